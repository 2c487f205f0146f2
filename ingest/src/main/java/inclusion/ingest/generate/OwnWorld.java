// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pupils of the schools that hand in files of their own: those of the published counts, with what published counts
 * leave open, and with the stories.
 *
 * @param years the published ones and the one after
 */
record OwnWorld(
        Stories stories,
        List<AcademicYear> years,
        AcademicYear newCodesFrom,
        Map<School, List<SchoolPupil>> pupils,
        Truth truth) {
    static OwnWorld of(England england, Roll roll) {
        Stories stories = Stories.planted();
        Geography geography = england.geography();
        List<AcademicYear> years = new ArrayList<>(geography.years());
        years.add(new AcademicYear(geography.lastYear().firstYear() + 1));
        Map<String, List<Biography>> byName = new LinkedHashMap<>();
        Map<String, School> schools = new LinkedHashMap<>();
        england.schools().stream()
                .filter(school -> Stream.of(stories.censusTrust(), stories.extractTrust())
                                .anyMatch(uid -> school.memberships().stream()
                                        .anyMatch(each -> each.trust().uid().equals(uid)))
                        || name(school).equals(stories.censusTablesSchool()))
                .forEach(school -> {
                    schools.put(name(school), school);
                    byName.put(
                            name(school),
                            new ArrayList<>(Enrolment.of(school, roll, years).stream()
                                    .map(each -> new Biography(each, false))
                                    .toList()));
                });
        Truth truth = new Truth();
        new Storyteller(stories, years, byName, truth).tell();
        Map<School, List<SchoolPupil>> pupils = new LinkedHashMap<>();
        byName.values().forEach(OwnWorld::name);
        byName.forEach((name, each) ->
                pupils.put(schools.get(name), each.stream().map(Biography::told).toList()));
        OwnWorld world = new OwnWorld(stories, List.copyOf(years), geography.newRegisterCodesFrom(), pupils, truth);
        PlantedCounts.add(world);
        return world;
    }

    /** What it is called now. */
    static String name(School school) {
        return school.registrations().get(school.registrations().size() - 1).name();
    }

    /** The number that it had on that day. */
    static String urn(School school, LocalDate day) {
        return school.registrations().stream()
                .filter(each -> each.openOn(day))
                .findFirst()
                .orElseGet(
                        () -> school.registrations().get(school.registrations().size() - 1))
                .urn();
    }

    /** Gives everybody who comes from none of our schools a name and a number. */
    private static void name(List<Biography> school) {
        Map<Integer, Integer> serials = new HashMap<>();
        for (Biography each : school) {
            if (each.before.isEmpty()) {
                PupilYear first = each.enrolment.first();
                int cohort = first.year().firstYear() - first.yearGroup();
                each.is(Person.of(each.enrolment, serials.merge(cohort, 1, Integer::sum)));
            }
        }
    }

    /** The year that nobody has published yet. */
    AcademicYear lastYear() {
        return years.get(years.size() - 1);
    }

    School school(String name) {
        return pupils.keySet().stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
