// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code exc_nat_region_la}: suspensions and permanent exclusions of areas, nothing hidden. */
final class AreaExclusionsFile {
    private static final List<String> HEADER = List.of(("time_identifier,time_period,geographic_level,country_code,"
                    + "country_name,region_code,region_name,old_la_code,new_la_code,la_name,education_phase,num_schools,"
                    + "headcount,perm_excl,perm_excl_rate,suspension,susp_rate,one_plus_susp,one_plus_susp_rate")
            .split(","));

    private AreaExclusionsFile() {}

    static void write(Path folder, Tally tally, List<AcademicYear> years) {
        Stream<List<String>> rows = years.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> Area.of(tally.england().geography()).stream()
                        .flatMap(area -> PublishedPhase.IN_AREAS.stream().map(phase -> row(tally, year, area, phase))));
        CsvFile.write(folder.resolve("exc_nat_region_la.csv.gz"), CsvFile.Manner.STATISTICS, HEADER, rows);
    }

    private static List<String> row(Tally tally, AcademicYear year, Area area, EducationPhase phase) {
        Predicate<School> schools = area.schools().and(school -> PublishedPhase.covers(phase, school));
        List<String> row = new ArrayList<>(List.of("Academic year", year.timePeriod(), area.level()));
        area.columns().forEach(row::add);
        row.add(PublishedPhase.inReturns(phase));
        row.add(Integer.toString(tally.schools(year, schools).size()));
        row.addAll(ExclusionCells.of(tally.sum(year, schools), ExclusionCells.Disclosure.EXACT, "z"));
        return row;
    }
}
