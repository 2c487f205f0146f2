// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line of the pipeline: what reads the landing folder and writes snapshots. */
@Command(
        name = "inclusion",
        description = "From the files of a landing folder to a published snapshot.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            GenerateCommand.class,
            CatalogueCommand.class,
            AuditCommand.class
        })
public final class Pipeline implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs a command and gives its exit code; errors are one sentence, a stack trace only with {@code --debug}. */
    static int execute(String... args) {
        return new CommandLine(new Pipeline())
                .setExecutionExceptionHandler(Pipeline::explain)
                .execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command to run.");
    }

    private static int explain(Exception error, CommandLine command, ParseResult parsed) {
        if (parsed.hasMatchedOption("--debug")) {
            error.printStackTrace();
        } else {
            String message = error.getMessage() == null ? error.toString() : error.getMessage();
            System.err.println("inclusion: " + message.lines().findFirst().orElse(message));
            System.err.println("(--debug shows where)");
        }
        return ExitCode.FAILED;
    }
}
