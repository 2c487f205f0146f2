// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** {@code england_census} of the performance tables: who is on roll in January; England by phase on the last rows. */
final class CensusFile {
    private static final List<String> HEADER =
            List.of(("URN,LA,ESTAB,SCHOOLTYPE,NOR,NORG,NORB,PNORG,PNORB,TSENELSE,PSENELSE,TSENELK,PSENELK,NUMEAL,"
                            + "NUMENGFL,NUMUNCFL,PNUMEAL,PNUMENGFL,PNUMUNCFL,NUMFSM,NUMFSMEVER,NORFSMEVER,PNUMFSMEVER")
                    .split(","));
    private static final String NOT_PUBLISHED = "NP";

    private CensusFile() {}

    static void write(Path folder, Tally tally, AcademicYear year) {
        Stream<List<String>> schools = tally.schools(year, school -> true).stream()
                .filter(school -> tally.of(school, year).roll().pupils() > 0)
                .map(school -> row(
                        List.of(
                                school.in(year).orElseThrow().urn(),
                                school.authority().code(),
                                school.estab(),
                                PublishedPhase.inCensus(school.phase())),
                        tally.of(school, year).roll(),
                        school.phase()));
        Stream<List<String>> england = Stream.of(
                england(tally, year, EducationPhase.PRIMARY, "PRI", "State-funded primary"),
                england(tally, year, EducationPhase.SECONDARY, "SEC", "State-funded secondary"),
                england(tally, year, EducationPhase.SPECIAL, "SPE", "Special school"));
        CsvFile.write(
                folder.resolve("england_census.csv.gz"),
                CsvFile.Manner.PERFORMANCE_TABLES,
                HEADER,
                Stream.concat(schools, england.filter(row -> !row.isEmpty())));
    }

    private static List<String> england(
            Tally tally, AcademicYear year, EducationPhase phase, String code, String name) {
        RollCounts roll = tally.sum(year, school -> school.phase() == phase).roll();
        return roll.pupils() == 0 ? List.of() : row(List.of("NAT", "", code, name), roll, phase);
    }

    private static List<String> row(List<String> identity, RollCounts roll, EducationPhase phase) {
        List<String> row = new ArrayList<>(identity);
        row.add(Long.toString(roll.pupils()));
        row.addAll(counts(roll.girls(), roll.boys()));
        row.addAll(percents(roll, roll.girls(), roll.boys()));
        for (long pupils : List.of(roll.ehcPlans(), roll.senSupport())) {
            row.addAll(counts(pupils));
            row.addAll(percents(roll, pupils));
        }
        long[] languages = {
            roll.speaking(FirstLanguage.OTHER),
            roll.speaking(FirstLanguage.ENGLISH),
            roll.speaking(FirstLanguage.UNCLASSIFIED)
        };
        row.addAll(counts(languages));
        row.addAll(percents(roll, languages));
        row.addAll(counts(roll.fsm()));
        if (phase == EducationPhase.ALTERNATIVE_PROVISION) {
            row.addAll(Collections.nCopies(3, NOT_PUBLISHED));
        } else {
            row.addAll(counts(roll.fsmInSixYears(), roll.pupils()));
            row.addAll(percents(roll, roll.fsmInSixYears()));
        }
        return row;
    }

    private static List<String> counts(long... counts) {
        List<String> cells = new ArrayList<>();
        for (long count : counts) {
            cells.add(Long.toString(count));
        }
        return cells;
    }

    private static List<String> percents(RollCounts roll, long... counts) {
        List<String> cells = new ArrayList<>();
        for (long count : counts) {
            cells.add(Printed.percentSign(count, roll.pupils(), 1, 1));
        }
        return cells;
    }
}
