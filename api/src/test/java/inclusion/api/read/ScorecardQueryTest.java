// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import org.junit.jupiter.api.Test;

class ScorecardQueryTest {
    private static final String YEAR = SnapshotFixture.NEWEST_YEAR;

    private final ScorecardQuery scorecards = new ScorecardQuery(OpenFixture.snapshot());

    @Test
    void trust_hasItsMembersByNameAlsoTheOneInNoSource() {
        Scorecard trust = scorecards.of(Level.MAT, SnapshotFixture.TRUST, YEAR).orElseThrow();

        assertThat(trust.schools())
                .extracting(row -> row.school().name())
                .containsExactly(
                        "Ghyll House",
                        "Hollin Bank Primary",
                        "Larkrigg Primary",
                        "Mossgate High School",
                        "Rowan Garth School",
                        "Swinescar Primary");
        SchoolRow ghyll = trust.schools().get(0);
        assertThat(ghyll.missing())
                .extracting(Coverage::reason)
                .containsOnly("alternative-provision academies are in neither the exclusion nor the absence file");
        assertThat(ghyll.value("suspension-rate").orElseThrow().value().state()).isEqualTo(ValueState.NOT_AVAILABLE);
        assertThat(ghyll.pupils()).isNull();
    }

    @Test
    void trustWithAHiddenPart_isARange() {
        Scorecard trust = scorecards.of(Level.MAT, SnapshotFixture.TRUST, YEAR).orElseThrow();

        ComparedValue suspensions = trust.value("suspension-rate").orElseThrow();
        assertThat(suspensions.value().state()).isEqualTo(ValueState.RANGE);
        assertThat(suspensions.value().value()).isNull();
        assertThat(suspensions.value().numeratorUpperBound()
                        - suspensions.value().numeratorLowerBound())
                .isEqualTo(1);
        assertThat(suspensions.benchmark().orElseThrow().type()).isEqualTo("expected-for-phase-mix");
        assertThat(trust.value("suspension-rate", "Secondary")
                        .orElseThrow()
                        .value()
                        .state())
                .isEqualTo(ValueState.VALUE);
    }

    @Test
    void school_isComparedInItsOwnPhase() {
        Scorecard school =
                scorecards.of(Level.SCHOOL, SnapshotFixture.SECONDARY, YEAR).orElseThrow();

        ComparedValue suspensions = school.value("suspension-rate").orElseThrow();
        assertThat(suspensions.value().educationPhase()).isEqualTo("Secondary");
        assertThat(suspensions.value().numerator()).isEqualTo(690);
        assertThat(suspensions.benchmark().orElseThrow().educationPhase()).isEqualTo("Secondary");
    }

    @Test
    void hiddenCountAndZero_areNotTheSame() {
        Scorecard trust = scorecards.of(Level.MAT, SnapshotFixture.TRUST, YEAR).orElseThrow();

        assertThat(state(trust, SnapshotFixture.HIDDEN)).isEqualTo(ValueState.HIDDEN);
        assertThat(state(trust, SnapshotFixture.ZERO)).isEqualTo(ValueState.VALUE);
    }

    @Test
    void indicatorWithoutTheYear_givesItsNewestBefore() {
        Scorecard school =
                scorecards.of(Level.SCHOOL, SnapshotFixture.SECONDARY, YEAR).orElseThrow();

        assertThat(school.value("ks4-dest-sustained").orElseThrow().value().timePeriod())
                .isEqualTo(SnapshotFixture.DESTINATION_YEAR);
    }

    @Test
    void emptyPerspectives_areStillThere() {
        Scorecard school =
                scorecards.of(Level.SCHOOL, SnapshotFixture.SECONDARY, YEAR).orElseThrow();

        assertThat(school.perspectives()).hasSize(6);
        assertThat(school.perspectives())
                .filteredOn(perspective -> school.indicatorsOf(perspective).stream()
                        .noneMatch(indicator -> school.values().containsKey(indicator.id())))
                .extracting(Perspective::fileThatFillsIt)
                .containsExactly("timetable.csv", "programmes.csv", "ap_placements.csv");
    }

    @Test
    void authority_hasItsSchoolsAndPhases() {
        Scorecard authority = scorecards
                .of(Level.LOCAL_AUTHORITY, SnapshotFixture.LOCAL_AUTHORITY, YEAR)
                .orElseThrow();

        assertThat(authority.schools()).hasSizeGreaterThan(30);
        assertThat(authority.phases()).containsOnlyKeys("Primary", "Secondary", "Special", "Total");
    }

    @Test
    void memberWithoutADistantYear_isNotInThatYearsCard() {
        Scorecard before =
                scorecards.of(Level.MAT, SnapshotFixture.TRUST, "202122").orElseThrow();

        assertThat(before.schools())
                .extracting(row -> row.school().code())
                .hasSize(5)
                .doesNotContain(SnapshotFixture.ZERO);
    }

    @Test
    void nobodyOfThatNumber_isNone() {
        assertThat(scorecards.newest(Level.SCHOOL, "123456")).isEmpty();
    }

    private static ValueState state(Scorecard trust, String urn) {
        return trust.schools().stream()
                .filter(row -> row.school().code().equals(urn))
                .findFirst()
                .orElseThrow()
                .value("suspension-rate")
                .orElseThrow()
                .value()
                .state();
    }
}
