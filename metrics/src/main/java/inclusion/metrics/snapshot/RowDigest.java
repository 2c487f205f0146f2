// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import static org.apache.spark.sql.types.DataTypes.LongType;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The digest of a table's rows as a set with repetitions: each row is hashed by itself and the hashes are added up, so
 * that it is the same in every order and partitioning, and needs no sort. File names are left out.
 */
record RowDigest(long rows, String hex) {
    private static final List<String> LEFT_OUT = List.of("file_name");
    private static final int WORDS = 4;
    private static final StructType PARTIAL = new StructType()
            .add("rows", LongType)
            .add("word0", LongType)
            .add("word1", LongType)
            .add("word2", LongType)
            .add("word3", LongType);

    static RowDigest of(Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.columns())
                .filter(name -> !LEFT_OUT.contains(name))
                .sorted()
                .map(functions::col)
                .toArray(Column[]::new);
        long[] total = new long[WORDS + 1];
        table.select(columns)
                .mapPartitions((MapPartitionsFunction<Row, Row>) RowDigest::partial, Encoders.row(PARTIAL))
                .collectAsList()
                .forEach(part -> add(total, part));
        ByteBuffer bytes = ByteBuffer.allocate((WORDS + 1) * Long.BYTES);
        Arrays.stream(total).forEach(bytes::putLong);
        return new RowDigest(total[0], HexFormat.of().formatHex(bytes.array()).substring(Long.BYTES * 2));
    }

    private static void add(long[] total, Row part) {
        for (int at = 0; at < total.length; at++) {
            total[at] += part.getLong(at);
        }
    }

    private static Iterator<Row> partial(Iterator<Row> rows) {
        long[] sums = new long[WORDS + 1];
        MessageDigest digest = Fingerprint.sha256();
        while (rows.hasNext()) {
            Row row = rows.next();
            for (int at = 0; at < row.length(); at++) {
                digest.update(encoded(row.get(at)));
            }
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            sums[0]++;
            for (int word = 1; word <= WORDS; word++) {
                sums[word] += hash.getLong();
            }
        }
        return List.<Row>of(RowFactory.create(sums[0], sums[1], sums[2], sums[3], sums[4]))
                .iterator();
    }

    /** A tag for the type, then the value, so that no two rows share their bytes. */
    private static byte[] encoded(Object value) {
        if (value == null) {
            return new byte[] {0};
        } else if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(1 + Integer.BYTES + bytes.length)
                    .put((byte) 1)
                    .putInt(bytes.length)
                    .put(bytes)
                    .array();
        } else if (value instanceof Double number) {
            return number((byte) 2, Double.doubleToLongBits(number));
        } else if (value instanceof Long || value instanceof Integer) {
            return number((byte) 3, ((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            return number((byte) 4, flag ? 1 : 0);
        } else if (value instanceof LocalDate date) {
            return number((byte) 5, date.toEpochDay());
        } else if (value instanceof Date date) {
            return number((byte) 5, date.toLocalDate().toEpochDay());
        } else if (value instanceof BigDecimal decimal) {
            return encoded(decimal.toPlainString());
        }
        throw new IllegalArgumentException(
                "Cannot fingerprint a " + value.getClass().getName() + ": add its encoding to RowDigest");
    }

    private static byte[] number(byte tag, long value) {
        return ByteBuffer.allocate(1 + Long.BYTES).put(tag).putLong(value).array();
    }
}
