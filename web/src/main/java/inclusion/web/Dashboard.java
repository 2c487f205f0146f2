// SPDX-License-Identifier: Apache-2.0
package inclusion.web;

import inclusion.api.DiffCommand;
import inclusion.api.ExportCommand;
import inclusion.api.SqlCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the dashboard: what reads a published snapshot. */
@Command(
        name = "inclusion",
        description = "A published snapshot as pages, an API and files.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, SqlCommand.class, ExportCommand.class, DiffCommand.class})
public final class Dashboard implements Runnable {
    private static final List<String> LATER = List.of("pack");
    private static final int FAILED = 3;

    @Spec
    private CommandSpec spec;

    /** Runs a command and ends with its exit code: 0 done, 2 wrong usage, 3 failed. */
    public static void main(String[] args) {
        System.exit(executeOrExplain(args));
    }

    /** What is no exception (too little memory, a broken installation) is still one sentence, and has failed. */
    private static int executeOrExplain(String... args) {
        try {
            return commandLine().execute(args);
        } catch (Error broken) {
            System.err.println("inclusion: Cannot go on: " + broken);
            return FAILED;
        }
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Dashboard());
        for (String name : LATER) {
            CommandLine later = new CommandLine(new LaterCommand());
            later.setUnmatchedArgumentsAllowed(true);
            commands.addSubcommand(name, later);
        }
        return commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            String why = failure.getMessage();
            command.getErr().println(why == null ? "Cannot go on: " + failure : why);
            return FAILED;
        });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command to run.");
    }
}
