// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.RealData;
import inclusion.metrics.job.BuiltLake;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the generator planted in schools' own files is what comes out of the pipeline, no more and no less. Every story
 * of the truth file has its question in {@code oracle/stories}, over the published tables, and over facts where a table
 * has no column for it; a story without one fails, and so does a row that a question does not find.
 */
class PlantedStoriesTest {
    private static final List<String> TABLES = List.of(
            "indicator_value",
            "movement_flow",
            "movement_ledger",
            "placement_flow",
            "arrival_outcome",
            "finding",
            "file_account");
    private static final List<String> FACTS = List.of("ap_spell", "enrolment_period", "pupil_movement", "school_year");

    private static Oracle lake;

    @BeforeAll
    static void open() {
        BuiltLake built = BuiltLake.sample();
        Path truth = RealData.root().resolve(Path.of("ingest", "src", "test", "resources", "truth.csv"));
        lake = Oracle.over(built.tables(), TABLES).view(built.facts(), FACTS);
        lake.execute("CREATE VIEW planted AS FROM read_csv('" + truth + "', header = true, all_varchar = true)");
        lake.execute(Oracle.sql("stories/prelude").orElseThrow());
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @TestFactory
    Stream<DynamicTest> everyStory_isFoundExactlyAsPlanted() {
        List<String> stories = lake.rows("SELECT DISTINCT story FROM planted ORDER BY story");
        assertThat(stories).hasSizeGreaterThan(10);
        return stories.stream()
                .map(story -> DynamicTest.dynamicTest(story, () -> {
                    String question = Oracle.sql("stories/" + story)
                            .orElseThrow(() -> new AssertionError(
                                    "Nothing asks for " + story + ": oracle/stories has no such file"));
                    assertThat(lake.rows(question))
                            .containsExactlyInAnyOrderElementsOf(lake.rows(
                                    "SELECT entity_code, time_period, time_identifier, measure, count FROM planted"
                                            + " WHERE story = '" + story + "'"));
                }));
    }

    /** A registration with the provider is a placement too: of the excluded, and of those registered twice. */
    @Test
    void placementsOfAHomeSchool_areThePlantedOnesAndTheRegistrations() {
        assertThat(lake.rows(Oracle.sql("stories/all-placements").orElseThrow()))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        lake.rows(Oracle.sql("stories/all-placements-planted").orElseThrow()));
    }

    /** Whoever is back from a placement, and whoever came from the provider's roll; none of them twice. */
    @Test
    void arrivalsOfThreeYears_areTheReintegratedAndThoseWhosePlacementEnded() {
        assertThat(lake.rows(Oracle.sql("stories/all-arrivals").orElseThrow()))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        lake.rows(Oracle.sql("stories/all-arrivals-planted").orElseThrow()));
    }
}
