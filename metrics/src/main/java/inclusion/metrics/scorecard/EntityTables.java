// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Who there is: England, regions, authorities, trusts and schools, each once, as the newest file describes it. */
public final class EntityTables {
    /** Inner and Outer London are in old files; here London is one region. */
    private static final String PARTS_OF_LONDON = "E13";

    private static final String UNKNOWN = "Unknown";

    private EntityTables() {}

    /** {@code entity} and {@code membership}; {@code values} tell the first and last year of each. */
    public static List<Table> of(Facts facts, Dataset<Row> values) {
        Dataset<Row> years = values.where(col("indicator_value").isNotNull())
                .groupBy(
                        col("geographic_level").as("value_level"),
                        col("entity_code").as("value_code"))
                .agg(
                        min("time_period").as("first_time_period"),
                        max("time_period").as("last_time_period"));
        Dataset<Row> entities = schools(facts).unionByName(trusts(facts), true).unionByName(areas(facts), true);
        Dataset<Row> dated = entities.join(
                        years,
                        col("geographic_level")
                                .equalTo(col("value_level"))
                                .and(col("entity_code").equalTo(col("value_code"))),
                        "left")
                .drop("value_level", "value_code");
        return List.of(
                Table.small("entity", dated, "geographic_level", "entity_code"),
                Table.small("membership", membership(facts), "trust_id", "time_period", "school_urn"));
    }

    private static Dataset<Row> schools(Facts facts) {
        Dataset<Row> years = newest(facts.schoolYear(), "school_urn", "time_period");
        Dataset<Row> register = newest(
                facts.establishment().withColumn("newest", struct(col("time_period"), col("source_id"))),
                "school_urn",
                "newest");
        Dataset<Row> registered = register.select(prefixed(register, "register_"));
        Dataset<Row> admissions = newest(
                        facts.establishment()
                                .where(functions.not(col("admissions_policy")
                                        .equalTo(UNKNOWN)
                                        .and(col("religious_character").equalTo(UNKNOWN))))
                                .withColumn("newest", struct(col("time_period"), col("source_id"))),
                        "school_urn",
                        "newest")
                .select(col("school_urn").as("admitting_urn"), col("admissions_policy"), col("religious_character"));
        Dataset<Row> trust = newest(
                facts.trustMembership()
                        .withColumn("newest", struct(col("time_period"), col("trust_id")))
                        .select(col("school_urn").as("member_urn"), col("trust_id"), col("trust_name"), col("newest")),
                "member_urn",
                "newest");
        Dataset<Row> areas = newest(
                named(facts.area())
                        .where(isLevel(GeographicLevel.LOCAL_AUTHORITY))
                        .select(
                                col("entity_code").as("area_code"),
                                col("entity_name").as("area_name"),
                                col("old_la_code").as("area_old_la_code"),
                                col("region_name").as("area_region_name"),
                                col("time_period").as("area_period")),
                "area_code",
                "area_period");
        Dataset<Row> links = facts.establishmentLink();
        Dataset<Row> successors = linked(links, "Successor").withColumnRenamed("linked", "successor_code");
        Dataset<Row> predecessors = linked(links, "Predecessor").withColumnRenamed("linked", "predecessor_code");
        return years.join(registered, col("school_urn").equalTo(col("register_school_urn")), "left")
                .join(admissions, col("school_urn").equalTo(col("admitting_urn")), "left")
                .join(trust, col("school_urn").equalTo(col("member_urn")), "left")
                .join(areas, col("new_la_code").equalTo(col("area_code")), "left")
                .join(
                        successors.withColumnRenamed("of", "succeeded"),
                        col("school_urn").equalTo(col("succeeded")),
                        "left")
                .join(
                        predecessors.withColumnRenamed("of", "preceded"),
                        col("school_urn").equalTo(col("preceded")),
                        "left")
                .select(
                        lit(GeographicLevel.SCHOOL.word()).as("geographic_level"),
                        col("school_urn").as("entity_code"),
                        first("entity_name", "school_name", "register_school_name"),
                        col("education_phase"),
                        col("register_establishment_type").as("establishment_type"),
                        first("school_laestab", "school_laestab", "register_school_laestab"),
                        col("new_la_code"),
                        first("old_la_code", "register_old_la_code", "area_old_la_code"),
                        first("la_name", "register_la_name", "area_name"),
                        col("region_code"),
                        first("region_name", "register_region_name", "area_region_name"),
                        col("trust_id"),
                        col("trust_name"),
                        first("status", "register_status"),
                        col("register_open_date").as("open_date"),
                        col("register_close_date").as("close_date"),
                        col("register_lowest_age").as("lowest_age"),
                        col("register_highest_age").as("highest_age"),
                        col("peer_group"),
                        functions
                                .coalesce(col("admissions_policy"), lit(UNKNOWN))
                                .as("admissions_policy"),
                        col("sex_of_school"),
                        functions
                                .coalesce(col("religious_character"), lit(UNKNOWN))
                                .as("religious_character"),
                        col("register_town").as("town"),
                        col("register_postcode").as("postcode"),
                        col("successor_code"),
                        col("predecessor_code"));
    }

