// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Published files beside the repository, which never become part of it; tests on them are skipped without them. */
public final class PublishedFiles {
    private PublishedFiles() {}

    /** A folder of them. */
    public static Path folder(String name) {
        Path root = Path.of(System.getProperty("inclusion.root", "..")).toAbsolutePath();
        for (Path at = root; at != null; at = at.getParent()) {
            for (String below : new String[] {"realdata", "shared/realdata"}) {
                if (Files.isDirectory(at.resolve(below).resolve(name))) {
                    return at.resolve(below).resolve(name);
                }
            }
        }
        assumeTrue(false, "skipped: ../shared/realdata/" + name + " is not here");
        throw new IllegalStateException("unreachable");
    }

    /** The rows of a Parquet file. */
    static TextRows parquet(String folder, String name) throws IOException {
        Path file = folder(folder).resolve(name + ".parquet");
        assumeTrue(Files.exists(file), "skipped: ../shared/realdata/" + folder + " lacks " + name);
        return TextRows.open(new Content(file.toString(), List.of()), TextEncoding.PARQUET);
    }

    static String text(String folder, String name, Charset encoding) throws IOException {
        Path file = folder(folder).resolve(name + ".csv.gz");
        assumeTrue(Files.exists(file), "skipped: ../shared/realdata/" + folder + " lacks " + name);
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(content.readAllBytes(), encoding);
        }
    }
}
