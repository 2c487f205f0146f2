// SPDX-License-Identifier: Apache-2.0
package inclusion.web;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that is promised and not built yet: says so, and ends as wrong usage does. */
@Command(description = "Comes in a later release.", hidden = true)
final class LaterCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getErr().println("Cannot run %s: it comes in a later release.".formatted(spec.name()));
        return 2;
    }
}
