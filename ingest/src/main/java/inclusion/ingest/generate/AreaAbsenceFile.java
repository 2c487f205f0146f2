// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code 1_absence_3term_nat_reg_la}: absence of areas over the whole year. */
final class AreaAbsenceFile {
    private static final String NAME = "1_absence_3term_nat_reg_la";
    private static final String TIME = "time_period,time_identifier";
    private static final String YEAR_BREAKDOWN = "year_breakdown";
    private static final String AREA = "geographic_level,country_code,country_name,region_code,region_name,"
            + "old_la_code,new_la_code,la_name,education_phase,num_schools";

    private AreaAbsenceFile() {}

    /** As released from 2024/25. */
    static void write(Path folder, Tally tally, List<AcademicYear> years) {
        AbsenceLayout layout = AbsenceLayout.current();
        Stream<List<String>> rows = rows(tally, years, layout).map(row -> {
            row.add(TIME.split(",").length, "Six half terms");
            return row;
        });
        CsvFile.write(
                folder.resolve(NAME + ".csv.gz"),
                CsvFile.Manner.STATISTICS,
                header(TIME + "," + YEAR_BREAKDOWN + "," + AREA, layout),
                rows);
    }

    /** As released before. */
    static void writeFormer(Path folder, Tally tally, AcademicYear year) {
        AbsenceLayout layout = AbsenceLayout.former();
        CsvFile.write(
                folder.resolve(NAME + "_" + year.timePeriod() + ".csv.gz"),
                CsvFile.Manner.STATISTICS,
                header(TIME + "," + AREA, layout),
                rows(tally, List.of(year), layout));
    }

    private static List<String> header(String beginning, AbsenceLayout layout) {
        List<String> header = new ArrayList<>(List.of(beginning.split(",")));
        header.addAll(layout.header());
        return header;
    }

    private static Stream<List<String>> rows(Tally tally, List<AcademicYear> years, AbsenceLayout layout) {
        return years.stream()
                .flatMap(year -> Area.of(tally.england().geography()).stream()
                        .flatMap(area ->
                                PublishedPhase.IN_AREAS.stream().map(phase -> row(tally, year, area, phase, layout))));
    }

    private static List<String> row(
            Tally tally, AcademicYear year, Area area, EducationPhase phase, AbsenceLayout layout) {
        Predicate<School> schools = area.schools()
                .and(school -> PublishedPhase.covers(phase, school))
                .and(school -> tally.of(school, year).absence().all().enrolments() > 0);
        List<String> row = new ArrayList<>(List.of(year.timePeriod(), "Academic year", area.level()));
        area.columns().forEach(row::add);
        row.add(PublishedPhase.inReturns(phase));
        row.add(Integer.toString(tally.schools(year, schools).size()));
        row.addAll(layout.cells(
                tally.sum(year, schools).absence(),
                year,
                tally.england().geography().newRegisterCodesFrom()));
        return row;
    }
}
