// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcentrationQueryTest {
    private final ConcentrationQuery query = new ConcentrationQuery(OpenFixture.snapshot());

    @Test
    void dissimilarity_isHalfOfWhatTheSchoolsOfTheSameYearAreAwayFromAnEvenSpread() {
        List<Concentration> all = query.of(Level.LOCAL_AUTHORITY, SnapshotFixture.LOCAL_AUTHORITY);

        assertThat(all).isNotEmpty().allSatisfy(one -> {
            List<LocationQuotient> schools = query.schools(Level.LOCAL_AUTHORITY, SnapshotFixture.LOCAL_AUTHORITY, one);
            double away = schools.stream()
                    .mapToDouble(school -> Math.abs(school.numerator() - school.expected()))
                    .sum();
            assertThat(schools)
                    .hasSize(one.schools().intValue())
                    .extracting(LocationQuotient::schoolName)
                    .isSorted();
            assertThat(one.dissimilarity()).isCloseTo(away / 2 / one.numerator(), within(1e-12));
        });
        assertThat(all.get(0).timePeriod()).isEqualTo(SnapshotFixture.NEWEST_YEAR);
    }

    @Test
    void areaWithTooFewSchoolsOfAPhase_hasNone() {
        assertThat(query.of(Level.MAT, SnapshotFixture.TRUST)).isEmpty();
    }
}
