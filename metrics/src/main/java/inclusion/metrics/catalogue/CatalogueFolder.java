// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a catalogue, found by what lies in its folders, on disk or in the jar. */
final class CatalogueFolder {
    private static final List<String> PARTS = List.of("indicators", "tallies", "specs");

    /** Stands at the top of the catalogue on the class path, and so tells where that top is. */
    private static final String ANCHOR = "perspectives.yaml";

    private CatalogueFolder() {}

    static List<CatalogueFile> onClassPath() {
        URL anchor = CatalogueFolder.class.getClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("Cannot find the catalogue: " + ANCHOR + " is not on the class path");
        }
        try {
            if (anchor.openConnection() instanceof JarURLConnection inJar) {
                Path jar = Path.of(inJar.getJarFileURL().toURI());
                try (FileSystem content = FileSystems.newFileSystem(jar)) {
                    return under(content.getPath("/"));
                }
            }
            return under(Path.of(URI.create(anchor.toString())).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the catalogue at " + anchor, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot read the catalogue at " + anchor, e);
        }
    }

    /** Sorted by path, so that nothing depends on the order of a directory. */
    static List<CatalogueFile> under(Path top) {
        List<CatalogueFile> files = new ArrayList<>();
        files.add(read(top, top.resolve(ANCHOR)));
        for (String part : PARTS) {
            if (Files.isDirectory(top.resolve(part))) {
                try (Stream<Path> found = Files.walk(top.resolve(part))) {
                    found.filter(Files::isRegularFile).forEach(file -> files.add(read(top, file)));
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot list the catalogue's folder " + part, e);
                }
            }
        }
        files.sort(Comparator.comparing(CatalogueFile::path));
        return List.copyOf(files);
    }

    private static CatalogueFile read(Path top, Path file) {
        try {
            String path = top.relativize(file).toString().replace('\\', '/');
            return new CatalogueFile(path, Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the catalogue's file " + file, e);
        }
    }
}
