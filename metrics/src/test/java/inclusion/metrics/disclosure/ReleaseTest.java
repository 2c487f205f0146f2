// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.SharedSpark;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Until pupil data are protected cell by cell, the public sees only what published figures give. */
class ReleaseTest {
    private static final Release RELEASE =
            new Release(Set.of("absence"), Set.of("unexplained-exit-rate"), /* withOwn= */ true);

    @Test
    void figuresFromPupilData_stayInside() {
        Dataset<Row> table = SharedSpark.session()
                .createDataset(List.of("published", "summed", "own"), Encoders.STRING())
                .toDF("evidence");

        assertThat(RELEASE.rows(Profile.PUBLIC, table).as(Encoders.STRING()).collectAsList())
                .containsExactlyInAnyOrder("published", "summed");
        assertThat(RELEASE.rows(Profile.INTERNAL, table).count()).isEqualTo(3);
    }

    @Test
    void tableThatNobodyHasNamed_staysInside() {
        assertThat(List.of(
                        "movement_flow",
                        "movement_ledger",
                        "placement_flow",
                        "arrival_outcome",
                        "own_coverage",
                        "own_file"))
                .noneMatch(table -> RELEASE.has(Profile.PUBLIC, table))
                .allMatch(table -> RELEASE.has(Profile.INTERNAL, table));
        assertThat(RELEASE.has(Profile.PUBLIC, "indicator_value")).isTrue();
    }

    @Test
    void tablesOfValues_areMadeAnewWhereSomeAreSchoolsOwn() {
        assertThat(List.of(
                        "indicator_value",
                        "comparison",
                        "comparator_set",
                        "expected_model",
                        "trend",
                        "pooled",
                        "distribution",
                        "variation",
                        "control_chart",
                        "concentration",
                        "location_quotient",
                        "programme_effect",
                        "programme_effect_year",
                        "reconciliation",
                        "entity"))
                .allMatch(RELEASE::madeAnew);
        assertThat(new Release(Set.of(), Set.of(), /* withOwn= */ false).madeAnew("trend"))
                .isFalse();
        assertThat(RELEASE.madeAnew("indicator")).isFalse();
    }

    @Test
    void unexplainedExitsOfANamedSchool_areNeverPublic() {
        Dataset<Row> table = SharedSpark.session()
                .sql("SELECT level AS geographic_level, id AS indicator_id, '1' AS entity_code, 'published' AS evidence"
                        + " FROM VALUES ('School', 'unexplained-exit-rate'), ('MAT', 'unexplained-exit-rate'),"
                        + " ('School', 'suspension-rate') AS rows(level, id)");

        assertThat(RELEASE.rows(Profile.PUBLIC, table)
                        .selectExpr("geographic_level || ' ' || indicator_id")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrder("MAT unexplained-exit-rate", "School suspension-rate");
    }

    @Test
    void namedSchool_isHigherOrLowerInPublic_neverWorseOrBetter() {
        Dataset<Row> table = SharedSpark.session()
                .sql(
                        "SELECT level AS geographic_level, 'suspension-rate' AS indicator_id, '1' AS entity_code, verdict, z_score"
                                + " FROM VALUES ('School', 'worse', 3.1D), ('School', 'worse', -3.1D), ('School', 'better', -2.5D),"
                                + " ('School', 'similar', 1D), ('School', NULL, NULL), ('MAT', 'worse', 2.5D)"
                                + " AS rows(level, verdict, z_score)");

        assertThat(words(RELEASE.rows(Profile.PUBLIC, table)))
                .containsExactlyInAnyOrder(
                        "School higher", "School lower", "School lower", "School similar", "School none", "MAT worse");
        assertThat(words(RELEASE.rows(Profile.INTERNAL, table))).contains("School worse", "School better");
        assertThat(new Release(Set.of(), Set.of(), /* withOwn= */ false).whole(Profile.PUBLIC, table))
                .as("copied as it is")
                .isFalse();
    }

    private static List<String> words(Dataset<Row> table) {
        return table.selectExpr("geographic_level || ' ' || coalesce(verdict, 'none')")
                .as(Encoders.STRING())
                .collectAsList();
    }

    @Test
    void filesOfPupils_areNotEvenMentioned() {
        Dataset<Row> table = SharedSpark.session()
                .sql("SELECT source AS source_id, name AS file_name, sum AS file_checksum, 17L AS rows_read"
                        + " FROM VALUES ('absence', 'absence.csv', 'a'), ('census-return', '900001.xml', 'b'),"
                        + " ('', 'Someone.docx', 'c'), ('', '', '') AS rows(source, name, sum)");

        assertThat(RELEASE.rows(Profile.PUBLIC, table)
                        .select("file_name")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrder("absence.csv", "a file that nothing recognises");
    }

    @Test
    void nameOfAFileThatNothingRecognises_staysInside() {
        Dataset<Row> table = SharedSpark.session()
                .sql("SELECT 'absence' AS source_id, 'absence.csv' AS file_name, 'a' AS file_checksum"
                        + " UNION ALL SELECT CAST(NULL AS STRING), 'A Person.docx', 'b'");

        assertThat(RELEASE.rows(Profile.PUBLIC, table)
                        .select("file_name")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrder("absence.csv", "a file that nothing recognises");
        assertThat(RELEASE.rows(Profile.INTERNAL, table)
                        .select("file_name")
                        .as(Encoders.STRING())
                        .collectAsList())
                .contains("A Person.docx");
    }
}
