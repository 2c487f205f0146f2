// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a source makes of a small file that stands in a test, row by row. */
public record ReadFile(Layout layout, Header header, List<ReadRow> rows, Reading gathered) {
    /** Reads the text as the source's own; the year is as its folder gives it, {@code 201617}. */
    public static ReadFile of(SourceTable source, String timePeriod, String csv) {
        return of(source, timePeriod, CsvRows.of(csv));
    }

    /** The same of rows that are written in any way. */
    static ReadFile of(SourceTable source, String timePeriod, TextRows records) {
        List<String> names = records.next();
        Layout layout = source.layouts().stream()
                .filter(each -> Header.carries(names, each))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not recognised: " + names));
        Header header = Header.bind(layout.isUnnamed() ? layout.headings() : names, layout);
        RowReader reader = source.reader(layout, AcademicYear.ofTimePeriod(timePeriod));
        List<ReadRow> rows = new ArrayList<>();
        if (layout.isUnnamed()) {
            rows.add(read(reader, new SourceRow(header, names)));
        }
        while (records.hasNext()) {
            rows.add(read(reader, new SourceRow(header, records.next())));
        }
        return new ReadFile(layout, header, rows, reader.end());
    }

    private static ReadRow read(RowReader reader, SourceRow row) {
        Reading reading = reader.read(row);
        return new ReadRow(reading, row.refusal().map(Flaw::rule));
    }

    /** What the rows say only together. */
    public List<Statement.Observation> together() {
        return new ReadRow(gathered, Optional.empty()).observations();
    }

    public ReadRow row(int number) {
        return rows.get(number);
    }

    /** One row with what became of it. */
    public record ReadRow(Reading reading, Optional<FindingRule> refusal) {
        public List<FindingRule> flaws() {
            return reading.flaws().stream().map(Flaw::rule).toList();
        }

        public Statement.Observation observation() {
            return observations().get(0);
        }

        public List<Statement.Observation> observations() {
            return reading.statements().stream()
                    .filter(Statement.Observation.class::isInstance)
                    .map(Statement.Observation.class::cast)
                    .toList();
        }

        public String cell(String measure) {
            return ReadFile.cell(observation(), measure);
        }
    }

    /** The number of a measure, or the state in its place; {@code absent} when the row does not speak of it. */
    public static String cell(Statement.Observation observation, String measure) {
        return observation.cells().stream()
                .filter(cell -> cell.measure().equals(measure))
                .map(ReadFile::text)
                .findFirst()
                .orElse("absent");
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Count count && count.value().isPresent()) {
            return Long.toString(count.value().getAsLong());
        }
        if (cell instanceof Cell.Printed printed && printed.value().isPresent()) {
            return printed.value().get().toPlainString();
        }
        return cell.state().word();
    }
}
