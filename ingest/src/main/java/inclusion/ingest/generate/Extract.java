// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a trust takes out of its systems at one time, as CSV files in one folder with a {@code delivery.csv} that says
 * what they cover: an academic year at its end or, of the last one, its autumn.
 */
final class Extract {
    private static final List<String> DELIVERY =
            List.of("school_urn", "table", "covers_from", "covers_to", "extracted_at", "scope");
    private static final int DAYS_UNTIL_EXTRACTED = 4;

    private final Path folder;
    private final AcademicYear year;
    private final LocalDate to;
    private final TreeSet<List<String>> delivered =
            new TreeSet<>((left, right) -> left.toString().compareTo(right.toString()));

    Extract(Path folder, AcademicYear year, LocalDate to) {
        this.folder = folder;
        this.year = year;
        this.to = to;
    }

    static Extract of(Path trustFolder, AcademicYear year, AcademicYear last) {
        boolean autumnOnly = year.equals(last);
        return new Extract(
                trustFolder.resolve(folder(year)),
                year,
                autumnOnly ? new SchoolTerm(year, SchoolTerm.Season.AUTUMN).lastDay() : year.lastDay());
    }

    /** As in {@code 2016-17}. */
    static String folder(AcademicYear year) {
        return "%d-%02d".formatted(year.firstYear(), (year.firstYear() + 1) % 100);
    }

    AcademicYear year() {
        return year;
    }

    LocalDate from() {
        return year.firstDay();
    }

    /** The last day that it covers. */
    LocalDate to() {
        return to;
    }

    boolean knows(LocalDate day) {
        return !day.isAfter(to);
    }

    boolean covers(LocalDate day) {
        return knows(day) && !day.isBefore(from());
    }

    /** Writes one table for the schools of the extract, whether or not they have rows in it. */
    void write(String table, List<School> schools, List<String> header, Stream<List<String>> rows) {
        CsvFile.write(folder.resolve(table + ".csv.gz"), CsvFile.Manner.STATISTICS, header, rows);
        deliver(table, schools);
    }

    private void deliver(String table, List<School> schools) {
        for (School school : schools) {
            delivered.add(List.of(
                    OwnWorld.urn(school, to),
                    table,
                    from().toString(),
                    to.toString(),
                    to.plusDays(DAYS_UNTIL_EXTRACTED) + "T06:30:00",
                    "full"));
        }
    }

    /** Says what was written; last of all. */
    void close() {
        CsvFile.write(
                folder.resolve("delivery.csv.gz"),
                CsvFile.Manner.STATISTICS,
                DELIVERY,
                new ArrayList<>(delivered).stream());
    }
}
