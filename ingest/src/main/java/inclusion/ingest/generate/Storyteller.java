// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plants the stories. A pupil who goes from one of our schools to another is a leaver of the one and a joiner of the
 * other who were there anyway, told to be the same: no published count changes.
 */
final class Storyteller {
    private static final int STREAM = 105;
    private static final String WHOLE_YEAR = "Academic year";
    private static final String AUTUMN = "Autumn term";
    private static final int LOWEST_GROUP_PLACED = 8;
    private static final int SHORTEST_PLACEMENT = 40;

    private final Stories stories;
    private final List<AcademicYear> years;
    private final Map<String, List<Biography>> schools;
    private final Truth truth;

    Storyteller(Stories stories, List<AcademicYear> years, Map<String, List<Biography>> schools, Truth truth) {
        this.stories = stories;
        this.years = years;
        this.schools = schools;
        this.truth = truth;
    }

    void tell() {
        for (Stories.Dual dual : stories.dual()) {
            years.forEach(year -> register(dual, year));
        }
        for (Stories.Place place : stories.placements()) {
            years.forEach(year -> place(place, year));
        }
        for (Stories.Move move : stories.moves()) {
            years.forEach(year -> move(move, year));
        }
        partTime(stories.partTime());
        schools.forEach(this::leave);
    }

    private boolean last(AcademicYear year) {
        return year.equals(years.get(years.size() - 1));
    }

    private String identifier(AcademicYear year) {
        return last(year) ? AUTUMN : WHOLE_YEAR;
    }

    /** What the last files can know ends with the last autumn. */
    private boolean known(LocalDate day) {
        AcademicYear last = years.get(years.size() - 1);
        return !day.isAfter(new SchoolTerm(last, SchoolTerm.Season.AUTUMN).lastDay());
    }

    private static String urn(School school, AcademicYear year) {
        return school.in(year).orElseThrow().urn();
    }

    // --- two registrations

    /** In published years a leaver stays as the main registration; in the last autumn somebody who was there anyway. */
    private void register(Stories.Dual dual, AcademicYear year) {
        int wanted = last(year) ? dual.lastAutumn() : dual.aYear();
        List<Biography> chosen = schools.get(dual.school()).stream()
                .filter(each -> each.enrolment.in(year).isPresent() && each.untouched())
                .filter(each -> last(year) ? staysThrough(each, year) : leavesAfterCensus(each, year))
                .filter(each -> inGroupsPlaced(each.enrolment.in(year).orElseThrow()))
                .sorted(Comparator.comparing(each -> rank(each, year)))
                .limit(wanted)
                .toList();
        for (Biography home : chosen) {
            PupilYear there = home.enrolment.in(year).orElseThrow();
            SchoolCalendar calendar = SchoolCalendar.of(year);
            int from = last(year)
                    ? SHORTEST_PLACEMENT
                    : Enrolment.firstSession(there) + there.stay().sessions() + 2;
            home.dualFrom = Optional.of(calendar.day(from));
            if (!last(year)) {
                home.stays = Optional.of(calendar.lastDay());
                home.leavingReason = "DUAL";
            }
            second(dual, home, there, from);
            truth.count(
                    "dual-registration",
                    urn(home.enrolment.school(), year),
                    year.timePeriod(),
                    identifier(year),
                    "dual_main",
                    1);
        }
    }

    private void second(Stories.Dual dual, Biography home, PupilYear there, int from) {
        School provider = schools.get(dual.provider()).get(0).enrolment.school();
        int end = there.yearGroup() == Roll.YEAR_11 ? Roll.SESSIONS_BEFORE_STUDY_LEAVE : Roll.SESSIONS;
        int sessions = Math.max(2, end - from);
        Attendance attendance = new Attendance(sessions);
        Chance chance = Chance.of(home.enrolment.key(), STREAM, from);
        attendance.miss(AbsenceReason.ILLNESS, chance.below(sessions / 3 + 1));
        attendance.miss(AbsenceReason.OTHER_UNAUTHORISED, chance.below(sessions / 4 + 1));
        PupilYear here = new PupilYear(
                there.pupil(),
                new Stay(provider, there.year(), there.yearGroup(), from, sessions, false, false),
                there.year(),
                there.yearGroup(),
                false,
                there.sen(),
                there.fsm(),
                there.fsmInSixYears(),
                attendance,
                Conduct.NOTHING,
                Optional.empty());
        SchoolCalendar calendar = SchoolCalendar.of(there.year());
        Enrolment enrolment = new Enrolment(
                provider,
                Chance.key(home.enrolment.key(), STREAM),
                calendar.day(from),
                last(there.year()) ? Optional.empty() : Optional.of(calendar.lastDay()),
                List.of(here));
        Biography subsidiary = new Biography(enrolment, true);
        subsidiary.before = Optional.of(home);
        subsidiary.leavingReason = "DUAL";
        schools.get(dual.provider()).add(subsidiary);
    }

