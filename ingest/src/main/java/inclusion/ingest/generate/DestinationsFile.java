// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.generate.LeaverCounts.Group;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code england_ks4-pupdest} of the performance tables: schools, then authorities and England, mainstream and special
 * together. The tables of a year have the destinations of the year before, of those who left Year 11 before that.
 */
final class DestinationsFile {
    private static final List<String> IDENTITY =
            List.of("RECTYPE", "LEA", "ESTAB", "URN", "ICLOSE", "SCHNAME", "NFTYPE");

    private final Tally tally;
    private final AcademicYear year;
    private final AcademicYear leaversYear;

    private DestinationsFile(Tally tally, AcademicYear year) {
        this.tally = tally;
        this.year = year;
        this.leaversYear = year.minus(Tally.LEAVERS_YEARS_BEFORE);
    }

    /** From the last year on, column names are in small letters. */
    static void write(Path folder, Tally tally, AcademicYear year) {
        DestinationsFile file = new DestinationsFile(tally, year);
        List<String> header = file.header();
        if (year.equals(tally.england().geography().lastYear())) {
            header.replaceAll(each -> each.toLowerCase(Locale.ROOT));
        }
        CsvFile.write(
                folder.resolve("england_ks4-pupdest.csv.gz"),
                CsvFile.Manner.PERFORMANCE_TABLES,
                header,
                Stream.concat(file.schools(), file.areas()));
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(IDENTITY);
        header.addAll(DestinationCells.header());
        for (int back = 1; back < Tally.LEAVERS_YEARS; back++) {
            // The suffix is the last calendar year of the destination.
            String suffix = "_%02d".formatted((year.firstYear() - back) % 100);
            for (Group group : Group.values()) {
                header.add("COHORT" + DestinationCells.suffix(group) + suffix);
                header.add("OVERALL_DESTPER" + DestinationCells.suffix(group) + suffix);
            }
        }
        return header;
    }

    private Stream<List<String>> schools() {
        return tally.schools(year, DestinationsFile::covers).stream()
                .filter(school -> leavers(school, leaversYear).cohort(Group.ALL) > 0)
                .map(this::row);
    }

    private static boolean covers(School school) {
        return school.phase() == EducationPhase.SECONDARY || school.phase() == EducationPhase.SPECIAL;
    }

    private LeaverCounts leavers(School school, AcademicYear of) {
        return tally.of(school, of).leavers();
    }

    private List<String> row(School school) {
        Registration registration = school.in(year).orElseThrow();
        List<String> row = new ArrayList<>(List.of(
                school.phase() == EducationPhase.SPECIAL ? "2" : "1",
                school.authority().code(),
                school.estab(),
                registration.urn(),
                "0",
                registration.name(),
                registration.type().performanceTablesCode()));
        row.addAll(DestinationCells.ofSchool(leavers(school, leaversYear)));
        for (int back = 1; back < Tally.LEAVERS_YEARS; back++) {
            AcademicYear earlier = leaversYear.minus(back);
            row.addAll(
                    school.in(earlier).isPresent()
                            ? DestinationCells.earlier(leavers(school, earlier))
                            : Collections.nCopies(2 * Group.values().length, "NA"));
        }
        return row;
    }

    private Stream<List<String>> areas() {
        Stream<List<String>> authorities = tally.england().geography().authorities().stream()
                .map(each -> row("LA", each.code(), school -> school.authority().equals(each)));
        return Stream.concat(authorities, Stream.of(row("NAT", "", school -> true)));
    }

    private List<String> row(String recordType, String authority, Predicate<School> wanted) {
        Predicate<School> schools = wanted.and(DestinationsFile::covers);
        List<String> row = new ArrayList<>(List.of(recordType, authority, "", "", "", "", ""));
        row.addAll(DestinationCells.ofArea(tally.sum(leaversYear, schools).leavers()));
        for (int back = 1; back < Tally.LEAVERS_YEARS; back++) {
            row.addAll(DestinationCells.earlier(
                    tally.sum(leaversYear.minus(back), schools).leavers()));
        }
        return row;
    }
}
