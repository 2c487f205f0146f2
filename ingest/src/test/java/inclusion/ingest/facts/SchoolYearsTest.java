// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Admissions;
import inclusion.ingest.vocabulary.PeerGroup;
import inclusion.ingest.vocabulary.SexOfSchool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchoolYearsTest {
    private static final String YEAR = "202223";
    private static final AcademicYear REGISTER_YEAR = new AcademicYear(2022);

    @Test
    void urnThatAFileOfTheYearPrints_comesBeforeTheRegisters() {
        SchoolYears years =
                years(List.of(seen("9984001", "990001", 0)), register(entry("990002", "9984001", "open", null, null)));

        assertThat(entity(years, "9984001")).isEqualTo("990001");
    }

    @Test
    void urnThatNobodyPrints_isTheRegistersThatWasOpenOnCensusDay() {
        SchoolYears years = years(
                List.of(seen("9984001", "", Sighting.NO_FILE)),
                register(
                        entry("990001", "9984001", "closed", null, LocalDate.of(2022, 12, 31)),
                        entry("990002", "9984001", "open", LocalDate.of(2023, 1, 1), null),
                        entry("990003", "9984001", "open", LocalDate.of(2023, 2, 1), null)));

        assertThat(entity(years, "9984001")).isEqualTo("990002");
    }

    @Test
    void schoolThatNobodyKnows_keepsItsLaestab() {
        SchoolYears years = years(List.of(seen("9984001", "", Sighting.NO_FILE)), register());

        assertThat(entity(years, "9984001")).isEqualTo("LAESTAB 9984001");
    }

    @Test
    void urnThatTwoLaestabsClaim_goesToOneAndBothStay() {
        SchoolYears years = years(List.of(seen("9984001", "990001", 4), seen("9984002", "990001", 1)), register());

        assertThat(entity(years, "9984002")).isEqualTo("990001");
        assertThat(entity(years, "9984001")).isEqualTo("LAESTAB 9984001");
    }

    @Test
    void blankOpeningDate_countsInTheRegistersOwnYearOnly() {
        Register register = register(entry("990001", "9984001", "open", null, null));

        assertThat(register.open("9984001", REGISTER_YEAR)).isPresent();
        assertThat(register.open("9984001", REGISTER_YEAR.minus(1))).isEmpty();
    }

    @Test
    void schoolThatTheRegisterHasOpen_isExpectedWithoutARow() {
        SchoolYears years = years(List.of(), register(entry("990001", "9984001", "open", null, null)));

        assertThat(years.all()).extracting(SchoolYear::entityCode).containsExactly("990001");
        assertThat(years.all()).allMatch(SchoolYear::expected);
    }

    @Test
    void member_isFoundByUrnThenRegisterThenLaestab() {
        Membership member = new Membership("7", "Oak Trust", "990002", "Ash", YEAR, null);
        SchoolYears years = SchoolYears.of(
                Set.of(YEAR),
                List.of(seen("9984001", "990001", 0)),
                List.of(register(entry("990002", "9984001", "closed", null, LocalDate.of(2022, 9, 1)))),
                new Trusts(List.of(member)).on(Set.of(YEAR)),
                new Authorities());

        assertThat(years.of(YEAR, "", "990002").map(SchoolYear::entityCode)).contains("990001");
    }

    @Test
    void phaseThatNoFileOfTheYearGives_isThatOfTheNearestYear() {
        Sighting before = new Sighting("202122", "9984001", "990001", "Secondary", "", "", "", "", 0);
        SchoolYears years = SchoolYears.of(
                Set.of("202122", YEAR),
                List.of(before, seen("9984001", "990001", 0)),
                List.of(),
                List.of(),
                new Authorities());

        assertThat(years.of(YEAR, "9984001", "990001").map(SchoolYear::phase)).contains("Secondary");
    }

    /** The register of 2022/23 does not know it, that of the year before does; 990001 is the school's earlier number. */
    @Test
    void whomASchoolTakes_isWhatTheNearestRegisterThatKnowsItSays_alsoOfItsEarlierNumber() {
        Admissions girls = Admissions.named("Selective", "Girls", "");
        SchoolYears years = SchoolYears.of(
                Set.of("202021", YEAR),
                List.of(
                        new Sighting("202021", "9984001", "990001", "Secondary", "", "", "", "", 0),
                        seen("9984001", "990002", 0),
                        new Sighting(YEAR, "9984002", "990003", "Primary", "", "", "", "", 0)),
                List.of(
                        new Register(
                                REGISTER_YEAR.minus(1),
                                List.of(
                                        entry("990002", "9984001", "open", null, null, girls),
                                        entry("990003", "9984002", "open", null, null, girls))),
                        register(entry("990002", "9984001", "open", null, null))),
                List.of(),
                new Authorities());

        assertThat(List.of(
                        years.of("202021", "9984001", "990001").orElseThrow(),
                        years.of(YEAR, "9984001", "990002").orElseThrow()))
                .allSatisfy(school -> {
                    assertThat(school.peerGroup()).isEqualTo(PeerGroup.SELECTIVE);
                    assertThat(school.sex()).isEqualTo(SexOfSchool.GIRLS);
                });
        assertThat(years.of(YEAR, "9984002", "990003").map(SchoolYear::peerGroup))
                .contains(PeerGroup.MAINSTREAM);
    }

    private static String entity(SchoolYears years, String laestab) {
        return years.of(YEAR, laestab, "").orElseThrow().entityCode();
    }

    private static SchoolYears years(List<Sighting> sightings, Register register) {
        return SchoolYears.of(
                Set.of(YEAR), new ArrayList<>(sightings), List.of(register), List.of(), new Authorities());
    }

    private static Sighting seen(String laestab, String urn, int urnFrom) {
        return new Sighting(YEAR, laestab, urn, "", "", "998", "", "", urnFrom);
    }

    private static Register register(Register.Entry... entries) {
        return new Register(REGISTER_YEAR, Arrays.asList(entries));
    }

    private static Register.Entry entry(String urn, String laestab, String status, LocalDate opened, LocalDate closed) {
        return entry(urn, laestab, status, opened, closed, Admissions.UNKNOWN);
    }

    private static Register.Entry entry(
            String urn, String laestab, String status, LocalDate opened, LocalDate closed, Admissions admissions) {
        return new Register.Entry(urn, laestab, "Ash", "Secondary", "998", "", "", status, opened, closed, admissions);
    }
}
