// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Histories out of {@link Strands}, one pupil in memory at a time. */
final class HistoryReader implements Iterator<History> {
    private static final int PUPIL = 0;
    private static final int KIND = 1;
    private static final int SCHOOL = 2;
    private static final int DAY = 3;
    private static final int UNTIL = 4;
    private static final int TEXTS = 5;
    private static final int COUNTS = 6;
    private static final int FIRST_GROUP_OF_STAY = 4;
    private static final int FIRST_GROUP = 2;

    private final Iterator<Row> rows;
    private final Schools schools;
    private Row ahead;

    HistoryReader(Iterator<Row> rows, Schools schools) {
        this.rows = rows;
        this.schools = schools;
        this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public History next() {
        if (ahead == null) {
            throw new NoSuchElementException("Cannot read another history: there is none");
        }
        String pupil = ahead.getString(PUPIL);
        List<Row> own = new ArrayList<>();
        while (ahead != null && ahead.getString(PUPIL).equals(pupil)) {
            own.add(ahead);
            ahead = rows.hasNext() ? rows.next() : null;
        }
        return history(pupil, own);
    }

    private History history(String pupil, List<Row> rows) {
        List<Stay> stays = new ArrayList<>();
        List<GroupsKnown> groups = new ArrayList<>();
        List<Noted> noted = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        List<Attended> attended = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        List<Admitted> admitted = new ArrayList<>();
        for (Row row : rows) {
            switch (row.getString(KIND)) {
                case Strands.STAY -> stays.add(stay(row));
                case Strands.GROUPS -> groups.add(groups(row));
                case Strands.NOTED -> noted.add(noted(row));
                case Strands.EXCLUDED -> excluded.add(new Excluded(last(row), day(row, DAY)));
                case Strands.ATTENDED -> attended.add(attended(row));
                case Strands.PLACED -> placed.add(placed(row));
                case Strands.ADMITTED -> admitted.add(admitted(row));
                default -> throw new IllegalStateException("Invalid kind of strand: " + row.getString(KIND));
            }
        }
        return new History(pupil, stays, groups, noted, excluded, attended, placed, admitted);
    }

    private Stay stay(Row row) {
        List<String> texts = row.getList(TEXTS);
        return new Stay(
                row.getString(SCHOOL),
                last(row),
                day(row, DAY),
                day(row, UNTIL),
                texts.get(3).equals("Y"),
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.subList(FIRST_GROUP_OF_STAY, texts.size()));
    }

    private GroupsKnown groups(Row row) {
        List<String> texts = row.getList(TEXTS);
        return new GroupsKnown(
                last(row),
                AcademicYear.ofTimePeriod(texts.get(0)).orElseThrow(),
                texts.get(1),
                texts.subList(FIRST_GROUP, texts.size()));
    }

    private Noted noted(Row row) {
        List<String> texts = row.getList(TEXTS);
        return new Noted(last(row), day(row, DAY), texts.get(0).equals("on"), texts.get(1), texts.get(2));
    }

    private Attended attended(Row row) {
        List<String> texts = row.getList(TEXTS);
        List<Long> counts = row.getList(COUNTS);
        Season season = Arrays.stream(Season.values())
                .filter(each -> each.word().equals(texts.get(1)))
                .findFirst()
                .orElseThrow();
        AcademicYear year = AcademicYear.ofTimePeriod(texts.get(0)).orElseThrow();
        return new Attended(
                row.getString(SCHOOL),
                last(row),
                new SchoolTerm(year, season),
                counts.get(0),
                counts.get(1),
                counts.get(2));
    }

    private static Placed placed(Row row) {
        List<String> texts = row.getList(TEXTS);
        return new Placed(
                row.getString(SCHOOL),
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                day(row, DAY),
                day(row, UNTIL),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7));
    }

    private static Admitted admitted(Row row) {
        List<String> texts = row.getList(TEXTS);
        return new Admitted(row.getString(SCHOOL), texts.get(0), texts.get(1), texts.get(2), day(row, DAY));
    }

    private String last(Row row) {
        return schools.last(row.getString(SCHOOL));
    }

    private static LocalDate day(Row row, int column) {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
