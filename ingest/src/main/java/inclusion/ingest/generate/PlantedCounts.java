// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The part of {@link Truth} that is counted when all stories are told: rolls, reduced timetables, flawed returns. */
final class PlantedCounts {
    private static final String WHOLE_YEAR = "Academic year";
    private static final String ON_ROLL = "pupils_on_roll";

    private final OwnWorld world;

    private PlantedCounts(OwnWorld world) {
        this.world = world;
    }

    static void add(OwnWorld world) {
        PlantedCounts counts = new PlantedCounts(world);
        Stories.Watched watched = world.stories().watched();
        for (AcademicYear year : world.years().subList(0, world.years().size() - 1)) {
            counts.roll(
                    "magnet-school",
                    watched.magnet(),
                    year,
                    "pupils_with_plan",
                    each -> each.sen(year.januaryCensusDay()) == SenProvision.EHC_PLAN);
            counts.roll("conversion", watched.converted(), year, ON_ROLL, each -> true);
            boolean delivers = world.school(watched.movedTrust())
                    .trustOn(year.lastDay())
                    .filter(each -> each.uid().equals(world.stories().extractTrust()))
                    .isPresent();
            if (delivers) {
                counts.roll("change-of-trust", watched.movedTrust(), year, ON_ROLL, each -> true);
            }
        }
        counts.partTime(world.school(world.stories().partTime().school()));
        world.stories().flawed().forEach(counts::flawed);
    }

    private void roll(String story, String name, AcademicYear year, String measure, Predicate<SchoolPupil> counted) {
        LocalDate day = year.januaryCensusDay();
        School school = world.school(name);
        long pupils = onRoll(school, day).stream().filter(counted).count();
        world.truth().count(story, OwnWorld.urn(school, day), year.timePeriod(), WHOLE_YEAR, measure, pupils);
    }

    private List<SchoolPupil> onRoll(School school, LocalDate day) {
        return world.pupils().get(school).stream()
                .filter(each -> each.enrolment().onRoll(day) && !each.subsidiary())
                .toList();
    }

    private void partTime(School school) {
        SchoolTerm autumn = new SchoolTerm(world.lastYear(), SchoolTerm.Season.AUTUMN);
        String code = AttendanceCodes.of(AbsenceReason.REDUCED_TIMETABLE, true);
        for (SchoolPupil each : world.pupils().get(school)) {
            int sessions = each.enrolment()
                    .in(world.lastYear())
                    .map(year -> MarkBook.of(each, year, world.newCodesFrom())
                            .totals(autumn.firstDay(), autumn.lastDay())
                            .getOrDefault(code, 0))
                    .orElse(0);
            if (sessions > 0) {
                count("part-time-timetables", school, autumn, "pupils", 1);
                count("part-time-timetables", school, autumn, "sessions", sessions);
            }
        }
    }

    private void count(String story, School school, SchoolTerm term, String measure, long more) {
        world.truth()
                .count(
                        story,
                        OwnWorld.urn(school, term.lastDay()),
                        term.year().timePeriod(),
                        term.season().word(),
                        measure,
                        more);
    }

    private void flawed(Stories.Flawed flawed) {
        School school = world.school(flawed.school());
        CensusReturn collection = CensusReturn.of(world.years()).stream()
                .filter(each -> each.name().equals(flawed.collection()))
                .findFirst()
                .orElseThrow();
        SchoolTerm term = SchoolTerm.of(collection.referenceDate());
        if (flawed.leftOut() > 0) {
            long pupils = onRoll(school, collection.referenceDate()).size();
            count("resubmitted-return", school, term, ON_ROLL, pupils);
            count("resubmitted-return", school, term, "pupils_in_first", pupils - flawed.leftOut());
        }
        if (flawed.unreadable() > 0) {
            count("dirty-return", school, term, "unreadable_records", flawed.unreadable());
        }
        if (flawed.unknownCodes() > 0) {
            count("dirty-return", school, term, "unknown_codes", flawed.unknownCodes());
        }
    }
}
