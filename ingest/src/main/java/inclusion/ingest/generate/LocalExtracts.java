// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What no census asks for, in the trust's CSV form: placements with their protocol, destinations, plans, programmes. */
final class LocalExtracts {
    private static final int STREAM = 111;
    private static final List<String> PLACEMENTS = List.of(("home_urn,pupil_key,provider_urn,provider_ukprn,"
                    + "setting_type,placement_reason,entry_date,leaving_date,attendance_pattern,sessions_per_week,"
                    + "sen_on_entry,sen_on_leaving,la_protocol")
            .split(","));
    private static final List<String> DESTINATIONS = List.of(
            "school_urn,pupil_key,leaving_academic_year,activity_code,activity_date,sustained,source".split(","));
    private static final List<String> PLANS =
            List.of("school_urn,pupil_key,plan_start,last_review,review_due,outcomes_set,outcomes_met,outcomes_on_track"
                    .split(","));
    private static final List<String> PROGRAMMES =
            List.of("school_urn,pupil_key,programme,start_date,hours,indicator,value".split(","));
    private static final List<String> OUTREACH =
            List.of("provider_urn,receiving_urn,start_date,end_date,hours,staff_supported,focus,pre_score,post_score"
                    .split(","));
    private static final double REVIEWED = 0.87;
    private static final double LEFT_A_COLLEGE = 0.4;

    private final OwnWorld world;
    private final Extract extract;

    LocalExtracts(OwnWorld world, Extract extract) {
        this.world = world;
        this.extract = extract;
    }

    /** Placements only of the schools that tell them here rather than in their census. */
    void write(List<School> schools) {
        List<School> placing = schools.stream()
                .filter(school -> world.stories().placements().stream()
                        .anyMatch(each -> each.school().equals(OwnWorld.name(school))
                                && each.file() == Stories.PlacementFile.EXTRACT))
                .toList();
        extract.write("ap_placements", placing, PLACEMENTS, pupils(placing).flatMap(this::placements));
        List<School> leaving = schools.stream()
                .filter(each -> each.phase() == EducationPhase.SECONDARY || each.phase() == EducationPhase.SPECIAL)
                .toList();
        AcademicYear left = extract.year().minus(1);
        if (world.years().contains(left) && !extract.year().equals(world.lastYear())) {
            extract.write(
                    "destinations", leaving, DESTINATIONS, pupils(leaving).flatMap(each -> destination(each, left)));
        }
        extract.write("ehcp", schools, PLANS, there(schools).flatMap(this::plan));
        List<School> offering = schools.stream()
                .filter(each -> each.phase() != EducationPhase.PRIMARY)
                .toList();
        extract.write("programmes", offering, PROGRAMMES, there(offering).flatMap(this::programmes));
        List<School> giving = schools.stream()
                .filter(school -> !engagements(school).isEmpty())
                .toList();
        if (!giving.isEmpty()) {
            extract.write("outreach", giving, OUTREACH, giving.stream().flatMap(this::outreach));
        }
    }

    private Stream<SchoolPupil> pupils(List<School> schools) {
        return schools.stream().flatMap(each -> world.pupils().get(each).stream());
    }

    /** Those on roll in the extract's October, and not registered elsewhere first. */
    private Stream<SchoolPupil> there(List<School> schools) {
        LocalDate day = SchoolCalendar.of(extract.year()).octoberCensusDay();
        return pupils(schools).filter(each -> each.enrolment().onRoll(day) && !each.subsidiary());
    }

    private Chance chance(SchoolPupil pupil, int purpose) {
        return Chance.of(pupil.enrolment().key(), STREAM, extract.year().firstYear(), purpose);
    }

    private String urn(SchoolPupil pupil) {
        return OwnWorld.urn(pupil.school(), extract.to());
    }

    private String key(SchoolPupil pupil) {
        return pupil.person().upn(extract.to());
    }

    private Stream<List<String>> placements(SchoolPupil pupil) {
        return pupil.placements().stream()
                .filter(each -> each.protocol().isPresent() && extract.covers(each.entry()))
                .map(each -> {
                    Optional<LocalDate> leaving = each.leaving().filter(extract::knows);
                    return List.of(
                            urn(pupil),
                            key(pupil),
                            each.provider().urn(),
                            each.provider().ukprn(),
                            each.provider().settingType(),
                            each.reason(),
                            each.entry().toString(),
                            leaving.map(LocalDate::toString).orElse(""),
                            each.fullTime() ? "FT" : "PT",
                            Integer.toString(each.sessionsPerWeek()),
                            pupil.sen(each.entry()).code(),
                            leaving.map(day -> pupil.sen(day).code()).orElse(""),
                            each.protocol().get() ? "Y" : "N");
                });
    }

