// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.FactSchemas;
import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFacts;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.evaluate.ValueEngine;
import inclusion.metrics.job.BuiltLake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the publisher's national, regional and authority rows deleted, England is summed from its schools. */
class SchoolRowsAloneTest {
    private static final String ONLY = "geographic_level = 'School' AND measure IN "
            + "('enrolment', 'enrolment_persistent_absence', 'suspension', 'headcount')";

    private static Map<String, Row> england;

    @BeforeAll
    static void sumTheSchools() {
        Path folder = BuiltLake.real().facts();
        england = ValueEngine.figures(schoolRows(folder), Catalogue.load())
                .values()
                .where("geographic_level = 'National' AND education_phase = 'Total' AND is_preferred AND "
                        + "indicator_id IN ('persistent-absence-rate', 'suspension-rate')")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getAs("indicator_id") + " " + row.getAs("time_period"), row -> row));
    }

    @Test
    void persistentAbsence_comesOutAsPublished_inEachYear() {
        counts("persistent-absence-rate 201415", 728_081, 6_642_757);
        counts("persistent-absence-rate 201516", 707_390, 6_737_190);
        counts("persistent-absence-rate 201617", 744_276, 6_899_769);
    }

    @Test
    void suspensions_areARangeAroundWhatIsPublished_becauseSchoolsHideSmallCounts() {
        range("suspension-rate 201415", 302_975);
        range("suspension-rate 201516", 339_360);
        range("suspension-rate 201617", 381_865);
    }

    private static void counts(String key, long numerator, long denominator) {
        Row row = england.get(key);
        assertThat(row).as(key).isNotNull();
        assertThat(row.<Long>getAs("numerator")).as(key).isEqualTo(numerator);
        assertThat(row.<Long>getAs("denominator")).as(key).isEqualTo(denominator);
        assertThat(row.<String>getAs("evidence")).isEqualTo("summed");
    }

    private static void range(String key, long publishedToFive) {
        Row row = england.get(key);
        assertThat(row).as(key).isNotNull();
        assertThat(row.<String>getAs("indicator_symbol")).as(key).isEqualTo("c");
        assertThat(row.<Double>getAs("indicator_value")).as(key).isNull();
        assertThat(row.<Long>getAs("numerator_lower_bound")).as(key).isLessThan(publishedToFive);
        assertThat(row.<Long>getAs("numerator_upper_bound")).as(key).isGreaterThan(publishedToFive);
    }

    private static Facts schoolRows(Path folder) {
        SparkSession spark = SharedSpark.session();
        Dataset<Row> counts =
                read(folder, "published_count", FactSchemas.PUBLISHED_COUNT).where(ONLY);
        List<FileAccount> accounts = counts.select("file_checksum", "source_id").distinct().collectAsList().stream()
                .map(row -> account(row.getString(0), row.getString(1)))
                .toList();
        return new Facts(
                counts,
                spark.createDataFrame(List.<Row>of(), FactSchemas.PUBLISHED_VALUE),
                spark.createDataFrame(List.<Row>of(), FactSchemas.ESTABLISHMENT),
                read(folder, "school_year", FactSchemas.SCHOOL_YEAR),
                spark.createDataFrame(List.<Row>of(), FactSchemas.ESTABLISHMENT_LINK),
                spark.createDataFrame(List.<Row>of(), FactSchemas.TRUST_MEMBERSHIP),
                spark.createDataFrame(List.<Row>of(), FactSchemas.AREA),
                spark.createDataFrame(List.<Row>of(), FactSchemas.STATISTICAL_NEIGHBOUR),
                spark.createDataFrame(List.<Row>of(), FactSchemas.QUARANTINE),
                PupilFacts.none(spark),
                accounts,
                List.of(),
                List.of(),
                false);
    }

    private static FileAccount account(String checksum, String source) {
        return new FileAccount(checksum, "", source, "", "", "", "", 0, 0, 0, 0, FileAccount.Status.ACCEPTED, 0);
    }

    private static Dataset<Row> read(Path folder, String fact, StructType schema) {
        return SharedSpark.session()
                .read()
                .schema(schema)
                .parquet(folder.resolve(fact).toString());
    }
}
