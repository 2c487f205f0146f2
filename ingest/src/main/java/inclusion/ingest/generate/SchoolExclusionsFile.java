// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code exc_school}: suspensions and permanent exclusions of each school, newest year first. */
final class SchoolExclusionsFile {
    private static final List<String> HEADER = List.of(("time_identifier,time_period,geographic_level,country_code,"
                    + "country_name,region_code,region_name,old_la_code,new_la_code,la_name,estab,school_laestab,school_urn,"
                    + "school_name,trust_name,academy_type,academy_open_date,education_phase,headcount,perm_excl,"
                    + "perm_excl_rate,suspension,susp_rate,one_plus_susp,one_plus_susp_rate")
            .split(","));
    private static final String NOT_APPLICABLE = "z";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SchoolExclusionsFile() {}

    static void write(Path folder, Tally tally, List<AcademicYear> years) {
        Stream<List<String>> rows = years.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> tally.schools(year, ExclusionCells::covers).stream()
                        .map(school -> row(school, year, tally.of(school, year))));
        CsvFile.write(folder.resolve("exc_school.csv.gz"), CsvFile.Manner.STATISTICS, HEADER, rows);
    }

    private static List<String> row(School school, AcademicYear year, Counts counts) {
        Registration registration = school.in(year).orElseThrow();
        List<String> row = new ArrayList<>(List.of("Academic year", year.timePeriod(), "School"));
        Area.around(school).columns().forEach(row::add);
        row.add(school.estab());
        row.add(school.laestab());
        row.add(registration.urn());
        row.add(registration.name());
        row.add(school.trustOn(year.januaryCensusDay()).map(Trust::name).orElse(NOT_APPLICABLE));
        row.addAll(academy(school, registration, NOT_APPLICABLE));
        row.add(PublishedPhase.inReturns(school.phase()));
        row.addAll(ExclusionCells.of(counts, ExclusionCells.Disclosure.HIDING, NOT_APPLICABLE));
        return row;
    }

    /** Its kind, and the day since when it is one; {@code none} twice for a school that its authority maintains. */
    static List<String> academy(School school, Registration registration, String none) {
        return registration.type().academy()
                ? List.of(registration.type().academyType(), DATE.format(school.academySince(registration)))
                : List.of(none, none);
    }
}
