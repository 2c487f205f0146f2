// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import static inclusion.ingest.generate.PublishedFile.is;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published figure is a count of simulated pupils: counted here again, another way. */
class SimulatedPupilsTest {
    private static final GeneratorSettings SMALL = new GeneratorSettings(12_000, 11);

    @TempDir
    private static Path folder;

    private static England england;
    private static Roll roll;
    private static AcademicYear last;

    @BeforeAll
    static void generate() {
        Generator.write(folder, SMALL);
        Calibration calibration = Calibration.published();
        england = England.of(calibration, SMALL);
        roll = new Roll(calibration, england.geography().firstYear(), SMALL.seed());
        last = england.geography().lastYear();
    }

    private static List<School> openSchools() {
        return england.schools().stream()
                .filter(school -> school.in(last).isPresent())
                .toList();
    }

    private static List<PupilYear> pupils(School school, AcademicYear year) {
        List<PupilYear> pupils = new ArrayList<>();
        roll.each(school, year, pupils::add);
        return pupils;
    }

    private static List<PupilYear> pupils(Predicate<School> schools, AcademicYear year) {
        return england.schools().stream()
                .filter(schools)
                .flatMap(school -> pupils(school, year).stream())
                .toList();
    }

    private static long count(List<PupilYear> pupils, Predicate<PupilYear> wanted) {
        return pupils.stream().filter(wanted).count();
    }

    @Test
    void schoolExclusions_areThoseOfItsPupils() {
        PublishedFile file =
                PublishedFile.utf8(folder.resolve("exc_school.csv.gz")).where(is("time_period", last.timePeriod()));
        for (School school : openSchools()) {
            if (school.phase() == EducationPhase.ALTERNATIVE_PROVISION) {
                assertThat(file.where(is("school_laestab", school.laestab())).rows())
                        .isEmpty();
                continue;
            }
            NamedCsvRecord row = file.only(is("school_laestab", school.laestab()));
            List<PupilYear> pupils = pupils(school, last);
            assertThat(row.getField("headcount")).isEqualTo(Long.toString(count(pupils, PupilYear::onRollInJanuary)));
            assertThat(row.getField("suspension"))
                    .isEqualTo(shown(pupils.stream()
                            .mapToLong(each -> each.conduct().suspensions())
                            .sum()));
            assertThat(row.getField("one_plus_susp"))
                    .isEqualTo(shown(count(pupils, each -> each.conduct().suspensions() > 0)));
            assertThat(row.getField("perm_excl"))
                    .isEqualTo(shown(count(pupils, each -> each.conduct().permanentlyExcluded())));
        }
    }

    private static String shown(long count) {
        return count == 1 || count == 2 ? "x" : Long.toString(count);
    }

    @Test
    void areaExclusions_areThoseOfAllItsPupils_hiddenAtNoSchool() {
        NamedCsvRecord row = PublishedFile.utf8(folder.resolve("exc_nat_region_la.csv.gz"))
                .where(is("time_period", last.timePeriod()))
                .where(is("new_la_code", "E06999001"))
                .only(is("education_phase", "State-funded secondary"));
        List<PupilYear> pupils = pupils(
                school -> school.authority().code().equals("962") && school.phase() == EducationPhase.SECONDARY, last);
        assertThat(row.getField("suspension"))
                .isEqualTo(Long.toString(pupils.stream()
                        .mapToLong(each -> each.conduct().suspensions())
                        .sum()));
        assertThat(row.getField("perm_excl"))
                .isEqualTo(Long.toString(count(pupils, each -> each.conduct().permanentlyExcluded())));
    }

