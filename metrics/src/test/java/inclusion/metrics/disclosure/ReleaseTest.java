// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.SharedSpark;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Until pupil data are protected cell by cell, the public sees only what published figures give. */
class ReleaseTest {
    @Test
    void figuresFromPupilData_stayInside() {
        Dataset<Row> table = SharedSpark.session()
                .createDataset(List.of("published", "summed", "own"), Encoders.STRING())
                .toDF("evidence");

        assertThat(Release.rows(Profile.PUBLIC, table).as(Encoders.STRING()).collectAsList())
                .containsExactlyInAnyOrder("published", "summed");
        assertThat(Release.rows(Profile.INTERNAL, table).count()).isEqualTo(3);
    }

    @Test
    void nameOfAFileThatNothingRecognises_staysInside() {
        Dataset<Row> table = SharedSpark.session()
                .sql("SELECT 'absence' AS source_id, 'absence.csv' AS file_name"
                        + " UNION ALL SELECT CAST(NULL AS STRING), 'A Person.docx'");

        assertThat(Release.rows(Profile.PUBLIC, table)
                        .select("file_name")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrder("absence.csv", "a file that nothing recognises");
        assertThat(Release.rows(Profile.INTERNAL, table)
                        .select("file_name")
                        .as(Encoders.STRING())
                        .collectAsList())
                .contains("A Person.docx");
    }
}
