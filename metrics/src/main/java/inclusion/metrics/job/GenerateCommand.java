// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.generate.Generator;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: made-up data in the publishers' formats. */
@Command(name = "generate", description = "Writes made-up data in the publishers' formats.")
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--pupils", required = true, paramLabel = "N", description = "how many pupils, about")
    private int pupils;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "the same seed gives the same files")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write to")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Generator.write(out, pupils, seed);
        System.out.println("Wrote fictional files to " + out);
        return ExitCode.DONE;
    }
}
