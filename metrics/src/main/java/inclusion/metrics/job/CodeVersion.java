// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.Facts;
import inclusion.metrics.snapshot.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which program this is: a hash over our own classes and resources, so that changed code never keeps an old id. */
final class CodeVersion {
    private static final int LENGTH = 12;

    private CodeVersion() {}

    /** The version, and twelve hex digits of the hash. */
    static String current() {
        List<String> lines = new ArrayList<>();
        for (Class<?> part : List.of(Facts.class, CodeVersion.class)) {
            lines.addAll(contents(part));
        }
        String version = CodeVersion.class.getPackage().getImplementationVersion();
        return (version == null ? "development" : version) + "+"
                + Fingerprint.of(lines).substring(0, LENGTH);
    }

    private static List<String> contents(Class<?> part) {
        try {
            Path source = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(source)) {
                return hashes(source);
            }
            try (FileSystem jar = FileSystems.newFileSystem(source)) {
                return hashes(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the program's own classes", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot find the program's own classes", e);
        }
    }

    private static List<String> hashes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("META-INF"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/') + " " + hash(file))
                    .sorted()
                    .toList();
        }
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Fingerprint.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
