// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The return of one school to one collection of the school census, as its management system writes it. */
final class CensusReturnFile {
    private static final String SOFTWARE = "FICTIONAL";

    private final CensusReturn collection;
    private final Stories stories;
    private final AcademicYear newCodesFrom;
    private final Flaws flaws;
    private final XmlFile xml;

    /**
     * What is wrong with a file on purpose.
     *
     * @param leftOut pupils at the end of the roll who are missing
     * @param unreadable records without a number and with an impossible date
     * @param unknownCodes pupils with a code that nobody knows, beside their others
     */
    record Flaws(int leftOut, int unreadable, int unknownCodes) {
        static final Flaws NONE = new Flaws(0, 0, 0);
    }

    private CensusReturnFile(
            CensusReturn collection, Stories stories, AcademicYear newCodesFrom, Flaws flaws, XmlFile xml) {
        this.collection = collection;
        this.stories = stories;
        this.newCodesFrom = newCodesFrom;
        this.flaws = flaws;
        this.xml = xml;
    }

    /**
     * Writes it.
     *
     * @param serial 1 for the first return, more for those that replace it
     */
    static void write(Path file, OwnWorld world, School school, CensusReturn collection, int serial, Flaws flaws) {
        XmlFile.write(
                file,
                xml -> new CensusReturnFile(collection, world.stories(), world.newCodesFrom(), flaws, xml)
                        .message(school, world.pupils().get(school), serial));
    }

    private void message(School school, List<SchoolPupil> pupils, int serial) {
        xml.within("Message", () -> {
            header(school, serial);
            xml.within(
                    "School",
                    () -> xml.within("SchoolCharacteristics", () -> {
                        xml.leaf("SchoolName", registration(school).name());
                        xml.leaf("Phase", phase(school));
                        xml.leaf("Intake", school.phase() == EducationPhase.SPECIAL ? "SPEC" : "COMP");
                        xml.leaf("Governance", registration(school).type().academy() ? "CA" : "CO");
                    }));
            xml.within("Pupils", () -> {
                xml.within("PupilsOnRoll", () -> onRoll(pupils));
                xml.within(
                        "PupilsNoLongerOnRoll",
                        () -> pupils.stream()
                                .filter(this::left)
                                .forEach(each -> pupil("PupilNoLongerOnRoll", each, false, false)));
            });
        });
    }

    private Registration registration(School school) {
        return school.registrations().stream()
                .filter(each -> each.openOn(collection.referenceDate()))
                .findFirst()
                .orElseThrow();
    }

    private static String phase(School school) {
        return switch (school.phase()) {
            case PRIMARY -> "PS";
            case SECONDARY -> "SS";
            case SPECIAL -> "SP";
            default -> "PR";
        };
    }

    private void header(School school, int serial) {
        LocalDate day = collection.referenceDate();
        xml.within("Header", () -> {
            xml.within("CollectionDetails", () -> {
                xml.leaf("Collection", "SC");
                xml.leaf("Term", collection.code());
                xml.leaf("Year", Integer.toString(collection.year()));
                xml.leaf("ReferenceDate", day.toString());
            });
            xml.within("Source", () -> {
                xml.leaf("SourceLevel", "S");
                xml.leaf("LEA", school.authority().code());
                xml.leaf("Estab", school.estab());
                xml.leaf("SoftwareCode", SOFTWARE);
                xml.leaf("SerialNo", Integer.toString(serial));
                xml.leaf("DateTime", day.plusDays(6L * serial) + "T10:15:00");
            });
        });
        xml.line();
    }

    private void onRoll(List<SchoolPupil> pupils) {
        List<SchoolPupil> there = pupils.stream()
                .filter(each -> each.enrolment().onRoll(collection.referenceDate()))
                .toList();
        List<SchoolPupil> told = there.subList(0, there.size() - flaws.leftOut());
        for (int each = 0; each < told.size(); each++) {
            if (each < flaws.unreadable()) {
                unreadable();
            }
            pupil("PupilOnRoll", told.get(each), true, each < flaws.unknownCodes());
        }
    }

    private void unreadable() {
        xml.within("PupilOnRoll", () -> {
            xml.within("PupilIdentifiers", () -> {
                xml.leaf("Surname", "Zzunreadable");
                xml.leaf("DOB", "31/02/last year");
            });
            xml.within("PupilStatus", () -> xml.leaf("EnrolStatus", "C"));
        });
        xml.line();
    }

    /** Whoever left since the term before, or was suspended in the two terms that are asked for. */
    private boolean left(SchoolPupil pupil) {
        return pupil.enrolment().leftBefore(collection.referenceDate())
                && (!pupil.enrolment()
                                .leaving()
                                .orElseThrow()
                                .isBefore(collection.attendanceTerm().firstDay())
                        || !events(pupil).isEmpty());
    }

    private List<Suspensions.Event> events(SchoolPupil pupil) {
        return pupil.enrolment().years().stream()
                .flatMap(year -> Suspensions.of(year).stream())
                .filter(each -> !each.start().isBefore(collection.exclusionsFrom())
                        && !each.start().isAfter(collection.exclusionsTo()))
                .toList();
    }

