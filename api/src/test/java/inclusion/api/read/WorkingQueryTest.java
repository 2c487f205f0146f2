// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import org.junit.jupiter.api.Test;

class WorkingQueryTest {
    private static final String YEAR = SnapshotFixture.NEWEST_YEAR;

    private final WorkingQuery workings = new WorkingQuery(OpenFixture.snapshot());
    private final WorkingQuery inside = new WorkingQuery(OpenFixture.internal());

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
    void ownValue_hasTheFilesOfItsSchoolAndYear_thatHoldWhatItNeeds() {
        Working working = own(Level.SCHOOL, SnapshotFixture.SECONDARY, "Autumn term");

        assertThat(working.files()).isEmpty();
        assertThat(working.ownFiles())
                .extracting(OwnFile::fileName, OwnFile::coveredTable, OwnFile::schools, OwnFile::rowsSuperseded)
                .containsExactly(
                        tuple("return_900104_202425.xml", "roll", 1L, 40L),
                        tuple("suspensions_202425.csv", "exclusions", 1L, 0L));
    }

    @Test
    void ownValueOfATrust_hasItsMembersFiles_andCountsTheSchoolsInEach() {
        Working working = inside.of(Level.MAT, SnapshotFixture.TRUST, "own-trust-ap-share", YEAR, "Total")
                .orElseThrow();

        assertThat(working.ownFiles())
                .filteredOn(file -> file.coveredTable().equals("placements"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.schools()).isEqualTo(4);
                    assertThat(file.rows()).isEqualTo(4 * 49);
                });
        assertThat(working.ownFiles())
                .filteredOn(file -> file.coveredTable().equals("roll"))
                .hasSize(4);
    }

    @Test
    void publishedValue_hasNoneOfSchoolsOwnFiles() {
        assertThat(inside.of(Level.SCHOOL, SnapshotFixture.SECONDARY, "suspension-rate", YEAR, "Secondary")
                        .orElseThrow()
                        .ownFiles())
                .isEmpty();
    }

    private Working own(Level level, String code, String period) {
        return inside.of(level, code, "suspension-rate", "202425", "Secondary", period, "Total", "Total")
                .orElseThrow();
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
