// SPDX-License-Identifier: Apache-2.0
package inclusion.api;

import inclusion.api.export.EesFiles;
import inclusion.api.export.Narrowing;
import inclusion.api.export.TableFiles;
import inclusion.api.format.Format;
import inclusion.api.read.Level;
import inclusion.api.snapshot.Lake;
import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The published tables as files, for work outside. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write the published tables as files: one for each table and a dictionary, or for ees a pair for each"
                        + " indicator.")
public final class ExportCommand implements Callable<Integer> {
    private static final String EES = "ees";

    @Spec
    private CommandSpec command;

    @Mixin
    private LakeOptions options;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to; made if missing.")
    private Path out;

    @Option(
            names = "--format",
            defaultValue = "parquet",
            paramLabel = "FORMAT",
            description = "parquet, csv, xlsx or ees; default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Only rows of this level; may be repeated.")
    private List<String> levels = new ArrayList<>();

    @Option(names = "--indicator", paramLabel = "ID", description = "Only rows of this indicator; may be repeated.")
    private List<String> indicators = new ArrayList<>();

    @Override
    public Integer call() {
        return Outcome.of(command, options, this::write);
    }

    private void write() throws IOException {
        Narrowing narrowing =
                new Narrowing(levels.stream().map(ExportCommand::level).toList(), indicators);
        Format files = EES.equalsIgnoreCase(format) ? Format.CSV : format(format);
        try (Snapshot snapshot = Lake.open(options.lake, options.profile)) {
            narrowing.check(snapshot);
            Files.createDirectories(out);
            List<Path> written = EES.equalsIgnoreCase(format)
                    ? new EesFiles(snapshot).write(out, narrowing)
                    : new TableFiles(snapshot, files).write(out, narrowing);
            PrintWriter print = command.commandLine().getOut();
            written.forEach(file -> print.println(file));
            print.println(
                    written.size() + " files of snapshot " + snapshot.id() + ", profile " + snapshot.profile() + ".");
        }
    }

    private static Format format(String word) {
        return Format.of(word)
                .filter(format -> format != Format.JSON)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid format: " + word + ". Use one of parquet, csv, xlsx, ees."));
    }

    private static String level(String word) {
        return Level.of(word)
                .map(Level::word)
                .orElseThrow(() -> new IllegalArgumentException("Invalid level: " + word + ". Use one of "
                        + Arrays.stream(Level.values()).map(Level::word).collect(Collectors.joining(", ")) + "."));
    }
}
