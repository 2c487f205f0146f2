// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Small Parquet files with invented rows. */
public final class WrittenParquet {
    private WrittenParquet() {}

    /** The bytes of a file of texts, as the same table would be in CSV: names in the first line, no quotes. */
    public static byte[] ofTexts(Path folder, String csv) throws IOException {
        List<List<String>> lines =
                csv.lines().map(line -> List.of(line.split(",", -1))).toList();
        List<String> names = lines.get(0);
        Type[] columns = names.stream()
                .map(name -> Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name))
                .toArray(Type[]::new);
        List<Consumer<Group>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.add(row -> {
                for (int i = 0; i < names.size(); i++) {
                    row.append(names.get(i), line.get(i));
                }
            });
        }
        return of(folder, new MessageType("rows", columns), rows);
    }

    /** The bytes of a file with that schema, its rows filled in one by one. */
    static byte[] of(Path folder, MessageType type, List<Consumer<Group>> rows) throws IOException {
        Path file = folder.resolve(".written.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(type)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
            for (Consumer<Group> row : rows) {
                Group group = new SimpleGroupFactory(type).newGroup();
                row.accept(group);
                writer.write(group);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }
}
