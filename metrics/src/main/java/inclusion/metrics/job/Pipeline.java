package inclusion.metrics.job;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the pipeline: what reads the landing folder and writes snapshots. */
@Command(name = "inclusion", description = "From the files of a landing folder to a published snapshot.")
public final class Pipeline implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Pipeline()).execute(args));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command to run.");
    }
}
