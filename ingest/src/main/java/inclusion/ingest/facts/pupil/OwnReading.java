// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The second reading of schools' own files: each row with its school's URN, its pupil's one pseudonym and what its
 * delivery says. What is replaced is not among the rows, but for rolls that a later one is held against.
 */
public final class OwnReading implements Serializable {
    private static final long serialVersionUID = 1;

    /** What every row of every table has; {@code cells} in the order of the table's columns, null where silent. */
    public static final StructType SCHEMA = new StructType()
            .add("pupil_table", StringType, false)
            .add("file_index", IntegerType, false)
            .add("delivery_id", StringType, false)
            .add("delivery_order", IntegerType, false)
            .add("stands", BooleanType, false)
            .add("in_return", BooleanType, false)
            .add("whole", BooleanType, false)
            .add("collection", StringType, false)
            .add("as_of", StringType)
            .add("covers_from", StringType)
            .add("covers_to", StringType)
            .add("school_urn", StringType)
            .add("time_period", StringType)
            .add("cells", DataTypes.createArrayType(StringType, true), false);

    private final HashMap<String, Placed> placed;
    private final HashMap<String, String> canonical;
    /** Pseudonym of now → those under which somebody named the pupil. */
    private final HashMap<String, HashSet<String>> forgotten;

    private final AcademicYear keepFrom;

    /**
     * What the first reading has found out.
     *
     * @param canonical former pseudonym → the one that a pupil has now
     * @param forgotten pupils of whom nothing is used
     * @param keepFrom the first year of which rows are used; null: all
     */
    OwnReading(
            Map<String, Placed> placed, Map<String, String> canonical, Set<String> forgotten, AcademicYear keepFrom) {
        this.placed = new HashMap<>(placed);
        this.canonical = new HashMap<>(canonical);
        this.forgotten = new HashMap<>();
        forgotten.forEach(pupil -> this.forgotten
                .computeIfAbsent(canonical.getOrDefault(pupil, pupil), now -> new HashSet<>())
                .add(pupil));
        this.keepFrom = keepFrom;
    }

    /**
     * Where the rows of one file, school and table belong.
     *
     * @param compared whether a replaced roll is wanted, to hold the later one against it
     */
    record Placed(String school, String id, Verdict verdict, boolean compared) implements Serializable {
        static String key(int file, PupilTable table, String school, Delivery delivery) {
            return file + "|" + table + "|" + school + "|" + delivery;
        }
    }

    /** What became of a row. */
    public enum Fate {
        USED,
        REPLACED,
        REFUSED
    }

    /** The reading of one file. */
    public FileReading in(int file) {
        return new FileReading(file);
    }

    /** Of one file, by one thread. */
    public final class FileReading {
        private final int file;
        private final Set<String> met = new HashSet<>();
        private final HashMap<List<Object>, Long> inUse = new HashMap<>();
        private Statement.PupilRow lastRow;
        private Placed last;

        private FileReading(int file) {
            this.file = file;
        }

        /** Whether a row is used, said of what is left out on purpose too. */
        public Fate fate(Statement.PupilRow row) {
            Verdict verdict = placed(row).verdict();
            if (verdict.state() == Verdict.State.REFUSED) {
                return Fate.REFUSED;
            }
            LocalDate day = RowDay.of(row.table(), row.values()).orElse(null);
            return verdict.stands(day) ? Fate.USED : Fate.REPLACED;
        }

        /**
         * Notes a row that is used. Those of forgotten pupils are noted too: left out, the difference from the books would
         * tell in which file somebody's rows are.
         */
        public void used(Statement.PupilRow row) {
            Placed place = placed(row);
            String term =
                    row.table() == PupilTable.SESSION_TOTAL ? RowDay.value(row.table(), "term", row.values()) : "";
            year(row, place.verdict())
                    .filter(year -> !place.school().isEmpty())
                    .ifPresent(year -> inUse.merge(
                            List.of(row.table().name(), term, year, place.school(), place.id(), isReturn(row)),
                            1L,
                            Long::sum));
        }

        /** How many rows are used, as rows of {@link #SCHEMA} that stand for none: see {@link FilesInUse}. */
        public List<Row> inUse() {
            List<Row> rows = new ArrayList<>();
            Map<String, String> from = new HashMap<>();
            placed.values()
                    .forEach(place ->
                            from.put(place.id(), text(place.verdict().window().first())));
            inUse.forEach((key, count) -> rows.add(RowFactory.create(
                    FilesInUse.IN_USE,
                    file,
                    key.get(4),
                    0,
                    false,
                    key.get(5),
                    false,
                    "",
                    null,
                    from.get((String) key.get(4)),
                    null,
                    key.get(3),
                    key.get(2),
                    new String[] {(String) key.get(0), (String) key.get(1), String.valueOf(count)})));
            return rows;
        }