    private static Dataset<Row> trusts(Facts facts) {
        return newest(
                        facts.trustMembership().select("trust_id", "trust_name", "time_period"),
                        "trust_id",
                        "time_period")
                .select(
                        lit(GeographicLevel.MAT.word()).as("geographic_level"),
                        col("trust_id").as("entity_code"),
                        col("trust_name").as("entity_name"),
                        lit("Total").as("education_phase"),
                        col("trust_id"),
                        col("trust_name"),
                        lit("open").as("status"));
    }

    private static Dataset<Row> areas(Facts facts) {
        Dataset<Row> area = newest(
                named(facts.area())
                        .where(functions.not(col("entity_code").startsWith(PARTS_OF_LONDON)))
                        .withColumn("code_of_level", struct(col("geographic_level"), col("entity_code"))),
                "code_of_level",
                "time_period");
        Column authority = isLevel(GeographicLevel.LOCAL_AUTHORITY);
        return area.select(
                col("geographic_level"),
                col("entity_code"),
                col("entity_name"),
                lit("Total").as("education_phase"),
                functions.when(authority, col("entity_code")).as("new_la_code"),
                col("old_la_code"),
                functions.when(authority, col("entity_name")).as("la_name"),
                col("region_code"),
                col("region_name"));
    }

    /** A year of which no file names the area counts as the oldest: schools' own files know codes and no names. */
    private static Dataset<Row> named(Dataset<Row> areas) {
        Column nameless =
                functions.coalesce(functions.length(col("entity_name")), lit(0)).equalTo(0);
        return areas.withColumn("time_period", functions.when(nameless, lit("")).otherwise(col("time_period")));
    }

    private static Dataset<Row> membership(Facts facts) {
        Dataset<Row> names = facts.schoolYear()
                .select(
                        col("school_urn").as("year_urn"),
                        col("time_period").as("year_period"),
                        col("school_name"),
                        col("education_phase"));
        return facts.trustMembership()
                .join(
                        names,
                        col("school_urn")
                                .equalTo(col("year_urn"))
                                .and(col("time_period").equalTo(col("year_period"))),
                        "left")
                .select(
                        "trust_id",
                        "trust_name",
                        "school_urn",
                        "school_name",
                        "education_phase",
                        "time_period",
                        "membership_date",
                        "joined_date",
                        "history");
    }

    /** One row per key: that of the newest period; where two tie, the greater row, so that no run differs from another. */
    private static Dataset<Row> newest(Dataset<Row> rows, String key, String by) {
        Column[] all = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
        return rows.groupBy(col(key).as("key_of_newest"))
                .agg(max_by(
                                struct(all),
                                struct(Stream.concat(Stream.of(col(by)), Stream.of(all))
                                        .toArray(Column[]::new)))
                        .as("one"))
                .select("one.*");
    }

    /** The first linked school of a kind, such as the successor of a closed one. */
    private static Dataset<Row> linked(Dataset<Row> links, String kind) {
        return links.where(col("link_type").startsWith(kind))
                .groupBy(col("school_urn").as("of"))
                .agg(min("linked_urn").as("linked"));
    }

    private static Column first(String name, String... candidates) {
        return functions
                .coalesce(Arrays.stream(candidates).map(functions::col).toArray(Column[]::new))
                .as(name);
    }

    private static Column[] prefixed(Dataset<Row> rows, String prefix) {
        return Arrays.stream(rows.columns())
                .map(name -> col(name).as(prefix + name))
                .toArray(Column[]::new);
    }

    private static Column isLevel(GeographicLevel level) {
        return col("geographic_level").equalTo(level.word());
    }
}
