// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inclusion.api.fixture.SnapshotFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
    @TempDir
    Path lake;

    @Test
    void emptyLake_saysThatNothingIsPublishedYet() {
        assertThatThrownBy(() -> Lake.open(lake, Profile.PUBLIC))
                .isInstanceOf(NothingPublishedException.class)
                .hasMessageStartingWith("Nothing published yet. Run ./inclusion run");
    }

    @Test
    void profileThatWasNotPublished_isNamed() {
        SnapshotFixture.write(lake);

        assertThatThrownBy(() -> Lake.open(lake, Profile.BOARD))
                .isInstanceOf(NothingPublishedException.class)
                .hasMessageContaining("profile board");
    }

    @Test
    void missingColumn_isRefusedByName() {
        SnapshotFixture.write(lake, "old", "ALTER TABLE entity DROP COLUMN town");

        assertThatThrownBy(() -> Lake.open(lake, Profile.PUBLIC))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("unknown schema, it lacks entity.town");
    }

    @Test
    void tableThatWasNotPublished_isEmpty() {
        SnapshotFixture.write(lake, "early", "DROP TABLE comparison");

        try (Snapshot snapshot = Lake.open(lake, Profile.PUBLIC)) {
            assertThat(snapshot.rows("SELECT benchmark_value FROM comparison", row -> row.number("benchmark_value")))
                    .isEmpty();
        }
    }

    @Test
    void snapshotWithoutValues_isRefused() {
        SnapshotFixture.write(lake, "hollow", "DROP TABLE indicator_value");

        assertThatThrownBy(() -> Lake.open(lake, Profile.PUBLIC))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("it lacks indicator_value.");
    }

    @Test
    void snapshotOutsideTheLake_isRefused() {
        SnapshotFixture.write(lake);

        assertThatThrownBy(() -> Lake.open(lake, "../../etc", Profile.PUBLIC))
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("Cannot open snapshot ../../etc");
    }

    @Test
    void everyTableOfTheContract_answers() {
        SnapshotFixture.write(lake);
        try (Snapshot snapshot = Lake.open(lake, Profile.INTERNAL)) {
            List<String> tables = snapshot.rows(
                    "SELECT table_name FROM information_schema.tables ORDER BY 1", row -> row.text("table_name"));

            assertThat(tables).containsExactlyInAnyOrderElementsOf(SnapshotFixture.tables(lake, "internal"));
            for (String table : tables) {
                assertThat(snapshot.rows("SELECT count(*) AS n FROM " + table, row -> row.count("n")))
                        .as(table)
                        .allMatch(rows -> rows > 0);
            }
        }
    }

    @Test
    void everyColumnOfTheContract_isDescribed() {
        SnapshotFixture.write(lake);
        try (Snapshot snapshot = Lake.open(lake, Profile.PUBLIC)) {
            assertThat(snapshot.rows(
                            "SELECT DISTINCT column_name FROM information_schema.columns WHERE table_schema = 'main'",
                            row -> row.text("column_name")))
                    .containsExactlyInAnyOrderElementsOf(
                            Dictionary.descriptions().keySet());
        }
    }

    @Test
    void filesElsewhere_cannotBeRead() throws IOException {
        SnapshotFixture.write(lake);
        Path secret = Files.writeString(lake.resolve("secret.csv"), "a\n1\n");
        try (Snapshot snapshot = Lake.open(lake, Profile.PUBLIC)) {
            assertThatThrownBy(() -> snapshot.rows("SELECT * FROM read_csv('" + secret + "')", row -> row.text("a")))
                    .isInstanceOf(LakeException.class)
                    .hasMessageContaining("Permission Error");
            assertThatThrownBy(() -> snapshot.rows("SET lock_configuration = false", row -> row))
                    .isInstanceOf(LakeException.class);
        }
    }
}
