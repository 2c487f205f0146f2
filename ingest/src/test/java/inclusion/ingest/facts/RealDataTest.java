// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the published files of schools are known to hold. */
class RealDataTest {
    @Test
    void exclusions_holdEverySchoolOfTheYear() {
        Facts facts = RealData.school();
        facts.publishedCount()
                .groupBy("source_id", "time_period", "geographic_level", "measure")
                .count()
                .orderBy("source_id", "time_period", "geographic_level", "measure")
        facts.publishedValue()
                .groupBy("source_id", "time_period", "geographic_level", "measure")
                .count()
                .orderBy("source_id", "time_period", "geographic_level", "measure")
        facts.schoolYear()
                .groupBy("time_period", "education_phase")
                .count()
                .orderBy("time_period", "education_phase")
        facts.area()
                .groupBy("time_period", "geographic_level")
                .count()
                .orderBy("time_period", "geographic_level")
        assertThat(facts.publishedCount()
                        .where("geographic_level = 'School' and time_period = '201617' and measure = 'headcount'")
                        .count())
                .isEqualTo(21_319);
    }
}
