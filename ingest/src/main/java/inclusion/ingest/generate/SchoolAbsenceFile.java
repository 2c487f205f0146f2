// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code 1a_absence_3term_school}: absence of each school over the whole year. */
final class SchoolAbsenceFile {
    private static final String NAME = "1a_absence_3term_school";
    private static final String BEGINNING = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,education_phase,school_name,%s,estab,"
            + "school_laestab,school_urn,academy_type,academy_open_date,all_through";
    private static final String NOT_APPLICABLE = "z";

    private SchoolAbsenceFile() {}

    /** As released from 2024/25. */
    static void write(Path folder, Tally tally, List<AcademicYear> years) {
        AbsenceLayout layout = AbsenceLayout.current();
        List<String> header =
                new ArrayList<>(List.of(BEGINNING.formatted("trust_name").split(",")));
        header.addAll(layout.header());
        CsvFile.write(folder.resolve(NAME + ".csv.gz"), CsvFile.Manner.STATISTICS, header, rows(tally, years, layout));
    }

    /** As released before: another name for the trust's column, and one school counted on each row. */
    static void writeFormer(Path folder, Tally tally, AcademicYear year) {
        AbsenceLayout layout = AbsenceLayout.former();
        List<String> header =
                new ArrayList<>(List.of(BEGINNING.formatted("trust").split(",")));
        int identity = header.size();
        header.add("num_schools");
        header.addAll(layout.header());
        Stream<List<String>> rows = rows(tally, List.of(year), layout).map(row -> {
            row.add(identity, "1");
            return row;
        });
        CsvFile.write(
                folder.resolve(NAME + "_" + year.timePeriod() + ".csv.gz"), CsvFile.Manner.STATISTICS, header, rows);
    }

    private static Stream<List<String>> rows(Tally tally, List<AcademicYear> years, AbsenceLayout layout) {
        AcademicYear newCodesFrom = tally.england().geography().newRegisterCodesFrom();
        return years.stream()
                .flatMap(year -> tally.schools(year, ExclusionCells::covers).stream()
                        .filter(school -> tally.of(school, year).absence().all().enrolments() > 0)
                        .map(school -> {
                            List<String> row = identity(school, year);
                            row.addAll(layout.schoolCells(tally.of(school, year).absence(), year, newCodesFrom));
                            return row;
                        }));
    }

    private static List<String> identity(School school, AcademicYear year) {
        Registration registration = school.in(year).orElseThrow();
        List<String> row = new ArrayList<>(List.of(year.timePeriod(), "Academic year", "School"));
        Area.around(school).columns().forEach(row::add);
        row.add(PublishedPhase.inReturns(school.phase()));
        row.add(registration.name());
        row.add(school.trustOn(year.januaryCensusDay()).map(Trust::name).orElse(NOT_APPLICABLE));
        row.add(school.estab());
        row.add(school.laestab());
        row.add(registration.urn());
        row.addAll(SchoolExclusionsFile.academy(school, registration, NOT_APPLICABLE));
        row.add(NOT_APPLICABLE);
        return row;
    }
}
