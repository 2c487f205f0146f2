// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: landing files to a new snapshot. */
@Command(name = "run", description = "Makes a snapshot from the files of a landing folder and lets it serve.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--landing", required = true, paramLabel = "DIR", description = "folder with the files, any mix")
    private Path landing;

    @Option(
            names = "--lake",
            required = true,
            paramLabel = "DIR",
            description = "folder (or Hadoop path) to publish in")
    private String lake;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master; default: all cores of this machine")
    private Optional<String> master;

    @Option(names = "--accept-partial", description = "publish although a file or a whole table was rejected")
    private boolean acceptPartial;

    @Option(names = "--accept-drop", description = "publish although a source of the last snapshot is gone")
    private boolean acceptDrop;

    @Mixin
    private KeyOption key;

    @Override
    public Integer call() throws Exception {
        return Publication.from(landing, acceptPartial, acceptDrop)
                .publish(lake, master, key)
                .exitCode();
    }
}