        /** The row as facts are made of it; empty when it is not. */
        public Optional<Row> row(Statement.PupilRow row) {
            Placed place = placed(row);
            boolean stands = fate(row) == Fate.USED;
            String[] cells = cells(row);
            Set<String> named = forgotten(row, cells);
            met.addAll(named);
            if ((!stands && !place.compared())
                    || !named.isEmpty()
                    || over(row, place.verdict().asOf())) {
                return Optional.empty();
            }
            return Optional.of(laidOut(row, place, stands, cells));
        }

        /** The forgotten pupils of whom there was a row so far, used or not, as they were named. */
        public Set<String> met() {
            return Set.copyOf(met);
        }

        private Row laidOut(Statement.PupilRow row, Placed place, boolean stands, String[] cells) {
            Delivery delivery = row.delivery();
            Verdict verdict = place.verdict();
            return RowFactory.create(
                    row.table().name(),
                    file,
                    place.id(),
                    verdict.order(),
                    stands,
                    isReturn(row),
                    delivery.whole(),
                    delivery.collection(),
                    text(verdict.asOf()),
                    text(verdict.window().first()),
                    text(verdict.window().last()),
                    place.school().isEmpty() ? null : place.school(),
                    year(row, verdict).orElse(null),
                    cells);
        }

        private Placed placed(Statement.PupilRow row) {
            // Most rows of a file belong where the one before them does.
            if (lastRow == null
                    || lastRow.table() != row.table()
                    || !lastRow.school().equals(row.school())
                    || !lastRow.delivery().equals(row.delivery())) {
                lastRow = row;
                last = placed.get(Placed.key(file, row.table(), row.school(), row.delivery()));
                if (last == null) {
                    throw new IllegalStateException(
                            "Cannot place a row that the first reading has not seen. Leave files alone during a run.");
                }
            }
            return last;
        }
    }

    private static boolean isReturn(Statement.PupilRow row) {
        return row.delivery().kind() == Delivery.Kind.RETURN;
    }

    /** The year of a row; where it has no day, that of the delivery. */
    private static Optional<String> year(Statement.PupilRow row, Verdict verdict) {
        return RowDay.year(row.table(), row.values())
                .or(() -> Optional.ofNullable(verdict.asOf())
                        .map(day -> SchoolTerm.of(day).year()))
                .map(AcademicYear::timePeriod);
    }

    private String[] cells(Statement.PupilRow row) {
        List<String> values = row.values();
        String[] cells = new String[values.size()];
        int pupil = row.table().columns().indexOf("pupil");
        for (int i = 0; i < cells.length; i++) {
            String value = values.get(i);
            cells[i] = value.isEmpty() ? null : i == pupil ? canonical.getOrDefault(value, value) : value;
        }
        return cells;
    }

    /** Under which pseudonyms the pupil of a row was named to be forgotten; empty when nobody named them. */
    private Set<String> forgotten(Statement.PupilRow row, String[] cells) {
        int pupil = row.table().columns().indexOf("pupil");
        Set<String> named = pupil < 0 || cells[pupil] == null ? null : forgotten.get(cells[pupil]);
        return named == null ? Set.of() : named;
    }

    /** Whether a row is of a year that is let go of. */
    private boolean over(Statement.PupilRow row, LocalDate asOf) {
        return keepFrom != null
                && lastDay(row, asOf)
                        .filter(day -> day.isBefore(keepFrom.firstDay()))
                        .isPresent();
    }

    /** A stay counts by its end: what still went on in a year that is kept is kept. */
    private static Optional<LocalDate> lastDay(Statement.PupilRow row, LocalDate asOf) {
        if (row.table() == PupilTable.ROLL || row.table() == PupilTable.PLACEMENT) {
            return RowDay.day(row.table(), "leaving_date", row.values()).or(() -> Optional.ofNullable(asOf));
        }
        if (row.table() == PupilTable.MARKS) {
            return RowDay.year(row.table(), row.values()).map(AcademicYear::lastDay);
        }
        return RowDay.of(row.table(), row.values());
    }

    private static String text(LocalDate day) {
        return day == null || day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
    }
}
