// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Staff, their training and what they teach whom, in the trust's CSV form. */
final class StaffExtracts {
    private static final int STREAM = 110;
    private static final List<String> STAFF = List.of(("school_urn,staff_key,role,qts,contract_start,contract_end,"
                    + "arrival_date,destination_code,fte,service_start,senco_qualified")
            .split(","));
    private static final List<String> TRAINING = List.of("school_urn", "staff_key", "date", "hours", "topic");
    private static final List<String> TIMETABLE =
            List.of("school_urn", "class_key", "subject", "staff_key", "pupil_key", "minutes_per_week");
    private static final int SETS = 6;
    private static final int CORE = 3;
    private static final int MINUTES = 100;

    private final OwnWorld world;
    private final Extract extract;

    StaffExtracts(OwnWorld world, Extract extract) {
        this.world = world;
        this.extract = extract;
    }

    /** Timetables of secondary schools, and only of the newest two years: they are long. */
    void write(List<School> schools) {
        extract.write("staff", schools, STAFF, schools.stream().flatMap(this::staff));
        extract.write("cpd", schools, TRAINING, schools.stream().flatMap(this::training));
        List<School> secondaries = schools.stream()
                .filter(each -> each.phase() == EducationPhase.SECONDARY)
                .toList();
        if (extract.year().firstYear() >= world.lastYear().firstYear() - 1) {
            extract.write(
                    "timetable", secondaries, TIMETABLE, secondaries.stream().flatMap(this::timetable));
        }
    }

    private Stream<SchoolPupil> there(School school) {
        return world.pupils().get(school).stream()
                .filter(each -> each.enrolment()
                        .onRoll(SchoolCalendar.of(extract.year()).octoberCensusDay()));
    }

    private List<StaffRoster.Contract> roster(School school) {
        return StaffRoster.of(school, (int) there(school).count(), extract);
    }

    private Stream<List<String>> staff(School school) {
        return roster(school).stream()
                .map(each -> List.of(
                        OwnWorld.urn(school, extract.to()),
                        each.key(),
                        each.role(),
                        each.qualified() ? "Y" : "N",
                        each.start().toString(),
                        each.end().map(LocalDate::toString).orElse(""),
                        each.start().toString(),
                        each.end().isPresent() ? "OTHSEC" : "",
                        String.format(Locale.ROOT, "%.1f", each.fte()),
                        each.teacher() ? each.serviceStart().toString() : "",
                        each.role().equals("SENC") ? (each.sencoQualified() ? "Y" : "N") : ""));
    }

    private Stream<List<String>> training(School school) {
        double reached = Chance.of(school.number(), STREAM).uniform();
        return roster(school).stream().flatMap(each -> {
            Chance chance = Chance.of(
                    school.number(),
                    STREAM,
                    extract.year().firstYear(),
                    each.key().hashCode());
            List<List<String>> rows = new ArrayList<>();
            if (chance.happens(0.3 + 0.6 * reached)) {
                rows.add(trained(school, each, chance, "SEND"));
            }
            if (chance.happens(0.9)) {
                rows.add(trained(school, each, chance, "SAFEGUARDING"));
            }
            return rows.stream();
        });
    }

    private List<String> trained(School school, StaffRoster.Contract contract, Chance chance, String topic) {
        return List.of(
                OwnWorld.urn(school, extract.to()),
                contract.key(),
                SchoolCalendar.of(extract.year()).day(2 * chance.below(70)).toString(),
                String.format(Locale.ROOT, "%.1f", 1 + chance.below(10) / 2.0),
                topic);
    }

    /** Pupils with needs miss some of the later subjects, more of them where the school suspends more. */
    private Stream<List<String>> timetable(School school) {
        List<StaffRoster.Contract> teachers =
                roster(school).stream().filter(StaffRoster.Contract::teacher).toList();
        double missed = 0.08 * school.circumstances().suspension(2);
        return there(school)
                .filter(each -> year(each).yearGroup() <= Roll.YEAR_11)
                .flatMap(each -> lessons(school, each, teachers, missed));
    }

    private PupilYear year(SchoolPupil pupil) {
        return pupil.enrolment().in(extract.year()).orElseThrow();
    }

    private Stream<List<String>> lessons(
            School school, SchoolPupil pupil, List<StaffRoster.Contract> teachers, double missed) {
        List<String> subjects = CodeSets.known().subjects();
        Chance chance =
                Chance.of(pupil.enrolment().key(), STREAM, extract.year().firstYear());
        boolean needs = year(pupil).sen() != SenProvision.NONE;
        int group = year(pupil).yearGroup();
        int set = needs ? SETS - 1 - chance.below(2) : chance.below(SETS);
        List<List<String>> rows = new ArrayList<>();
        for (int each = 0; each < subjects.size(); each++) {
            boolean dropped =
                    each >= CORE && (chance.happens(needs ? 2 * missed : missed / 2) || (group > 9 && each > 8));
            if (!dropped) {
                int teacher = (group * SETS + set + 7 * each) % teachers.size();
                rows.add(List.of(
                        OwnWorld.urn(school, extract.to()),
                        "%d-%d-%d".formatted(group, set, each),
                        subjects.get(each),
                        teachers.get(teacher).key(),
                        pupil.person().upn(extract.to()),
                        Integer.toString(each < CORE ? 2 * MINUTES : MINUTES)));
            }
        }
        return rows.stream();
    }
}
