// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the published files of schools are known to hold. */
class RealDataTest {
    @Test
    void exclusions_holdEverySchoolOfTheYear() {
        assertThat(RealData.school()
                        .publishedCount()
                        .where("geographic_level = 'School' and time_period = '201617' and measure = 'headcount'")
                        .count())
                .isEqualTo(21_319);
    }
}
