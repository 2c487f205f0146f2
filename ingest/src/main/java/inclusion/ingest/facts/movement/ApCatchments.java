// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.pupil.Groundwork;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.GeographicLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code AP_CATCHMENT}: whether a trust's alternative provision takes its own schools' pupils more readily than other
 * schools'. Both sides are mainstream schools of the provider's authority with their January headcounts: the published
 * ones, else those of their own files. Where fewer than nine in ten schools of a side have one, the roll is unknown.
 */
final class ApCatchments {
    private static final String[] YEAR = {"school_urn", "time_period"};
    private static final int TENTHS_KNOWN = 9;

    private ApCatchments() {}

    static Dataset<Row> of(Groundwork ground, Dataset<Row> apSpells, Dataset<Row> publishedCounts) {
        Dataset<Row> trusts = ground.trustMembership()
                .groupBy("school_urn", "time_period")
                .agg(min("trust_id").as("trust_id"));
        Dataset<Row> schools = ground.schoolYears()
                .where(col("new_la_code").isNotNull())
                .select("school_urn", "time_period", "education_phase", "new_la_code")
                .join(trusts, YEAR, "left");
        Dataset<Row> providers = schools.where(phase(EducationPhase.ALTERNATIVE_PROVISION)
                        .and(col("trust_id").isNotNull()))
                .join(covered(ground), YEAR, "left_semi");
        Dataset<Row> mainstream = schools.where(phase(EducationPhase.PRIMARY)
                .or(phase(EducationPhase.SECONDARY))
                .or(phase(EducationPhase.ALL_THROUGH)));
        Dataset<Row> first = providers
                .groupBy("trust_id", "time_period", "new_la_code")
                .agg(min("school_urn").as("first_urn"));
        Column isFirst = col("school_urn").equalTo(col("first_urn"));
        return providers
                .join(first, keys("trust_id"), "inner")
                .join(rolls(first, mainstream, headcounts(ground, publishedCounts)), keys("trust_id"), "left")
                .join(
                        placements(apSpells, mainstream),
                        new String[] {"school_urn", "time_period", "new_la_code"},
                        "left")
                .select(
                        col("school_urn"),
                        col("time_period"),
                        lit(Period.ACADEMIC_YEAR).as("time_identifier"),
                        coalesce(col("own_placement"), lit(0L)).as("own_placement"),
                        when(isFirst, col("own_roll")).otherwise(lit(0L)).as("own_roll"),
                        coalesce(col("other_placement"), lit(0L)).as("other_placement"),
                        when(isFirst, col("other_roll")).otherwise(lit(0L)).as("other_roll"));
    }

    private static Dataset<Row> covered(Groundwork ground) {
        return ground.coverage()
                .where(col("covered_table")
                        .equalTo(Covered.ROLL)
                        .and(col("time_identifier").equalTo(Period.ACADEMIC_YEAR)))
                .select("school_urn", "time_period");
    }

    private static Dataset<Row> headcounts(Groundwork ground, Dataset<Row> publishedCounts) {
        Dataset<Row> published = publishedCounts
                .where("measure = 'headcount' and breakdown_topic = 'Total'")
                .where(col("geographic_level").equalTo(GeographicLevel.SCHOOL.word()))
                .where(col("time_identifier").equalTo(Period.ACADEMIC_YEAR))
                .groupBy(col("entity_code").as("school_urn"), col("time_period"))
                .agg(max("count_value").as("published"));
        Dataset<Row> own = ground.enrolments()
                .where(col("time_identifier").equalTo(Period.ACADEMIC_YEAR))
                .groupBy("school_urn", "time_period")
                .agg(count_if(col("headcount")).as("own"));
        return published
                .join(own, YEAR, "full")
                .select(
                        col("school_urn"),
                        col("time_period"),
                        coalesce(col("published"), col("own")).as("pupils"));
    }

    private static Dataset<Row> rolls(Dataset<Row> trusts, Dataset<Row> mainstream, Dataset<Row> headcounts) {
        Dataset<Row> schools = mainstream
                .withColumnRenamed("trust_id", "school_trust_id")
                .join(headcounts, YEAR, "left")
                .drop("school_urn");
        Column own = coalesce(col("school_trust_id").equalTo(col("trust_id")), lit(false));
        return trusts.select("trust_id", "time_period", "new_la_code")
                .join(schools, new String[] {"time_period", "new_la_code"}, "inner")
                .groupBy("trust_id", "time_period", "new_la_code")
                .agg(roll(own).as("own_roll"), roll(own.equalTo(false)).as("other_roll"));
    }

    private static Column roll(Column side) {
        Column known = count(when(side, col("pupils")));
        Column all = count(when(side, lit(1)));
        return when(known.multiply(10).geq(all.multiply(TENTHS_KNOWN)), sum(when(side, col("pupils"))));
    }

    /** Of mainstream schools of the provider's authority alone, as the rolls are. */
    private static Dataset<Row> placements(Dataset<Row> apSpells, Dataset<Row> mainstream) {
        Dataset<Row> homes = mainstream.select(
                col("school_urn").as("home_urn"),
                col("time_period"),
                col("new_la_code").as("new_la_code"));
        return apSpells.where(col("time_identifier")
                        .equalTo(Period.ACADEMIC_YEAR)
                        .and(col("registered"))
                        .and(col("own_trust").isNotNull()))
                .join(homes, new String[] {"home_urn", "time_period"}, "inner")
                .groupBy("school_urn", "time_period", "new_la_code")
                .agg(
                        count_if(col("own_trust")).as("own_placement"),
                        count_if(col("own_trust").equalTo(false)).as("other_placement"));
    }

    private static String[] keys(String further) {
        return new String[] {further, "time_period", "new_la_code"};
    }

    private static Column phase(EducationPhase phase) {
        return col("education_phase").equalTo(phase.word());
    }
}