    private static boolean staysThrough(Biography pupil, AcademicYear year) {
        Stay stay = pupil.enrolment.in(year).orElseThrow().stay();
        return stay.firstSession() == 0 && !stay.cutShort() && !pupil.enrolment.endsInExclusion();
    }

    private static boolean leavesAfterCensus(Biography pupil, AcademicYear year) {
        PupilYear last = pupil.enrolment.last();
        return last.year().equals(year)
                && last.stay().cutShort()
                && !last.conduct().permanentlyExcluded()
                && last.stay().sessions() > Roll.CENSUS_SESSION + SHORTEST_PLACEMENT / 2
                && last.stay().sessions() < Roll.SESSIONS_BEFORE_STUDY_LEAVE - SHORTEST_PLACEMENT;
    }

    private static boolean inGroupsPlaced(PupilYear year) {
        return year.yearGroup() >= LOWEST_GROUP_PLACED && year.yearGroup() <= Roll.YEAR_11;
    }

    // --- placements

    private void place(Stories.Place place, AcademicYear year) {
        List<Biography> chosen = schools.get(place.school()).stream()
                .filter(each -> each.enrolment.in(year).isPresent() && each.untouched())
                .filter(each -> staysThrough(each, year))
                .filter(each -> inGroupsPlaced(each.enrolment.in(year).orElseThrow()))
                .filter(each -> place.medical()
                        || each.enrolment.in(year).orElseThrow().conduct().suspensions() > 0)
                .sorted(Comparator.comparing(each -> rank(each, year)))
                .limit(place.aYear())
                .toList();
        int without = place.withoutProtocol();
        for (Biography home : chosen) {
            boolean bypassed = without-- > 0;
            home.placements.add(placement(place, home, home.enrolment.in(year).orElseThrow(), bypassed));
            String urn = urn(home.enrolment.school(), year);
            truth.count(place.story(), urn, year.timePeriod(), identifier(year), "placements", 1);
            if (bypassed) {
                truth.count(place.story(), urn, year.timePeriod(), identifier(year), "placements_without_protocol", 1);
            }
        }
    }

    private Placement placement(Stories.Place place, Biography home, PupilYear year, boolean bypassed) {
        Chance chance = Chance.of(home.enrolment.key(), STREAM, year.year().firstYear());
        SchoolCalendar calendar = SchoolCalendar.of(year.year());
        int latest =
                last(year.year()) ? Roll.CENSUS_SESSION / 2 : Roll.SESSIONS_BEFORE_STUDY_LEAVE - 2 * SHORTEST_PLACEMENT;
        int from = 2 * (5 + chance.below(latest / 2 - 5));
        int to = from + SHORTEST_PLACEMENT + 2 * chance.below(SHORTEST_PLACEMENT);
        Optional<Boolean> protocol =
                place.file() == Stories.PlacementFile.CENSUS ? Optional.empty() : Optional.of(!bypassed);
        String reason = place.medical()
                ? (chance.happens(0.6) ? "MHN" : "PHN")
                : CodeSets.drawn(CodeSets.known().placementReasons(), chance);
        return new Placement(
                place.provider().printed(),
                year,
                reason,
                from,
                to,
                calendar.day(from),
                Optional.of(calendar.day(to - 1)),
                chance.happens(0.7),
                protocol);
    }

    // --- moves

    private void move(Stories.Move move, AcademicYear year) {
        int left = move.aYear();
        List<Biography> leavers = move.from().stream()
                .flatMap(name -> schools.get(name).stream())
                .filter(each -> leaves(each, move.kind(), year))
                .sorted(Comparator.comparing(
                                (Biography each) -> each.enrolment.leaving().orElseThrow())
                        .thenComparing(each -> each.enrolment.key()))
                .toList();
        for (Biography leaver : leavers) {
            Optional<Biography> joiner = left > 0 ? joiner(move, leaver) : Optional.empty();
            if (joiner.isPresent()) {
                left--;
                joiner.get().comesFrom(leaver, move.kind());
                AcademicYear arrived = joiner.get().enrolment.first().year();
                truth.count(
                        move.story(),
                        urn(joiner.get().enrolment.school(), arrived),
                        arrived.timePeriod(),
                        identifier(arrived),
                        "arrivals_from_" + urn(leaver.enrolment.school(), arrived),
                        1);
            }
        }
    }