    private Stream<List<String>> destination(SchoolPupil pupil, AcademicYear left) {
        Chance chance = chance(pupil, 1);
        return pupil.enrolment().in(left).stream()
                .flatMap(year -> year.destination().stream())
                .map(destination -> {
                    boolean begun = destination == Destination.NOT_SUSTAINED && chance.happens(LEFT_A_COLLEGE);
                    String activity =
                            CodeSets.known().activities().get(begun ? Destination.FURTHER_EDUCATION : destination);
                    return List.of(
                            OwnWorld.urn(pupil.school(), left.lastDay()),
                            key(pupil),
                            "%d/%02d".formatted(left.firstYear(), (left.firstYear() + 1) % 100),
                            activity,
                            LocalDate.of(extract.year().firstYear() + 1, Month.MARCH, 15)
                                    .toString(),
                            destination == Destination.NOT_CAPTURED ? "" : destination.sustained() ? "Y" : "N",
                            "LA");
                });
    }

    private Stream<List<String>> plan(SchoolPupil pupil) {
        if (pupil.sen(extract.to()) != SenProvision.EHC_PLAN) {
            return Stream.of();
        }
        Chance chance = chance(pupil, 2);
        int day = 10 + chance.below(55);
        LocalDate due = SchoolCalendar.of(extract.year()).day(2 * day);
        boolean held = chance.happens(REVIEWED);
        LocalDate last = held ? due.minusDays(chance.below(20)) : due.minusYears(1);
        int set = 3 + chance.below(4);
        int met = Math.min(set, chance.whole(set * 0.5));
        return Stream.of(List.of(
                urn(pupil),
                key(pupil),
                pupil.enrolment().entry().minusDays(chance.below(700)).toString(),
                last.toString(),
                (held ? due.plusYears(1) : due).toString(),
                Integer.toString(set),
                Integer.toString(met),
                Integer.toString(Math.min(set - met, chance.below(3)))));
    }

    private Stream<List<String>> programmes(SchoolPupil pupil) {
        Chance chance = chance(pupil, 3);
        boolean apart = pupil.school().phase() != EducationPhase.SECONDARY;
        PupilYear year = pupil.enrolment().in(extract.year()).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        if (chance.happens(apart ? 0.8 : 0.12)) {
            int before = 1 + chance.below(4);
            int after = before + chance.below(4) - 1;
            rows.add(programme(
                    pupil, "LIFE_SKILLS", 20 + chance.below(20), "CONFIDENCE_BEFORE", Integer.toString(before)));
            rows.add(programme(pupil, "LIFE_SKILLS", 0, "CONFIDENCE_AFTER", Integer.toString(after)));
        }
        if (chance.happens(year.sen() == SenProvision.NONE ? 0.3 : 0.2)) {
            rows.add(programme(pupil, "COMMUNITY", 4 + chance.below(12), "", ""));
        }
        if (year.yearGroup() == Roll.YEAR_11 && chance.happens(apart ? 0.85 : 0.2)) {
            rows.add(programme(pupil, "ACCREDITED", 30, "OUTCOME", chance.happens(0.8) ? "1" : "0"));
        }
        return rows.stream();
    }

    private List<String> programme(SchoolPupil pupil, String name, int hours, String indicator, String value) {
        return List.of(
                urn(pupil),
                key(pupil),
                name,
                SchoolCalendar.of(extract.year()).octoberCensusDay().toString(),
                hours == 0 ? "" : Integer.toString(hours),
                indicator,
                value);
    }

    private List<Stories.Engagement> engagements(School school) {
        return world.stories().outreach().stream()
                .filter(each -> each.provider().equals(OwnWorld.name(school)))
                .toList();
    }

    private Stream<List<String>> outreach(School provider) {
        SchoolCalendar calendar = SchoolCalendar.of(extract.year());
        return engagements(provider).stream()
                .flatMap(each -> each.to().stream().map(name -> {
                    School receiving = world.school(name);
                    Chance chance =
                            Chance.of(receiving.number(), STREAM, extract.year().firstYear());
                    double before = 1.5 + chance.uniform();
                    Optional<LocalDate> end = Optional.of(calendar.day(2 * (60 + chance.below(80))))
                            .filter(extract::knows);
                    return List.of(
                            OwnWorld.urn(provider, extract.to()),
                            OwnWorld.urn(receiving, extract.to()),
                            calendar.day(20).toString(),
                            end.map(LocalDate::toString).orElse(""),
                            Integer.toString(12 + chance.below(40)),
                            Integer.toString(3 + chance.below(12)),
                            each.focus(),
                            String.format(Locale.ROOT, "%.1f", before),
                            end.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", before + 1.4 * chance.uniform()));
                }));
    }
}
