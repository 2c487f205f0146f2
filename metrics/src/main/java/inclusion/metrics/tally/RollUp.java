// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import inclusion.ingest.vocabulary.GeographicLevel;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Sums over wide rows: one row per parent × period × phase × group with the sums of every pair of the catalogue. Each wide row
 * is expanded once into its parents and grouped once; a parent's rate is Σ numerator ÷ Σ denominator, never a mean of
 * rates.
 */
public final class RollUp {
    private RollUp() {}

    /** Authorities, regions, England and trusts from their schools' rows; each by phase and in {@code Total}. */
    public static Dataset<Row> ofSchools(Dataset<Row> wide, Dataset<Row> places, WideLayout layout) {
        Dataset<Row> schools = wide.where(isLevel(GeographicLevel.SCHOOL));
        Dataset<Row> placed = schools.join(
                broadcast(places.select(col("school_urn"), col("time_period").as("place_period"), col("parents"))),
                col("entity_code")
                        .equalTo(col("school_urn"))
                        .and(col("time_period").equalTo(col("place_period"))));
        return grouped(
                Places.expanded(placed, col("education_phase")),
                col("parent.level"),
                col("parent.code"),
                col("parent_phase"),
                col("education_phase"),
                layout);
    }

    /**
     * Regions and England from the rows that a publisher prints for their authorities; with {@code
     * schools_of_publisher}, how many schools it counts in them.
     */
    public static Dataset<Row> ofAuthorities(Dataset<Row> wide, Dataset<Row> area, WideLayout layout) {
        Dataset<Row> regions = area.where(isLevel(GeographicLevel.LOCAL_AUTHORITY))
                .select(
                        col("entity_code").as("la_code"),
                        col("time_period").as("la_period"),
                        col("region_code").as("la_region"))
                .dropDuplicates("la_code", "la_period");
        Dataset<Row> expanded = wide.where(isLevel(GeographicLevel.LOCAL_AUTHORITY))
                .join(
                        broadcast(regions),
                        col("entity_code")
                                .equalTo(col("la_code"))
                                .and(col("time_period").equalTo(col("la_period"))))
                .withColumn(
                        "parent",
                        explode(array(
                                struct(
                                        lit(GeographicLevel.REGIONAL.word()).as("level"),
                                        col("la_region").as("code")),
                                struct(
                                        lit(GeographicLevel.NATIONAL.word()).as("level"),
                                        lit(Places.ENGLAND).as("code")))))
                .where(col("parent.code").isNotNull());
        Column phase = col("education_phase");
        return grouped(expanded, col("parent.level"), col("parent.code"), phase, phase, layout);
    }

    /**
     * Adds up within each partition first, so that only one row per parent and partition is shuffled: what is held in
     * memory grows with the number of parents, not with that of schools.
     */
    private static Dataset<Row> grouped(
            Dataset<Row> rows, Column level, Column code, Column phase, Column ownPhase, WideLayout layout) {
        Column[] keys = WideRows.KEYS.stream().map(key -> col(key)).toArray(Column[]::new);
        return rows.select(
                        level.as("geographic_level"),
                        code.as("entity_code"),
                        col("time_period"),
                        col("time_identifier"),
                        phase.as("education_phase"),
                        col("breakdown_topic"),
                        col("breakdown"),
                        col(WideRows.SCHOOLS_OF_PUBLISHER),
                        ownPhase.as(SumFold.OWN_PHASE),
                        col("cells"))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) part -> SumFold.partial(part, layout),
                        Encoders.row(SumFold.SCHEMA))
                .repartition(keys)
                .sortWithinPartitions(keys)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) part -> SumFold.merged(part, layout),
                        Encoders.row(SumFold.SCHEMA));
    }

    private static Column isLevel(GeographicLevel level) {
        return col("geographic_level").equalTo(level.word());
    }
}
