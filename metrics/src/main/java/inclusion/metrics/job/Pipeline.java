// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of the pipeline: what reads the landing folder and writes snapshots. */
@Command(
        name = "inclusion",
        description = "From the files of a landing folder to a published snapshot.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            ForgetCommand.class,
            PurgeCommand.class,
            GenerateCommand.class,
            TemplatesCommand.class,
            CatalogueCommand.class,
            AuditCommand.class
        })
public final class Pipeline implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "show a stack trace when something fails")
    private boolean debug;

    public static void main(String[] args) {
        System.exit(executeOrExplain(args));
    }

    /** What is no exception (too little memory, a broken installation) is still one sentence, and has failed. */
    private static int executeOrExplain(String... args) {
        try {
            return execute(args);
        } catch (Error broken) {
            System.err.println("inclusion: Cannot go on: " + broken);
            return ExitCode.FAILED;
        }
    }

    /** Runs a command and gives its exit code; errors are one sentence, a stack trace only with {@code --debug}. */
    static int execute(String... args) {
        Pipeline pipeline = new Pipeline();
        return new CommandLine(pipeline)
                .setExecutionExceptionHandler((error, command, parsed) -> pipeline.explain(error))
                .execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command to run.");
    }

    private int explain(Exception error) {
        if (debug) {
            error.printStackTrace();
        } else {
            String message = error.getMessage() == null ? error.toString() : error.getMessage();
            System.err.println("inclusion: " + message.lines().findFirst().orElse(message));
            System.err.println("(--debug shows where)");
        }
        return ExitCode.FAILED;
    }
}
