// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadModelTest {
    private final ReadModel read = ReadModel.of(OpenFixture.snapshot());

    @Test
    void indicators_standByPerspectiveAndOrder() {
        assertThat(read.indicators().all())
                .extracting(Indicator::id)
                .startsWith(
                        "ks4-dest-sustained",
                        "ks4-dest-education",
                        "curriculum-breadth",
                        "pupil-teacher-ratio",
                        "overall-absence-rate");
        assertThat(read.indicators().find("suspension-rate").orElseThrow().counterMeasures())
                .containsExactly("permanent-exclusion-rate", "unauthorised-absence-rate");
    }

    @Test
    void closedSchool_leadsToItsSuccessor() {
        assertThat(read.entities().relatives(SnapshotFixture.CLOSED))
                .extracting(Entity::code)
                .containsExactly(SnapshotFixture.SECONDARY);
        assertThat(read.entities().relatives(SnapshotFixture.SECONDARY))
                .extracting(Entity::code)
                .containsExactly(SnapshotFixture.CLOSED);
    }

    @Test
    void authority_hasItsTrusts() {
        assertThat(read.entities().trustsOfAuthority(SnapshotFixture.LOCAL_AUTHORITY, SnapshotFixture.NEWEST_YEAR))
                .extracting(Entity::code)
                .containsExactly(SnapshotFixture.TRUST);
    }

    @Test
    void trend_isShownThreeWays() {
        List<TrendPoint> lines = read.trends().of(SnapshotFixture.TRUST, "ehcp-share");

        assertThat(lines).hasSize(9);
        assertThat(lines)
                .extracting(TrendPoint::series)
                .containsOnly("expected", "members-each-year", "present-throughout");
    }

    @Test
    void pooledExclusions_areARangeWhereOneIsHidden() {
        List<Pooled> pooled =
                read.pooled().ending(SnapshotFixture.NEWEST_YEAR, Level.SCHOOL, List.of(SnapshotFixture.HIDDEN));

        assertThat(pooled).singleElement().satisfies(pool -> {
            assertThat(pool.isExact()).isFalse();
            assertThat(pool.upper()).isEqualTo(pool.lower() + 1);
        });
    }

    @Test
    void marks_areAsManyAsTheDistributionCounts() {
        Distribution distribution = read.distributions()
                .of(Level.SCHOOL, "suspension-rate", SnapshotFixture.NEWEST_YEAR, "Primary")
                .orElseThrow();
        List<Mark> marks =
                read.distributions().marks(Level.SCHOOL, "suspension-rate", SnapshotFixture.NEWEST_YEAR, "Primary");

        assertThat(marks)
                .filteredOn(mark -> mark.value() != null)
                .hasSize(distribution.units().intValue());
        assertThat(marks)
                .filteredOn(mark -> "c".equals(mark.symbol()))
                .hasSize(distribution.hidden().intValue());
    }

    @Test
    void programme_hasItsMembersAndItsEffectWithEveryYear_alsoWhereNothingIsSaid() {
        assertThat(read.programmes().members())
                .extracting(ProgrammeMember::entityCode, ProgrammeMember::start)
                .containsExactly(tuple("E06990001", LocalDate.of(2023, 9, 1)));
        ProgrammeEffect effect = read.programmes().effects("suspension-rate").get(0);
        assertThat(effect.verdict()).isEqualTo("cannot tell");
        assertThat(read.programmes().years(effect))
                .extracting(ProgrammeYear::sinceStart, ProgrammeYear::timePeriod)
                .containsExactly(tuple(-2, "202122"), tuple(-1, "202223"), tuple(0, "202324"));
        ProgrammeEffect none =
                read.programmes().effects("permanent-exclusion-rate").get(0);
        assertThat(none.verdict()).isNull();
        assertThat(none.effect()).isNull();
        assertThat(read.programmes().years(none)).isEmpty();
    }

    @Test
    void spreadOfAuthorities_isToldYearByYear_withoutTauWhereValuesCarryNoInterval() {
        assertThat(read.areas().variation(Level.LOCAL_AUTHORITY, "suspension-rate", "Total"))
                .hasSize(3)
                .isSortedAccordingTo(java.util.Comparator.comparing(Variation::timePeriod))
                .allSatisfy(year -> {
                    assertThat(year.ratio()).isGreaterThan(1);
                    assertThat(year.tauScale()).isEqualTo("log-rate");
                    assertThat(year.tau()).isPositive();
                });
        assertThat(read.areas().variation(Level.LOCAL_AUTHORITY, "unauthorised-absence-rate", "Total"))
                .isNotEmpty()
                .allSatisfy(year -> assertThat(year.tau()).isNull());
    }

    @Test
    void printedShare_hasAValueWithoutParts() {
        ComparedValue oldest = read.values()
                .over(Level.SCHOOL, SnapshotFixture.PRIMARY, "fsm-share", "Primary")
                .get(0);

        assertThat(oldest.value().state()).isEqualTo(ValueState.VALUE);
        assertThat(oldest.value().numerator()).isNull();
        assertThat(oldest.value().valueSource()).isEqualTo("printed");
    }

    @Test
    void across_hasEveryAuthorityWithItsBenchmark() {
        assertThat(read.values().across(Level.LOCAL_AUTHORITY, "suspension-rate", SnapshotFixture.NEWEST_YEAR, "Total"))
                .hasSize(2)
                .allMatch(value -> value.benchmark().orElseThrow().value() != null);
    }

    @Test
    void findings_standWorstFirst() {
        assertThat(read.findings().all())
                .extracting(Finding::severity)
                .startsWith("must fix", "check")
                .endsWith("note");
        assertThat(read.findings().accounts()).extracting(FileAccount::status).startsWith("refused", "unrecognised");
    }

    @Test
    void books_balance() {
        assertThat(read.findings().accounts())
                .allMatch(file ->
                        file.rowsRead() == file.rowsAccepted() + file.rowsQuarantined() + file.rowsSuperseded());
    }

    @Test
    void coverage_countsTheSchoolThatIsInNoSource() {
        assertThat(read.coverage().of(Level.MAT, SnapshotFixture.TRUST, SnapshotFixture.NEWEST_YEAR))
                .hasSize(2)
                .allMatch(coverage -> coverage.expected() == 6 && coverage.present() == 5);
    }
}
