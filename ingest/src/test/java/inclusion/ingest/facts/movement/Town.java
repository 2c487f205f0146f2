// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.facts.movement.Schools.Member;
import inclusion.ingest.facts.pupil.Successions;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Invented schools whose files cover five years, all but the last of them to their end. */
final class Town {
    /** 11 to 16, of the trust that has the alternative provision. */
    static final String ASH = "900101";
    /** 11 to 18, of no trust. */
    static final String BIRCH = "900102";

    static final String PRIMARY = "900103";
    static final String SPECIAL = "900104";
    /** Alternative provision of Ash's trust. */
    static final String BRIDGE = "900105";
    /** Became {@link #CEDAR_ACADEMY} on 1 April 2024. */
    static final String CEDAR = "900106";

    static final String CEDAR_ACADEMY = "900107";
    static final String HOSPITAL = "900108";
    static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 2);

    private static final Map<String, String> CONVERTED = Map.of(CEDAR, CEDAR_ACADEMY);
    private static final List<String> ALL =
            List.of(ASH, BIRCH, PRIMARY, SPECIAL, BRIDGE, CEDAR, CEDAR_ACADEMY, HOSPITAL);

    private Town() {}

    static Known known() {
        return known(Set.of(), Map.of());
    }

    /** With schools whose files have reasons for leaving, and days on which schools listed their rolls. */
    static Known known(Set<String> writeReasons, Map<String, List<LocalDate>> listedOn) {
        Successions successions = new Successions(CONVERTED);
        Set<String> periods = new TreeSet<>();
        Set<String> reasons = new TreeSet<>();
        Map<String, String> urnOfYear = new TreeMap<>();
        Map<String, List<Member>> members = new TreeMap<>();
        for (int first = 2020; first <= 2025; first++) {
            AcademicYear year = new AcademicYear(first);
            for (String urn : ALL) {
                String last = successions.last(urn);
                for (String identifier : Season.AUTUMN.periods()) {
                    for (String table : List.of("roll", "movements", "attendance", "placements")) {
                        if (first < 2025) {
                            periods.add(Covered.key(table, last, year.timePeriod(), identifier));
                        }
                    }
                }
                if (writeReasons.contains(urn)) {
                    reasons.add(Schools.yearKey(last, year.timePeriod()));
                }
            }
            urnOfYear.put(Schools.yearKey(CEDAR_ACADEMY, year.timePeriod()), first < 2024 ? CEDAR : CEDAR_ACADEMY);
        }
        List<Member> trust = List.of(
                new Member("99001", new AcademicYear(2023), LocalDate.of(2022, 1, 1)),
                new Member("99001", new AcademicYear(2024), LocalDate.of(2022, 1, 1)));
        members.put(ASH, trust);
        members.put(BRIDGE, trust);
        return new Known(
                new Schools(successions, schools(), urnOfYear, members),
                new Covered(periods, listedOn, reasons, LAST_DAY));
    }

    private static Map<String, School> schools() {
        return Map.of(
                ASH, new School(EducationPhase.SECONDARY, "Academy converter", "Ash", 7, 11),
                BIRCH, new School(EducationPhase.SECONDARY, "Community school", "Birch", 7, 13),
                PRIMARY, new School(EducationPhase.PRIMARY, "Community school", "Dove", 0, 6),
                SPECIAL, new School(EducationPhase.SPECIAL, "Community special school", "Elm", null, null),
                BRIDGE,
                        new School(
                                EducationPhase.ALTERNATIVE_PROVISION,
                                "Academy alternative provision converter",
                                "Bridge",
                                null,
                                null),
                CEDAR, new School(EducationPhase.SECONDARY, "Community school", "Cedar", 7, 11),
                CEDAR_ACADEMY, new School(EducationPhase.SECONDARY, "Academy converter", "Cedar", 7, 11),
                HOSPITAL,
                        new School(
                                EducationPhase.ALTERNATIVE_PROVISION,
                                "Pupil referral unit",
                                "Infirmary Hospital School",
                                null,
                                null));
    }
}
