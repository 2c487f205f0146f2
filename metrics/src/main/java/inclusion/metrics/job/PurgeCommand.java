// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.metrics.snapshot.Lake;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code purge}: lets go of what pupil files say of earlier years. */
@Command(name = "purge", description = "Makes the snapshot again without pupil files of earlier years; later runs too.")
final class PurgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RebuildOptions rebuild;

    @Option(
            names = "--before",
            required = true,
            paramLabel = "YEAR",
            description = "first academic year to keep, such as 2023-24")
    private String before;

    @Override
    public Integer call() throws Exception {
        AcademicYear first = AcademicYear.ofFolder(before.replace('/', '-'))
                .or(() -> AcademicYear.ofTimePeriod(before))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Invalid year: " + before + ". Say an academic year, such as 2023-24."));
        if (first.firstDay().isAfter(LocalDate.now(ZoneOffset.UTC))) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid year: " + before + " has not begun. Say the first year to keep.");
        }
        Publication again = rebuild.again();
        Lake lake = rebuild.lake();
        lake.leaveOut(lake.leftOut().before(first.timePeriod()));
        int code = rebuild.publish(again).exitCode();
        if (code != ExitCode.DONE) {
            return code;
        }
        System.out.println("Pupil files of years before " + before
                + " are left out from now on. The files themselves are in the landing folder: delete them there.");
        return ExitCode.DONE;
    }
}