    @Test
    void legacyNationalCounts_areRoundedToFive() {
        AcademicYear first = england.geography().firstYear();
        NamedCsvRecord row = PublishedFile.utf8(folder.resolve("exclusions_by_geographic_level.csv.gz"))
                .where(is("geographic_level", "National"))
                .only(is("school_type", "Total"));
        long suspensions = pupils(school -> school.phase() != EducationPhase.ALTERNATIVE_PROVISION, first).stream()
                .mapToLong(each -> each.conduct().suspensions())
                .sum();
        assertThat(Long.parseLong(row.getField("fixed_excl")) % 5).isZero();
        assertThat(Math.abs(Long.parseLong(row.getField("fixed_excl")) - suspensions))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void schoolAbsence_isOfEnrolmentsOfCompulsoryAge() {
        PublishedFile file = PublishedFile.utf8(folder.resolve("1a_absence_3term_school.csv.gz"))
                .where(is("time_period", last.timePeriod()))
                .where(row -> !row.getField("sess_possible").equals("c"));
        assertThat(file.rows()).hasSizeGreaterThan(40);
        for (NamedCsvRecord row : file.rows()) {
            School school = england.schools().stream()
                    .filter(each -> each.laestab().equals(row.getField("school_laestab")))
                    .findFirst()
                    .orElseThrow();
            List<PupilYear> enrolments = pupils(school, last).stream()
                    .filter(each -> each.yearGroup() >= 1 && each.yearGroup() <= 11)
                    .toList();
            assertThat(row.getField("enrolments")).isEqualTo(Integer.toString(enrolments.size()));
            assertThat(row.getField("sess_overall"))
                    .isEqualTo(Long.toString(enrolments.stream()
                            .mapToLong(each -> each.attendance().missed())
                            .sum()));
            assertThat(row.getField("enrolments_pa_10_exact"))
                    .isEqualTo(Long.toString(count(enrolments, SimulatedPupilsTest::missedATenth)));
            assertThat(Long.parseLong(row.getField("sess_auth_totalreasons"))
                            + Long.parseLong(row.getField("sess_unauth_totalreasons")))
                    .isEqualTo(Long.parseLong(row.getField("sess_overall")));
        }
    }

    private static boolean missedATenth(PupilYear pupil) {
        return (double) pupil.attendance().missed() / pupil.attendance().possible() >= 0.1;
    }

    @Test
    void nationalAbsence_isTheSumOfTheSchools() {
        PublishedFile schools = PublishedFile.utf8(folder.resolve("1a_absence_3term_school_202223.csv.gz"));
        NamedCsvRecord england = PublishedFile.utf8(folder.resolve("1_absence_3term_nat_reg_la_202223.csv.gz"))
                .where(is("geographic_level", "National"))
                .only(is("education_phase", "Total"));
        long hidden = schools.where(is("sess_possible", "c")).sum("enrolments");
        long shown =
                schools.where(row -> !row.getField("sess_possible").equals("c")).sum("sess_possible");
        assertThat(schools.sum("enrolments")).isEqualTo(Long.parseLong(england.getField("enrolments")));
        assertThat(hidden).isBetween(1L, 5L);
        assertThat(Long.parseLong(england.getField("sess_possible")) - shown).isBetween(1L, 5 * 380L);
    }

    @Test
    void census_isOfPupilsOnRollInJanuary() {
        PublishedFile file = PublishedFile.utf8(folder.resolve("2024-25/england_census.csv.gz"));
        for (School school : openSchools()) {
            List<PupilYear> onRoll = pupils(school, last).stream()
                    .filter(PupilYear::onRollInJanuary)
                    .toList();
            NamedCsvRecord row =
                    file.only(is("URN", school.in(last).orElseThrow().urn()));
            assertThat(row.getField("NOR")).isEqualTo(Integer.toString(onRoll.size()));
            assertThat(row.getField("TSENELSE"))
                    .isEqualTo(Long.toString(count(onRoll, each -> each.sen() == SenProvision.EHC_PLAN)));
            assertThat(row.getField("TSENELK"))
                    .isEqualTo(Long.toString(count(onRoll, each -> each.sen() == SenProvision.SUPPORT)));
            assertThat(row.getField("NUMFSM")).isEqualTo(Long.toString(count(onRoll, PupilYear::fsm)));
        }
    }

    @Test
    void bothCensusFiles_countTheSamePupils() {
        PublishedFile performanceTables = PublishedFile.utf8(folder.resolve("2023-24/england_census.csv.gz"))
                .where(row -> !row.getField("URN").equals("NAT"));
        PublishedFile underlying =
                PublishedFile.windows(folder.resolve("2023-24/spc_school_level_underlying_data.csv.gz"));
        assertThat(underlying.sum("headcount of pupils")).isEqualTo(performanceTables.sum("NOR"));
        assertThat(underlying.sum(
                        "number of pupils whose first language is known or believed to be other than English"))
                .isEqualTo(performanceTables.sum("NUMEAL"));
    }

    @Test
    void destinations_areOfTheYear11TwoYearsBefore_andAddUp() {
        PublishedFile file = PublishedFile.utf8(folder.resolve("2024-25/england_ks4-pupdest.csv.gz"));
        NamedCsvRecord national = file.only(is("rectype", "NAT"));
        long leavers = count(
                pupils(
                        school ->
                                school.phase() == EducationPhase.SECONDARY || school.phase() == EducationPhase.SPECIAL,
                        last.minus(2)),
                each -> each.yearGroup() == 11 && each.onRollInJanuary());
        assertThat(national.getField("cohort")).isEqualTo(Long.toString(leavers));
        assertThat(number(national, "overall_dest") + number(national, "not_sustained") + number(national, "unknown"))
                .isEqualTo(leavers);
        assertThat(number(national, "education") + number(national, "appren") + number(national, "employment"))
                .isEqualTo(number(national, "overall_dest"));
        assertThat(file.where(is("rectype", "LA")).sum("cohort")).isEqualTo(leavers);
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    @Test
    void earlierYearsOfATable_areThoseOfTheTableBefore() {
        NamedCsvRecord before = PublishedFile.utf8(folder.resolve("2022-23/england_ks4-pupdest.csv.gz"))
                .only(is("RECTYPE", "NAT"));
        NamedCsvRecord after = PublishedFile.utf8(folder.resolve("2023-24/england_ks4-pupdest.csv.gz"))
                .only(is("RECTYPE", "NAT"));
        assertThat(after.getField("COHORT_22")).isEqualTo(before.getField("COHORT"));
        assertThat(after.getField("OVERALL_DESTPER_22")).isEqualTo(before.getField("OVERALL_DESTPER"));
    }

    @Test
    void pupilWhoStays_isTheSamePupilAYearOlder() {
        School school = england.schools().get(0);
        List<Pupil> before = pupils(school, last.minus(1)).stream()
                .filter(each -> each.yearGroup() == 8)
                .map(PupilYear::pupil)
                .toList();
        List<Pupil> after = pupils(school, last).stream()
                .filter(each -> each.yearGroup() == 9)
                .map(PupilYear::pupil)
                .toList();
        long both = before.stream().filter(after::contains).count();
        assertThat((double) both / before.size()).isBetween(0.85, 0.99);
    }
}
