// SPDX-License-Identifier: Apache-2.0
package inclusion.api;

import inclusion.api.snapshot.BadQueryException;
import inclusion.api.snapshot.LakeException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What a command ends with: 0 done, 2 wrong usage, 3 failed, always said in one line. */
final class Outcome {
    static final int DONE = 0;
    static final int WRONG_USAGE = 2;
    static final int FAILED = 3;

    private Outcome() {}

    /** The work of a command. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Does the work and turns what goes wrong into a line and an exit code; the stack trace only where asked for. */
    static int of(CommandSpec command, LakeOptions options, Work work) {
        PrintWriter err = command.commandLine().getErr();
        try {
            work.run();
            command.commandLine().getOut().flush();
            return DONE;
        } catch (BadQueryException | IllegalArgumentException e) {
            return end(err, options, e, WRONG_USAGE);
        } catch (LakeException e) {
            return end(err, options, e, FAILED);
        } catch (Exception e) {
            return end(err, options, new LakeException("Failed: " + e, e), FAILED);
        }
    }

    private static int end(PrintWriter err, LakeOptions options, Exception e, int code) {
        err.println(e.getMessage());
        if (options.debug) {
            e.printStackTrace(err);
        }
        err.flush();
        return code;
    }
}