    private boolean leaves(Biography pupil, MoveKind kind, AcademicYear year) {
        Enrolment enrolment = pupil.enrolment;
        if (pupil.after.isPresent()
                || !pupil.untouched()
                || enrolment.leaving().isEmpty()
                || !enrolment.last().year().equals(year)) {
            return false;
        }
        return switch (kind) {
            case TRANSITION -> pupil.endsWithItsStage();
            case EXCLUDED -> enrolment.endsInExclusion();
            case REINTEGRATION -> !enrolment.endsInExclusion() && !pupil.endsWithItsStage();
            case MOVE, MANAGED_MOVE -> pupil.leavesWithinTheYear();
        };
    }

    private Optional<Biography> joiner(Stories.Move move, Biography leaver) {
        LocalDate gone = leaver.enrolment.leaving().orElseThrow();
        PupilYear before = leaver.enrolment.last();
        return move.to().stream()
                .flatMap(name -> schools.get(name).stream())
                .filter(each -> each.before.isEmpty() && !each.subsidiary)
                .filter(each -> each.enrolment.entry().isAfter(gone)
                        && !each.enrolment.entry().isAfter(gone.plusDays(move.within()))
                        && known(each.enrolment.entry()))
                .filter(each -> alike(before, each.enrolment.first()))
                .min(Comparator.comparing((Biography each) -> each.enrolment.entry())
                        .thenComparing(each -> each.enrolment.key()));
    }

    private static boolean alike(PupilYear before, PupilYear after) {
        int years = after.year().firstYear() - before.year().firstYear();
        return after.pupil().girl() == before.pupil().girl()
                && after.pupil().language() == before.pupil().language()
                && after.fsm() == before.fsm()
                && (after.sen() == SenProvision.EHC_PLAN) == (before.sen() == SenProvision.EHC_PLAN)
                && after.yearGroup() == before.yearGroup() + years;
    }

    // --- the rest

    private void partTime(Stories.PartTime planted) {
        AcademicYear year = years.get(years.size() - 1);
        schools.get(planted.school()).stream()
                .filter(each -> each.enrolment.in(year).isPresent() && each.untouched() && staysThrough(each, year))
                .filter(each -> each.enrolment.in(year).orElseThrow().yearGroup() <= Roll.YEAR_11)
                .filter(each ->
                        each.enrolment.in(year).orElseThrow().attendance().missed() < SHORTEST_PLACEMENT)
                .sorted(Comparator.comparing(each -> rank(each, year)))
                .limit(planted.pupils())
                .forEach(each -> each.partTime = planted.sessions());
    }

    private void leave(String name, List<Biography> pupils) {
        for (Biography each : pupils) {
            Optional<LocalDate> leaving = each.enrolment.leaving().filter(this::known);
            if (leaving.isEmpty() || !each.leavingReason.isEmpty()) {
                continue;
            }
            Chance chance = Chance.of(each.enrolment.key(), STREAM);
            AcademicYear year = each.enrolment.last().year();
            if (each.enrolment.endsInExclusion()) {
                each.leavingReason = "PEX";
            } else if (each.endsWithItsStage()) {
                each.leavingReason = "TRANSITION";
            } else if (name.equals(stories.unexplained().school())
                    && chance.happens(stories.unexplained().share())) {
                truth.count(
                        "unexplained-exits",
                        urn(each.enrolment.school(), year),
                        year.timePeriod(),
                        identifier(year),
                        endsWithTheExams(each) ? "leavers_at_exam_time" : "leavers",
                        1);
            } else {
                each.leavingReason = CodeSets.drawn(CodeSets.known().leavingReasons(), chance);
            }
        }
    }

    /** Nobody can tell such a leaver from one of the many who go then because they are done. */
    private static boolean endsWithTheExams(Biography pupil) {
        Month left = pupil.enrolment.leaving().orElseThrow().getMonth();
        return pupil.enrolment.last().yearGroup() >= Roll.YEAR_11
                && left.compareTo(Month.MAY) >= 0
                && left.compareTo(Month.AUGUST) <= 0;
    }

    private static double rank(Biography pupil, AcademicYear year) {
        return Chance.of(pupil.enrolment.key(), STREAM, year.firstYear(), 1).uniform();
    }
}
