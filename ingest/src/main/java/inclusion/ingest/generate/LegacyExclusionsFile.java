// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code exclusions_by_geographic_level}, as published until 2018: areas and schools in one file, fixed-period
 * exclusions for suspensions, schools without a URN, 1 and 2 hidden at every level, England and regions rounded to 5.
 */
final class LegacyExclusionsFile {
    private static final List<String> HEADER = List.of(("time_identifier,time_period,geographic_level,country_code,"
                    + "country_name,region_code,region_name,old_la_code,new_la_code,la_name,estab,laestab,academy_type,"
                    + "academy_open_date,school_type,num_schools,headcount,perm_excl,perm_excl_rate,fixed_excl,"
                    + "fixed_excl_rate,one_plus_fixed,one_plus_fixed_rate")
            .split(","));
    private static final String TOTAL = "Total";
    private static final String NO_RATE = ".";

    private LegacyExclusionsFile() {}

    static void write(Path folder, Tally tally, AcademicYear year) {
        Stream<List<String>> areas = Area.of(tally.england().geography()).stream()
                .flatMap(area -> PublishedPhase.IN_AREAS.stream().map(phase -> row(tally, year, area, phase)));
        Stream<List<String>> schools = tally.schools(year, ExclusionCells::covers).stream()
                .map(school -> row(school, year, tally.of(school, year)));
        CsvFile.write(
                folder.resolve("exclusions_by_geographic_level.csv.gz"),
                CsvFile.Manner.STATISTICS,
                HEADER,
                Stream.concat(areas, schools));
    }

    private static List<String> row(Tally tally, AcademicYear year, Area area, EducationPhase phase) {
        Predicate<School> schools = area.schools().and(school -> PublishedPhase.covers(phase, school));
        List<String> row = begun(year, area);
        row.addAll(List.of("", "", TOTAL, TOTAL, PublishedPhase.inReturns(phase)));
        row.add(Integer.toString(tally.schools(year, schools).size()));
        row.addAll(ExclusionCells.of(
                tally.sum(year, schools),
                area.authority() == null
                        ? ExclusionCells.Disclosure.HIDING_AND_ROUNDING
                        : ExclusionCells.Disclosure.HIDING,
                NO_RATE));
        return row;
    }

    private static List<String> row(School school, AcademicYear year, Counts counts) {
        Registration registration = school.in(year).orElseThrow();
        List<String> row = begun(year, Area.around(school));
        row.addAll(List.of(school.estab(), school.laestab()));
        row.addAll(SchoolExclusionsFile.academy(school, registration, TOTAL));
        row.addAll(List.of(PublishedPhase.inReturns(school.phase()), "1"));
        row.addAll(ExclusionCells.of(counts, ExclusionCells.Disclosure.HIDING, NO_RATE));
        return row;
    }

    private static List<String> begun(AcademicYear year, Area area) {
        List<String> row = new ArrayList<>(List.of("Academic year", year.timePeriod(), area.level()));
        area.columns().forEach(row::add);
        return row;
    }
}
