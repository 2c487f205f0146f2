// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Parquet, with its columns typed: a figure that is not shown is null beside its symbol. */
final class ParquetFile {
    private ParquetFile() {}

    static void write(Snapshot snapshot, Selection selection, OutputStream out) throws IOException {
        Path file = snapshot.parquet(selection.sql(), selection.arguments().toArray());
        try {
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
