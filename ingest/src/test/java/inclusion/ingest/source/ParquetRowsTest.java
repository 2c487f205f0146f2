// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsTest {
    private static final String SCHEMA = """
            message rows {
              optional binary name (STRING);
              optional double number;
              optional int32 money (DECIMAL(9,2));
              optional int32 day (DATE);
              repeated int32 several;
              optional int64 count;
            }
            """;

    @TempDir
    private Path folder;

    private byte[] bytes;

    @BeforeEach
    void write() throws IOException {
        bytes = WrittenParquet.of(
                folder,
                MessageTypeParser.parseMessageType(SCHEMA),
                List.of(
                        row -> row.append("name", "Ash").append("number", 301.0).append("money", 1234),
                        row -> row.append("name", "Bédwell")
                                .append("number", 1.0E-4)
                                .append("count", 7L),
                        row -> row.append("several", 1).append("several", 2)));
    }

    @Test
    void rows_areNamesAndThenTexts_withPlainNumbers_andNothingForNull() throws IOException {
        assertThat(read(file(bytes)))
                .containsExactly(
                        List.of("name", "number", "count"),
                        List.of("Ash", "301", ""),
                        List.of("Bédwell", "0.0001", "7"),
                        List.of("", "", ""));
    }

    @Test
    void headerIsRowOne_asInASpreadsheet() throws IOException {
        try (TextRows rows = ParquetRows.open(file(bytes))) {
            rows.next();
            assertThat(rows.number()).isEqualTo(1);
            rows.next();
            assertThat(rows.number()).isEqualTo(2);
        }
    }

    @Test
    void packedFile_isReadAsWell_andLeavesNothingBehind() throws IOException {
        Path packed = folder.resolve("rows.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(bytes);
        }
        long before = unpacked();

        assertThat(read(new Content(packed.toString(), List.of()))).hasSize(4);
        assertThat(unpacked()).isEqualTo(before);
    }

    @Test
    void fileThatBreaksOff_saysSo() throws IOException {
        Content half = file(Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> ParquetRows.open(half))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Parquet");
    }

    private Content file(byte[] content) throws IOException {
        return new Content(Files.write(folder.resolve("rows"), content).toString(), List.of());
    }

    private static List<List<String>> read(Content content) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (TextRows rows = TextRows.open(content, TextEncoding.PARQUET)) {
            while (rows.hasNext()) {
                read.add(rows.next());
            }
        }
        return read;
    }

    private static long unpacked() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("inclusion.*\\.parquet"))
                    .count();
        }
    }
}
