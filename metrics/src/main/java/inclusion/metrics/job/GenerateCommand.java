// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.generate.Generator;
import inclusion.ingest.generate.GeneratorSettings;
import inclusion.ingest.generate.PupilFilesGenerator;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: made-up data in the publishers' formats and in those of schools' own files. */
@Command(name = "generate", description = "Writes made-up data in the publishers' and in schools' own formats.")
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--pupils", required = true, paramLabel = "N", description = "how many pupils, about")
    private int pupils;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "the same seed gives the same files")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write to")
    private Path out;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "also write how often what was planted in schools' own files; outside DIR")
    private Path truth;

    @Option(
            names = "--own-pupils",
            paramLabel = "M",
            description = "also write own files of ordinary schools with about M pupils, in DIR/own")
    private int ownPupils;

    @Option(names = "--daily-marks", description = "with --own-pupils: every mark instead of totals of terms")
    private boolean dailyMarks;

    @Override
    public Integer call() throws Exception {
        GeneratorSettings settings = new GeneratorSettings(pupils, seed);
        if (truth == null) {
            Generator.write(out, settings);
        } else {
            Generator.write(out, settings, truth);
        }
        if (ownPupils > 0) {
            System.out.println("Wrote own files of %,d pupils"
                    .formatted(
                            dailyMarks
                                    ? PupilFilesGenerator.writeMarks(out.resolve("own"), settings, ownPupils)
                                    : PupilFilesGenerator.writeTotals(out.resolve("own"), settings, ownPupils)));
        }
        System.out.println("Wrote fictional files to " + out);
        return ExitCode.DONE;
    }
}
