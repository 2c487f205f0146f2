// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The one folder that an open snapshot may write to: for answers that have to be whole before they are sent. */
record Scratch(Path folder) implements AutoCloseable {
    static Scratch open() {
        try {
            Path folder = Files.createTempDirectory("inclusion-").toRealPath();
            Scratch scratch = new Scratch(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(scratch::close));
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    Path file(String extension) {
        try {
            return Files.createTempFile(folder, "answer-", extension);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary file: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
