// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** Gathers all source rows of one level × entity × period × phase × group into one wide row. */
final class WideFold {
    private static final String SCHOOLS = "school";

    private final WideLayout layout;
    private final FileOrder files;
    private final CellFold[] tallies;
    private final Row[] printed;
    private long sources;
    private Long schools;

    WideFold(WideLayout layout, FileOrder files) {
        this.layout = layout;
        this.files = files;
        this.tallies = new CellFold[layout.tallies().size()];
        this.printed = new Row[layout.printed().size()];
    }

    void add(Row cell) {
        sources |= files.bitOf(cell.getString(CellRows.SOURCE));
        String measure = cell.getString(CellRows.MEASURE);
        List<Integer> numbers = layout.talliesOf().getOrDefault(measure, List.of());
        if (!numbers.isEmpty()) {
            SourceCell source = SourceCell.of(cell, files);
            for (int number : numbers) {
                if (tallies[number] == null) {
                    tallies[number] = new CellFold();
                }
                tallies[number].add(source);
            }
        }
        int at = layout.printed().indexOf(measure);
        if (at >= 0) {
            printed[at] = cell;
        }
        if (measure.equals(SCHOOLS) && !cell.isNullAt(CellRows.COUNT)) {
            long count = cell.getLong(CellRows.COUNT);
            schools = schools == null ? count : Math.max(schools, count);
        }
    }

    Row row(Row keys) {
        WideRow.Writer out = new WideRow.Writer();
        for (int number = 0; number < tallies.length; number++) {
            if (tallies[number] != null) {
                tallies[number].write(out, number, layout.tallies().get(number).parts());
            }
        }
        for (int at = 0; at < printed.length; at++) {
            if (printed[at] != null) {
                write(out, tallies.length + at, printed[at]);
            }
        }
        Object[] values = {
            keys.get(0),
            keys.get(1),
            keys.get(2),
            keys.get(3),
            keys.get(4),
            keys.get(5),
            keys.get(6),
            sources,
            schools,
            out.bytes()
        };
        // With its schema: where Spark hands rows from one step to the next unserialized, it adds none itself.
        return new GenericRowWithSchema(values, WideRows.SCHEMA);
    }

    private void write(WideRow.Writer out, int number, Row cell) {
        out.printed(
                number,
                SourceCell.state(cell),
                cell.isNullAt(CellRows.PRINTED) ? null : cell.getDecimal(CellRows.PRINTED),
                cell.isNullAt(CellRows.DECIMALS) ? 0 : cell.getInt(CellRows.DECIMALS),
                files.numberOf(cell.getString(CellRows.CHECKSUM)),
                cell.getLong(CellRows.SOURCE_ROW));
    }
}
