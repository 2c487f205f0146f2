// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A pupil's history, made by hand. */
final class Life {
    private final List<Stay> stays = new ArrayList<>();
    private final List<GroupsKnown> groups = new ArrayList<>();
    private final List<Noted> noted = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final List<Attended> attended = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Admitted> admitted = new ArrayList<>();

    /** In that year group in the academic year 2023/24, and accordingly in the others. */
    static Life inYear(int yearGroup) {
        Life life = new Life();
        for (int later = -3; later <= 2; later++) {
            AcademicYear year = new AcademicYear(2023 + later);
            int now = yearGroup + later;
            if (now >= 0) {
                life.groups.add(new GroupsKnown(
                        "", year, "Academic year", groups(now == 0 ? "Reception" : Integer.toString(now), "No SEN")));
            }
        }
        return life;
    }

    private static List<String> groups(String yearGroup, String sen) {
        List<String> groups = new ArrayList<>(Collections.nCopies(PupilFact.GROUPS.size(), "Unknown"));
        groups.set(PupilFact.GROUPS.indexOf("year_group"), yearGroup);
        groups.set(PupilFact.GROUPS.indexOf("sen_provision"), sen);
        return groups;
    }

    Life at(String school, String entry, String leaving) {
        return at(school, entry, leaving, "");
    }

    Life at(String school, String entry, String leaving, String reason) {
        return at(school, entry, leaving, reason, "", "C");
    }

    Life at(String school, String entry, String leaving, String reason, String destination, String status) {
        stays.add(new Stay(
                school,
                last(school),
                LocalDate.parse(entry),
                leaving.isEmpty() ? null : LocalDate.parse(leaving),
                true,
                status,
                reason,
                destination,
                groups("Unknown", "Unknown")));
        return this;
    }

    /** Missing from a later list, without having left. */
    Life vanishes(String school, String entry, String lastSeen) {
        at(school, entry, lastSeen);
        Stay stay = stays.remove(stays.size() - 1);
        stays.add(
                new Stay(stay.school(), stay.last(), stay.entry(), stay.leaving(), false, "C", "", "", stay.groups()));
        return this;
    }

    Life sen(String school, String period, String identifier, String sen) {
        groups.add(new GroupsKnown(
                last(school), AcademicYear.ofTimePeriod(period).orElseThrow(), identifier, groups("9", sen)));
        return this;
    }

    Life excludedBy(String school, String day) {
        excluded.add(new Excluded(last(school), LocalDate.parse(day)));
        return this;
    }

    Life listed(String school, String day, String sen) {
        noted.add(new Noted(last(school), LocalDate.parse(day), true, "C", sen));
        return this;
    }

    /** With so many of a hundred possible half-days attended. */
    Life attends(String school, int firstYear, Season season, long of100) {
        return attends(school, firstYear, season, of100, 100);
    }

    Life attends(String school, int firstYear, Season season, long sessions, long possible) {
        attended.add(new Attended(
                school,
                last(school),
                new SchoolTerm(new AcademicYear(firstYear), season),
                possible,
                sessions,
                possible - sessions));
        return this;
    }

    Life placed(String home, String provider, String entry, String leaving) {
        return placed(home, provider, entry, leaving, "", "");
    }

    Life placed(String home, String provider, String entry, String leaving, String senOnEntry, String protocol) {
        placed.add(new Placed(
                home,
                provider,
                "",
                provider.isEmpty() ? "OOT" : "",
                "BHS",
                LocalDate.parse(entry),
                leaving.isEmpty() ? null : LocalDate.parse(leaving),
                "FT",
                senOnEntry,
                "",
                protocol));
        return this;
    }

    Life admitted(String school, String previous, String entry, String senOnEntry) {
        admitted.add(new Admitted(school, previous, "PEX", senOnEntry, LocalDate.parse(entry)));
        return this;
    }

    History history() {
        return new History("p", stays, groups, noted, excluded, attended, placed, admitted);
    }

    /** The same, told in another order. */
    History shuffled(long seed) {
        Random random = new Random(seed);
        List.of(stays, groups, noted, excluded, attended, placed, admitted)
                .forEach(list -> Collections.shuffle(list, random));
        return history();
    }

    private static String last(String school) {
        return school.equals(Town.CEDAR) ? Town.CEDAR_ACADEMY : school;
    }
}
