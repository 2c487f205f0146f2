// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code audit}: promised, and not there yet; it says so rather than pass. */
@Command(name = "audit", description = "Attacks a snapshot's hidden figures (comes with disclosure control).")
final class AuditCommand implements Callable<Integer> {
    @Unmatched
    private List<String> options = List.of();

    @Override
    public Integer call() {
        System.err.println("Cannot audit " + String.join(" ", options)
                + ": the auditor comes with disclosure control of pupil data. Until then the public"
                + " folder holds only what is made of published figures.");
        return ExitCode.WRONG_USAGE;
    }
}
