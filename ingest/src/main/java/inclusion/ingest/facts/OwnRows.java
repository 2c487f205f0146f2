// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.facts.pupil.OwnReading;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The second reading of one of a school's own files; after its last row comes what was left out, as a row of books. */
final class OwnRows implements Iterator<Row> {
    private static final String BOOKS = "BOOKS";
    private static final int COUNTS = 3;
    private static final int CELLS = OwnReading.SCHEMA.fieldIndex("cells");

    private final int file;
    private final FileRows rows;
    private final OwnReading.FileReading reading;
    private Iterator<Row> ahead = List.<Row>of().iterator();
    private boolean ended;
    private long used;
    private long replaced;
    private long refused;

    OwnRows(FileTask task, ReadingContext context, OwnReading reading) {
        this.file = task.index();
        this.rows = new FileRows(task, context);
        this.reading = reading.in(task.index());
    }

    /**
     * Rows of a file that are not used.
     *
     * @param forgotten pseudonyms of the forgotten pupils who have rows in it, as somebody named them
     * @param all whether not one of them is used, so that rows without a statement of their own are not either
     */
    record LeftOut(long replaced, long refused, boolean all, Set<String> forgotten) {
        static final LeftOut NOTHING = new LeftOut(0, 0, false, Set.of());
    }

    /** What was left out, by file. */
    static Map<Integer, LeftOut> leftOut(Dataset<Row> read) {
        Map<Integer, LeftOut> leftOut = new HashMap<>();
        read.where(read.col("pupil_table").equalTo(BOOKS)).collectAsList().forEach(row -> {
            List<String> counts = row.getList(CELLS);
            leftOut.put(
                    row.getInt(1),
                    new LeftOut(
                            Long.parseLong(counts.get(0)),
                            Long.parseLong(counts.get(1)),
                            Long.parseLong(counts.get(2)) == 0,
                            Set.copyOf(counts.subList(COUNTS, counts.size()))));
        });
        return leftOut;
    }

    @Override
    public boolean hasNext() {
        while (!ahead.hasNext() && !ended) {
            if (rows.hasNext()) {
                ahead = of(rows.next().statements());
            } else {
                ended = true;
                List<Row> last = new ArrayList<>(reading.inUse());
                last.add(books());
                ahead = last.iterator();
            }
        }
        return ahead.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the file has ended. Ask hasNext first.");
        }
        return ahead.next();
    }

    private Iterator<Row> of(List<Statement> statements) {
        List<Statement.PupilRow> own = statements.stream()
                .filter(Statement.PupilRow.class::isInstance)
                .map(Statement.PupilRow.class::cast)
                .toList();
        if (own.isEmpty()) {
            return List.<Row>of().iterator();
        }
        // A record of a pupil counts as one row, used if anything of it is.
        List<OwnReading.Fate> fates = own.stream().map(reading::fate).toList();
        if (fates.contains(OwnReading.Fate.USED)) {
            used++;
        } else if (fates.contains(OwnReading.Fate.REPLACED)) {
            replaced++;
        } else {
            refused++;
        }
        for (int i = 0; i < own.size(); i++) {
            if (fates.get(i) == OwnReading.Fate.USED) {
                reading.used(own.get(i));
            }
        }
        return own.stream().flatMap(row -> reading.row(row).stream()).iterator();
    }

    private Row books() {
        Object[] row = new Object[OwnReading.SCHEMA.size()];
        row[0] = BOOKS;
        row[1] = file;
        row[2] = "";
        row[3] = 0;
        row[4] = false;
        row[5] = false;
        row[6] = false;
        row[7] = "";
        List<String> books = new ArrayList<>();
        List.of(replaced, refused, used).forEach(count -> books.add(String.valueOf(count)));
        books.addAll(reading.met());
        row[CELLS] = books.toArray(String[]::new);
        return RowFactory.create(row);
    }
}
