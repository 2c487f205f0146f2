// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.Upn;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a row of a pupil or staff file into the row of its table. */
final class ContractReader implements RowReader {
    /** A span of more days than a half-term is a term. */
    private static final int LONGEST_HALF_TERM_DAYS = 50;
    /** On which the first half of a term has ended everywhere; the second has not begun to be the larger part. */
    private static final Map<SchoolTerm.Season, MonthDay> HALVES = Map.of(
            SchoolTerm.Season.AUTUMN, MonthDay.of(Month.OCTOBER, 28),
            SchoolTerm.Season.SPRING, MonthDay.of(Month.FEBRUARY, 16),
            SchoolTerm.Season.SUMMER, MonthDay.of(Month.MAY, 29));

    private final ContractFile file;
    private final PupilTable table;
    private final ReadingContext context;
    private final CellReader cells;
    private final Map<String, Delivery> deliveries = new HashMap<>();

    ContractReader(ContractFile file, PupilTable table, ReadingContext context) {
        this.file = file;
        this.table = table;
        this.context = context;
        this.cells = new CellReader(file, context.sensitiveColumns());
    }

    @Override
    public Reading read(SourceRow row) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, String> read = cells.read(row, flaws);
        if (row.refusal().isEmpty()) {
            check(row, read);
        }
        if (row.refusal().isPresent()) {
            return Reading.of();
        }
        Map<String, String> values = new HashMap<>();
        for (ContractColumn column : file.columns()) {
            values.put(column.into(), value(column, read.get(column.name()), flaws));
        }
        shape(read, values);
        String school = school(values);
        return Reading.of(new Statement.PupilRow(
                        table,
                        school,
                        deliveries.computeIfAbsent(
                                school, each -> context.settings().deliveries().of(each, file.id())),
                        table.columns().stream()
                                .map(column -> values.getOrDefault(column, ""))
                                .toList()))
                .with(flaws);
    }

    /** What one cell alone cannot tell. */
    private void check(SourceRow row, Map<String, String> read) {
        if (table == PupilTable.PLACEMENT
                && Stream.of("provider_urn", "provider_ukprn", "setting_type")
                                .filter(column -> !read.get(column).isEmpty())
                                .count()
                        != 1) {
            row.refuse(FindingRule.PROVIDERS_NOT_ONE, "provider_urn");
        }
        for (Span span : Span.ALL) {
            String first = read.getOrDefault(span.first(), "");
            String last = read.getOrDefault(span.last(), "");
            if (!first.isEmpty() && !last.isEmpty() && first.compareTo(last) > 0) {
                row.refuseFor(FindingRule.DATES_SWAPPED, span.last());
            }
        }
    }

    private String value(ContractColumn column, String text, List<Flaw> flaws) {
        return switch (column.is()) {
            case PUPIL -> {
                if (Upn.wrongCheckLetter(text)) {
                    flaws.add(new Flaw(FindingRule.UPN_CHECK_LETTER, column.name()));
                }
                yield context.pseudonyms().pupil(text);
            }
            case STAFF -> context.pseudonyms().staff(text);
            case CLASS -> context.pseudonyms().staff("class " + text);
            default -> text;
        };
    }

    /** What follows from the cells together. */
    private void shape(Map<String, String> read, Map<String, String> values) {
        if (table == PupilTable.ROLL) {
            values.put("listed", read.get("leaving_date").isEmpty() ? "on" : "left");
            if (read.get("dob").isEmpty()) {
                values.put("born", read.get("year_of_birth"));
            }
        } else if (table == PupilTable.SESSION_TOTAL) {
            LocalDate first = LocalDate.parse(read.get("term_start"));
            long days = ChronoUnit.DAYS.between(first, LocalDate.parse(read.get("term_end")));
            LocalDate middle = first.plusDays(days / 2);
            SchoolTerm term = SchoolTerm.of(middle);
            values.put("time_period", term.year().timePeriod());
            values.put("term", term.season().word());
            values.put("half", days > LONGEST_HALF_TERM_DAYS ? "" : half(term, middle));
        }
    }

    private static String half(SchoolTerm term, LocalDate middle) {
        return middle.isAfter(HALVES.get(term.season()).atYear(middle.getYear())) ? "2" : "1";
    }

    /** A row without school is the school's that alone delivered the table. */
    private String school(Map<String, String> values) {
        String school = values.getOrDefault("school", values.getOrDefault("school_urn", ""));
        return school.isEmpty()
                ? context.settings().deliveries().onlySchool(file.id()).orElse("")
                : school;
    }

    /** Two days that stand in order. */
    private record Span(String first, String last) {
        private static final List<Span> ALL = List.of(
                new Span("entry_date", "leaving_date"),
                new Span("start_date", "end_date"),
                new Span("term_start", "term_end"),
                new Span("contract_start", "contract_end"));
    }
}