    private void pupil(String element, SchoolPupil pupil, boolean onRoll, boolean unknownCode) {
        xml.within(element, () -> {
            identifiers(pupil);
            xml.within("PupilCharacteristics", () -> {
                xml.leaf("Ethnicity", pupil.person().ethnicity());
                if (onRoll) {
                    xml.leaf("Language", pupil.person().language());
                }
                meals(pupil);
            });
            xml.within("PupilStatus", () -> {
                xml.leaf("EnrolStatus", pupil.status(collection.referenceDate()));
                xml.leaf("EntryDate", pupil.enrolment().entry().toString());
                if (onRoll) {
                    int group = pupil.year(collection.referenceDate()).yearGroup();
                    xml.leaf("NCyearActual", group == 0 ? "R" : Integer.toString(group));
                } else {
                    xml.leaf(
                            "LeavingDate",
                            pupil.enrolment().leaving().orElseThrow().toString());
                }
            });
            if (onRoll) {
                needs(pupil);
            }
            exclusions(events(pupil), pupil);
            attendance(pupil, unknownCode);
            CensusPlacements.write(xml, pupil, stories, collection);
        });
        xml.line();
    }

    private void identifiers(SchoolPupil pupil) {
        Person person = pupil.person();
        boolean former = collection.year() <= stories.formerCensusWordsUntil();
        xml.within("PupilIdentifiers", () -> {
            xml.leaf("UPN", person.upn(collection.referenceDate()));
            xml.leaf("FormerUPN", person.formerUpn(collection.referenceDate()).orElse(""));
            xml.leaf("Surname", person.surname());
            xml.leaf("Forename", person.forename());
            xml.leaf("DOB", person.born().toString());
            xml.leaf(former ? "Gender" : "Sex", person.girl() ? "F" : "M");
        });
    }

    private void meals(SchoolPupil pupil) {
        List<MealsPeriod> periods = MealsPeriod.of(pupil, collection.referenceDate());
        if (periods.isEmpty()) {
            return;
        }
        xml.within("FSMeligibility", () -> {
            for (MealsPeriod each : periods) {
                xml.within("FSMperiod", () -> {
                    xml.leaf("FSMstartDate", each.start().toString());
                    xml.leaf("FSMendDate", each.end().map(LocalDate::toString).orElse(""));
                    xml.leaf("UKcountry", "ENG");
                });
            }
        });
    }

    private void needs(SchoolPupil pupil) {
        SenProvision sen = pupil.sen(collection.referenceDate());
        xml.within("SpecialEducationalNeeds", () -> {
            xml.leaf("SENprovision", sen.code());
            List<String> needs = collection.asksForNeeds() ? pupil.person().needs(sen) : List.of();
            for (int rank = 1; rank <= needs.size(); rank++) {
                String place = Integer.toString(rank);
                String need = needs.get(rank - 1);
                xml.within("SENneed", () -> {
                    xml.leaf("SENtypeRank", place);
                    xml.leaf("SENtype", need);
                });
            }
        });
    }

    private void exclusions(List<Suspensions.Event> events, SchoolPupil pupil) {
        if (events.isEmpty()) {
            return;
        }
        String suspension = collection.year() <= stories.formerCensusWordsUntil() ? "FIXD" : "SUSP";
        xml.within("Exclusions", () -> {
            for (Suspensions.Event event : events) {
                xml.within("TermlyExclusion", () -> {
                    xml.leaf("Category", event.permanent() ? "PERM" : suspension);
                    for (int each = 0; each < event.reasons().size(); each++) {
                        xml.leaf("Reason" + (each + 1), event.reasons().get(each));
                    }
                    xml.leaf("StartDate", event.start().toString());
                    xml.leaf("Sessions", event.permanent() ? "" : Integer.toString(event.sessions()));
                    xml.leaf("SENprovision", pupil.sen(event.start()).code());
                });
            }
        });
    }

    private void attendance(SchoolPupil pupil, boolean unknownCode) {
        Optional<PupilYear> year =
                pupil.enrolment().in(collection.attendanceTerm().year());
        if (year.isEmpty()) {
            return;
        }
        MarkBook book = MarkBook.of(pupil, year.get(), newCodesFrom);
        LocalDate half = collection.secondHalfFrom();
        Map<String, Integer> first = book.totals(collection.attendanceTerm().firstDay(), half.minusDays(1));
        Map<String, Integer> second =
                book.totals(half, collection.attendanceTerm().lastDay());
        if (unknownCode) {
            first.put("Q9", 2);
        }
        if (!first.isEmpty() || !second.isEmpty()) {
            xml.within("Attendance", () -> {
                sessions("TermlyAttendance", first);
                sessions("SummerHalfTerm2Attendance", second);
            });
        }
    }

    private void sessions(String element, Map<String, Integer> totals) {
        if (totals.isEmpty()) {
            return;
        }
        xml.within(element, () -> {
            int possible = totals.entrySet().stream()
                    .filter(each -> AttendanceCodes.possible(each.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            xml.leaf("SessionsPossible", Integer.toString(possible));
            totals.forEach((code, sessions) -> xml.within("SessionDetail", () -> {
                xml.leaf("AttendanceReason", code);
                xml.leaf("Sessions", Integer.toString(sessions));
            }));
        });
    }
}
