// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Level;
import inclusion.api.read.ReadModel;
import inclusion.web.FixtureServer;
import inclusion.web.words.ComparisonSentences;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikeForLikeCellTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

    /** The fixture's records are of three schools. */
    private final ComparedValue suspensions = suspensions();

    @Test
    void recordsOfTooFewSchools_giveNoRatio_andLeaveTheModelledOneItsPlace() {
        LikeForLikeCell records = new LikeForLikeCell("like-for-like-records");
        LikeForLikeCell chosen = LikeForLikeCell.of(List.of(suspensions), false);

        assertThat(records.isTooFew(suspensions)).isTrue();
        assertThat(records.cell(suspensions, TODAY)).isEqualTo(Cell.none(ComparisonSentences.FEW_RECORDS, ""));
        assertThat(chosen.type()).isEqualTo("like-for-like-modelled");
        assertThat(chosen.isTooFew(suspensions)).isFalse();
        assertThat(chosen.cell(suspensions, TODAY).text()).isEqualTo("1.97");
    }

    private static ComparedValue suspensions() {
        try (FixtureServer server = FixtureServer.start()) {
            return ReadModel.of(server.snapshot()).values().history(Level.SCHOOL, SnapshotFixture.SECONDARY).stream()
                    .filter(value -> value.value().indicatorId().equals("suspension-rate")
                            && value.value().timePeriod().equals("202324"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
