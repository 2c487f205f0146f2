// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a Parquet file as the same table would stand in CSV: names first, nothing for null, numbers in plain
 * digits. Columns of texts and plain numbers alone; one of dates, decimals or lists is as if it were not there, since
 * its bytes would be taken for other numbers.
 */
final class ParquetRows implements TextRows {
    private final ParquetFileReader reader;
    private final Optional<Path> unpacked;
    private final MessageType schema;
    private final int[] columns;
    private RecordReader<Group> rows;
    private long left;
    private long number;

    private ParquetRows(ParquetFileReader reader, Optional<Path> unpacked) {
        this.reader = reader;
        this.unpacked = unpacked;
        this.schema = reader.getFileMetaData().getSchema();
        this.columns = IntStream.range(0, schema.getFieldCount())
                .filter(field -> isPlain(schema.getType(field)))
                .toArray();
    }

    /**
     * The rows of a content, unpacked to a file of its own while it is read: its end is read before its middle.
     *
     * @throws IOException when its end does not say what it holds
     */
    static ParquetRows open(Content content) throws IOException {
        Optional<Path> unpacked = content.isPacked() ? Optional.of(unpacked(content)) : Optional.empty();
        try {
            LocalInputFile file = new LocalInputFile(unpacked.orElse(Path.of(content.path())));
            return new ParquetRows(ParquetFileReader.open(file), unpacked);
        } catch (IOException | RuntimeException broken) { // the library has no type of its own for a file that is none
            delete(unpacked);
            throw new IOException("the Parquet file is broken", broken);
        }
    }

    private static Path unpacked(Content content) throws IOException {
        Path file = Files.createTempFile("inclusion", ".parquet");
        try (InputStream stream = content.open()) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException damaged) {
            delete(Optional.of(file));
            throw damaged;
        }
    }

    private static void delete(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (number > 0 && left == 0) {
                PageReadStore pages = reader.readNextRowGroup();
                if (pages == null) {
                    return false;
                }
                left = pages.getRowCount();
                rows = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
            }
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (RuntimeException broken) {
            throw new UncheckedIOException(new IOException("the Parquet file is broken", broken));
        }
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: no rows are left. Ask hasNext first.");
        }
        number++;
        List<String> fields = new ArrayList<>(columns.length);
        if (number == 1) {
            IntStream.of(columns).mapToObj(schema::getFieldName).forEach(fields::add);
            return fields;
        }
        left--;
        try {
            Group row = rows.read();
            IntStream.of(columns).mapToObj(column -> text(row, column)).forEach(fields::add);
        } catch (RuntimeException broken) {
            throw new UncheckedIOException(new IOException("the Parquet file is broken", broken));
        }
        return fields;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        delete(unpacked);
    }

    private static boolean isPlain(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return false;
        }
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY -> LogicalTypeAnnotation.stringType().equals(meaning);
            case INT32, INT64 ->
                meaning == null
                        || (meaning instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation whole
                                && whole.isSigned());
            case DOUBLE, FLOAT -> true;
            default -> false;
        };
    }

    private static String text(Group row, int column) {
        if (row.getFieldRepetitionCount(column) == 0) {
            return "";
        }
        String text = row.getValueToString(column, 0);
        return switch (row.getType().getType(column).asPrimitiveType().getPrimitiveTypeName()) {
            case DOUBLE, FLOAT -> plain(text);
            default -> text;
        };
    }

    /** {@code 301.0} is 301; what is no number stays as it is. */
    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notFinite) {
            return number;
        }
    }
}
