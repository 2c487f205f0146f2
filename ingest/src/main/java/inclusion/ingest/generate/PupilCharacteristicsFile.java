// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code spc_school_level_underlying_data}: identity, pupils, free school meals and first language of each school; the
 * columns by age, year group and ethnic origin are left out.
 */
final class PupilCharacteristicsFile {
    private static final List<String> HEADER = List.of(("time_period,time_identifier,geographic_level,country_code,"
                    + "country_name,region_name,region_code,urn,old_la_code,la_name,new_la_code,estab,school_name,laestab,"
                    + "phase_type_grouping,trust,opendate,sex_of_school_description,typeofestablishment_name,middle_school,"
                    + "all_through_school,hospital_school,denomination,admissions_policy,school_postcode,academy_flag,"
                    + "school_size,headcount total girls,headcount total boys,full time pupils,part time pupils,"
                    + "headcount of pupils,fte pupils,"
                    + "number of FSM eligible pupils taking a free school meal on census day,"
                    + "number of pupils known to be eligible for free school meals,"
                    + "% of pupils known to be eligible for free school meals,"
                    + "number of pupils whose first language is known or believed to be English,"
                    + "% of pupils whose first language is known or believed to be English,"
                    + "number of pupils whose first language is known or believed to be other than English,"
                    + "% of pupils whose first language is known or believed to be other than English,"
                    + "number of pupils whose first language is unclassified,"
                    + "% of pupils whose first language is unclassified,"
                    + "number of dual subsidiary registrations")
            .split(","));
    private static final String NOT_AVAILABLE = "..";
    private static final String NOT_APPLICABLE = "z";
    private static final double TAKE_THE_MEAL = 0.78;
    private static final double WITHOUT_MEAL_COUNT = 0.02;

    private PupilCharacteristicsFile() {}

    static void write(Path folder, Tally tally, AcademicYear year) {
        Stream<List<String>> rows = tally.schools(year, school -> true).stream()
                .map(school -> row(school, year, tally.of(school, year).roll()));
        CsvFile.write(
                folder.resolve("spc_school_level_underlying_data.csv.gz"), CsvFile.Manner.UNDERLYING, HEADER, rows);
    }

    private static List<String> row(School school, AcademicYear year, RollCounts roll) {
        Registration registration = school.in(year).orElseThrow();
        boolean academy = registration.type().academy();
        List<String> row = new ArrayList<>(List.of(
                year.timePeriod(),
                "Academic year",
                "School",
                England.COUNTRY_CODE,
                England.COUNTRY_NAME,
                school.authority().region().name(),
                school.authority().region().code(),
                registration.urn(),
                school.authority().code(),
                school.authority().name(),
                school.authority().newCode(),
                school.estab(),
                registration.name(),
                school.laestab(),
                PublishedPhase.inCensus(school.phase()),
                school.trustOn(year.januaryCensusDay()).map(Trust::name).orElse(""),
                SchoolExclusionsFile.academy(school, registration, "").get(1),
                "Mixed",
                registration.type().title(),
                "",
                "",
                "",
                registration.name().contains("Catholic") ? "Roman Catholic" : "No religious character",
                school.admissionsPolicy().word(),
                RegisterFile.postcode(school),
                academy ? "Academy" : "LA Maintained",
                size(roll.pupils())));
        for (long count : List.of(roll.girls(), roll.boys(), roll.pupils(), 0L, roll.pupils(), roll.pupils())) {
            row.add(Long.toString(count));
        }
        row.add(meals(school, year, roll));
        for (long pupils : List.of(
                roll.fsm(),
                roll.speaking(FirstLanguage.ENGLISH),
                roll.speaking(FirstLanguage.OTHER),
                roll.speaking(FirstLanguage.UNCLASSIFIED))) {
            row.add(Long.toString(pupils));
            row.add(roll.pupils() == 0 ? NOT_APPLICABLE : Printed.percent(pupils, roll.pupils(), 1));
        }
        row.add("0");
        return row;
    }

    private static String meals(School school, AcademicYear year, RollCounts roll) {
        Chance chance = Chance.of(school.number(), year.firstYear());
        return chance.happens(WITHOUT_MEAL_COUNT)
                ? NOT_AVAILABLE
                : Integer.toString(chance.whole(roll.fsm() * TAKE_THE_MEAL));
    }

    private static String size(long pupils) {
        if (pupils <= 100) {
            return "Up to 100 pupils";
        }
        long from = (pupils - 1) / 100 * 100 + 1;
        return from > 1700 ? "1701 pupils and over" : from + " to " + (from + 99) + " pupils";
    }
}
