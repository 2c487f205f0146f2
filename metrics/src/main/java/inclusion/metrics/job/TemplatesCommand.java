// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.source.contract.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code templates}: the CSV files that a trust can fill in. */
@Command(
        name = "templates",
        description =
                "Writes the CSV files that a trust can fill in: empty, with an example and a description of each.")
final class TemplatesCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "folder to write to; nothing is overwritten")
    private Path out;

    @Override
    public Integer call() throws Exception {
        List<String> written = Templates.write(out);
        System.out.printf("Wrote %d files to %s:%n", written.size(), out);
        written.forEach(name -> System.out.println("  " + name));
        System.out.println("Begin with README.md.");
        return ExitCode.DONE;
    }
}
