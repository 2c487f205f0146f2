// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who works at a school: posts that keep their holder from year to year, or not. */
final class StaffRoster {
    private static final int STREAM = 109;
    private static final int EARLIER_YEARS = 8;
    private static final int LONGEST_SERVICE_BEFORE = 15;
    private static final double LEAVES = 0.10;
    private static final double LEAVES_WHERE_MANY_ARE_SUSPENDED = 0.20;
    private static final double PART_TIME = 0.2;
    private static final double QUALIFIED_TEACHER = 0.96;
    private static final double QUALIFIED_SENCO = 0.8;

    /**
     * A contract.
     *
     * @param end last day; empty while it lasts
     */
    record Contract(
            String key,
            String role,
            boolean qualified,
            LocalDate start,
            Optional<LocalDate> end,
            double fte,
            LocalDate serviceStart,
            boolean sencoQualified) {
        boolean teacher() {
            return !role.equals("TASS");
        }
    }

    private StaffRoster() {}

    /** Contracts that ran at some time of the extract's year, as known at its end. */
    static List<Contract> of(School school, int pupils, Extract extract) {
        int teachers =
                Math.max(4, (int) Math.round(pupils / school.circumstances().pupilsPerTeacher()));
        int assistants = school.phase() == EducationPhase.SECONDARY ? teachers / 4 : teachers / 2;
        List<Contract> contracts = new ArrayList<>();
        for (int post = 0; post < teachers + assistants; post++) {
            String role = post >= teachers ? "TASS" : post == 0 ? "HDTR" : post == 1 ? "SENC" : "TCHR";
            hold(school, post, role, extract, contracts);
        }
        return contracts;
    }

    private static void hold(School school, int post, String role, Extract extract, List<Contract> contracts) {
        double leaves = school.circumstances().suspension(0) > 1 ? LEAVES_WHERE_MANY_ARE_SUSPENDED : LEAVES;
        AcademicYear begun = extract.year().minus(EARLIER_YEARS);
        for (int back = EARLIER_YEARS; back >= 0; back--) {
            AcademicYear year = extract.year().minus(back);
            boolean ends =
                    Chance.of(school.number(), STREAM, post, year.firstYear()).happens(leaves);
            if (back == 0) {
                boolean known = ends && extract.knows(year.lastDay());
                contracts.add(
                        contract(school, post, role, begun, known ? Optional.of(year.lastDay()) : Optional.empty()));
            }
            if (ends) {
                begun = new AcademicYear(year.firstYear() + 1);
            }
        }
    }

    private static Contract contract(
            School school, int post, String role, AcademicYear begun, Optional<LocalDate> end) {
        Chance chance = Chance.of(school.number(), STREAM, post, begun.firstYear(), 1);
        int before = chance.below(LONGEST_SERVICE_BEFORE);
        return new Contract(
                "S%s-%d-%d".formatted(school.estab() + school.authority().code(), post, begun.firstYear()),
                role,
                !role.equals("TASS") && chance.happens(QUALIFIED_TEACHER),
                begun.firstDay(),
                end,
                chance.happens(PART_TIME) ? 0.6 : 1.0,
                begun.minus(before).firstDay(),
                role.equals("SENC") && chance.happens(QUALIFIED_SENCO));
    }
}
