// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import org.junit.jupiter.api.Test;

class WorkingQueryTest {
    private static final String YEAR = SnapshotFixture.NEWEST_YEAR;

    private final WorkingQuery workings = new WorkingQuery(OpenFixture.snapshot());

    @Test
    void schoolsValue_hasItsTalliesItsFileAndItsRow() {
        Working working = workings.of(Level.SCHOOL, SnapshotFixture.SECONDARY, "suspension-rate", YEAR, "Secondary")
                .orElseThrow();

        assertThat(working.numerator().orElseThrow().id()).isEqualTo("suspension");
        assertThat(working.denominator().orElseThrow().id()).isEqualTo("pupil_headcount_january");
        assertThat(working.files()).extracting(Lineage::fileName).containsOnly("exclusions_fictional.csv.gz");
        assertThat(working.value().value().sourceRow()).isPositive();
        assertThat(working.parts()).isEmpty();
    }

    @Test
    void trustsSum_hasItsMembersAsParts() {
        Working working = workings.of(Level.MAT, SnapshotFixture.TRUST, "suspension-rate", YEAR, "Total")
                .orElseThrow();

        assertThat(working.parts())
                .hasSize(6)
                .filteredOn(part -> "c".equals(part.symbol()))
                .singleElement()
                .satisfies(part -> assertThat(part.upperBound()).isGreaterThan(part.lowerBound()));
        assertThat(working.value().value().fileChecksum()).isNull();
    }

    @Test
    void publishersRow_namesTheSumThatItWonOver() {
        Working working = workings.of(
                        Level.LOCAL_AUTHORITY,
                        SnapshotFixture.LOCAL_AUTHORITY,
                        "persistent-absence-rate",
                        YEAR,
                        "Total")
                .orElseThrow();

        assertThat(working.others()).extracting(IndicatorValue::evidence).containsExactly("summed");
        assertThat(working.reconciliations()).hasSize(1);
    }

    @Test
    void printedRatio_hasNoTallies() {
        Working working = workings.of(Level.SCHOOL, SnapshotFixture.PRIMARY, "pupil-teacher-ratio", YEAR, "Primary")
                .orElseThrow();

        assertThat(working.numerator()).isEmpty();
        assertThat(working.files()).extracting(Lineage::role).containsOnly("value");
    }

    @Test
    void sqlOfAWorking_givesItsNumber() {
        Working working = workings.of(Level.SCHOOL, SnapshotFixture.SECONDARY, "suspension-rate", YEAR, "Secondary")
                .orElseThrow();

        assertThat(OpenFixture.snapshot().rows(working.sql(), row -> row.count("numerator")))
                .containsExactly(690L);
    }

    @Test
    void unknownPhase_isNone() {
        assertThat(workings.of(Level.SCHOOL, SnapshotFixture.SECONDARY, "suspension-rate", YEAR, "Middle"))
                .isEmpty();
    }
}
