// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The day or term that a row is of, table by table. Rolls, needs, plans, contracts and timetables have none. */
final class RowDay {
    private static final char NO_MARK = '.';

    private RowDay() {}

    /** The day of an event. */
    static Optional<LocalDate> of(PupilTable table, List<String> values) {
        return switch (table) {
            case EXCLUSION, PROGRAMME, OUTREACH -> day(table, "start_date", values);
            case PLACEMENT, AP_ENTRY -> day(table, "entry_date", values);
            case DESTINATION -> day(table, "activity_date", values);
            case CPD -> day(table, "date", values);
            case SESSION_TOTAL -> term(values).map(term -> middle(term.firstDay(), term.lastDay()));
            default -> Optional.empty();
        };
    }

    /** Every day that shows how far a file reaches: its rows' own, for a roll those of leaving and of entry. */
    static List<LocalDate> reach(PupilTable table, List<String> values) {
        return switch (table) {
            case ROLL -> List.of();
            case MARKS -> year(values).map(year -> marked(values, year)).orElse(List.of());
            default -> of(table, values).map(List::of).orElse(List.of());
        };
    }

    /** Every term that the row counts in. */
    static Set<SchoolTerm> terms(PupilTable table, List<String> values) {
        Set<SchoolTerm> terms = new TreeSet<>();
        if (table == PupilTable.SESSION_TOTAL) {
            term(values).ifPresent(terms::add);
        } else {
            reach(table, values).forEach(day -> terms.add(SchoolTerm.of(day)));
        }
        return terms;
    }

    /** The academic year of the row; empty where it has no day. */
    static Optional<AcademicYear> year(PupilTable table, List<String> values) {
        return table == PupilTable.MARKS
                ? year(values)
                : of(table, values).map(day -> SchoolTerm.of(day).year());
    }

    static String value(PupilTable table, String column, List<String> values) {
        return values.get(table.columns().indexOf(column));
    }

    static Optional<LocalDate> day(PupilTable table, String column, List<String> values) {
        return DeliverySeen.day(value(table, column, values));
    }

    static LocalDate middle(LocalDate first, LocalDate last) {
        return first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
    }

    /** First and last day with a mark, and one of each term between. */
    private static List<LocalDate> marked(List<String> values, AcademicYear year) {
        String marks = value(PupilTable.MARKS, "marks", values);
        TreeSet<LocalDate> days = new TreeSet<>();
        Set<SchoolTerm> seen = new TreeSet<>();
        for (int i = 0; i < marks.length(); i++) {
            if (marks.charAt(i) != NO_MARK) {
                LocalDate day = year.firstDay().plusDays(i / 2);
                if (seen.add(SchoolTerm.of(day))) {
                    days.add(day);
                }
            }
        }
        if (!marks.isEmpty()) {
            days.add(year.firstDay().plusDays((marks.length() - 1) / 2));
        }
        return List.copyOf(days);
    }

    private static Optional<AcademicYear> year(List<String> values) {
        return AcademicYear.ofTimePeriod(values.get(1));
    }

    private static Optional<SchoolTerm> term(List<String> values) {
        return year(values)
                .flatMap(year -> Arrays.stream(Season.values())
                        .filter(season -> season.word().equals(values.get(2)))
                        .findFirst()
                        .map(season -> new SchoolTerm(year, season)));
    }
}
