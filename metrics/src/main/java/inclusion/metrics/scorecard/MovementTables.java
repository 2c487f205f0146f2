// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where pupils came from and went, from schools' own files alone: never released. A trust's rows are the sums over its
 * members of the year; a move between two of its schools is one of both, and says that it stayed in the trust.
 */
public final class MovementTables {
    private static final String TOTAL = "Total";
    private static final List<String> TOPICS = List.of("sen_provision", "fsm");
    private static final String[] LEDGER_KEYS = {
        "geographic_level", "entity_code", "time_period", "time_identifier", "breakdown_topic", "breakdown"
    };
    private static final Column OWN = lit("own").as("evidence");
    private static final String ACADEMIC_YEAR = "Academic year";
    private static final List<String> INTO_ARRIVALS = List.of("Alternative provision", "Permanent exclusion");

    private MovementTables() {}

    /** {@code movement_ledger}, {@code movement_flow}, {@code placement_flow}, {@code arrival_outcome}, {@code own_coverage}. */
    public static List<Table> of(Facts facts) {
        return List.of(
                Table.small("movement_ledger", ledger(facts), LEDGER_KEYS),
                Table.small(
                        "movement_flow",
                        flow(facts),
                        with(LEDGER_KEYS, "source_urn", "direction", "movement_type", "other_urn")),
                Table.small("placement_flow", placements(facts), "home_urn", "provider_key", "time_period"),
                Table.small(
                        "arrival_outcome",
                        arrivals(facts),
                        "geographic_level",
                        "entity_code",
                        "time_period",
                        "outcome"),
                Table.small(
                        "own_coverage",
                        coverage(facts),
                        "entity_code",
                        "time_period",
                        "time_identifier",
                        "covered_table"));
    }

    private static Dataset<Row> ledger(Facts facts) {
        Dataset<Row> rows = facts.pupils()
                .of(PupilFact.MOVEMENT_LEDGER)
                .where(col("breakdown_topic")
                        .isin(Stream.concat(Stream.of(TOTAL), TOPICS.stream()).toArray()));
        return levels(rows, facts)
                .groupBy(Arrays.stream(LEDGER_KEYS).map(name -> col(name)).toArray(Column[]::new))
                .agg(
                        sum("opening_roll").as("opening_roll"),
                        sum("joiners").as("joiners"),
                        sum("leavers").as("leavers"),
                        sum("closing_roll").as("closing_roll"),
                        bool_and(col("balances")).as("balances"),
                        count_distinct(col("school_urn")).as("schools_in"))
                .withColumn("evidence", OWN);
    }

    /** Of registrations that count on the roll, so that flows are the joiners and leavers of the ledger. */
    private static Dataset<Row> flow(Facts facts) {
        Column[] breakdowns = Stream.concat(
                        Stream.of(breakdown(lit(TOTAL), lit(TOTAL))),
                        TOPICS.stream().map(topic -> breakdown(lit(topic), col(topic))))
                .toArray(Column[]::new);
        Dataset<Row> moves = facts.pupils()
                .of(PupilFact.PUPIL_MOVEMENT)
                .where(col("headcount_status"))
                .withColumn("one", explode(array(breakdowns)))
                .withColumn("breakdown_topic", col("one.breakdown_topic"))
                .withColumn("breakdown", col("one.breakdown"))
                .groupBy(columns(
                        "school_urn",
                        "time_period",
                        "time_identifier",
                        "breakdown_topic",
                        "breakdown",
                        "direction",
                        "movement_type",
                        "other_urn",
                        "own_trust"))
                .agg(count("*").as("pupils"));
        return levels(moves, facts)
                .select(columns(with(
                        LEDGER_KEYS, "school_urn", "direction", "movement_type", "other_urn", "own_trust", "pupils")))
                .withColumnRenamed("school_urn", "source_urn")
                .withColumn("evidence", OWN);
    }

    private static Column breakdown(Column topic, Column group) {
        return struct(topic.as("breakdown_topic"), group.as("breakdown"));
    }

    private static Dataset<Row> placements(Facts facts) {
        Dataset<Row> groups = facts.pupils()
                .of(PupilFact.AP_SPELL)
                .groupBy("provider_key")
                .agg(min("provider_group").as("provider_group"));
        Dataset<Row> names = facts.schoolYear()
                .groupBy(col("school_urn").as("named_urn"))
                .agg(newest("school_name").as("school_name"));
        Dataset<Row> flows = facts.pupils().of(PupilFact.PLACEMENT_FLOW);
        return flows.join(groups, new String[] {"provider_key"}, "left")
                .join(names, col("provider_key").equalTo(col("named_urn")), "left")
                .join(
                        trusts(facts, "home_trust_urn", "trust_id_home", "home_period"),
                        col("home_urn")
                                .equalTo(col("home_trust_urn"))
                                .and(col("time_period").equalTo(col("home_period"))),
                        "left")
                .join(
                        trusts(facts, "provider_trust_urn", "trust_id_provider", "provider_period"),
                        col("provider_key")
                                .equalTo(col("provider_trust_urn"))
                                .and(col("time_period").equalTo(col("provider_period"))),
                        "left")
                .select(
                        col("home_urn"),
                        col("provider_key"),
                        coalesce(col("school_name"), settingName()).as("provider_name"),
                        col("provider_group"),
                        col("trust_id_home"),
                        col("trust_id_provider"),
                        col("time_period"),
                        col("time_identifier"),
                        col("placements"),
                        col("pupils"),
                        col("sen_not_identified"),
                        col("sen_identified_later"),
                        OWN);
    }

    /** Of a provider that is no school, in the words of the census's code set. */
    private static Column settingName() {
        return when(col("provider_key").equalTo("NFE"), "Non-maintained further education college")
                .when(col("provider_key").equalTo("OOT"), "One-to-one tuition")
                .when(col("provider_key").equalTo("WBP"), "Work-based placement")
                .when(col("provider_key").equalTo("OTH"), "Other unregistered provider")
                .when(col("provider_key").equalTo("UNK"), "A provider that nobody named")
                .when(col("provider_key").startsWith("UKPRN "), concat(lit("Provider "), col("provider_key")))
                .otherwise(concat(lit("School "), col("provider_key")));
    }

    /** Of pupils back from alternative provision or after a permanent exclusion; managed moves have indicators of theirs. */
    private static Dataset<Row> arrivals(Facts facts) {
        Dataset<Row> arrivals = facts.pupils()
                .of(PupilFact.ARRIVAL)
                .where(col("time_identifier")
                        .equalTo(ACADEMIC_YEAR)
                        .and(col("origin").isin(INTO_ARRIVALS.toArray())))
                .groupBy("school_urn", "time_period", "outcome")
                .agg(count("*").as("arrivals"));
        return levels(arrivals, facts)
                .groupBy("geographic_level", "entity_code", "time_period", "outcome")
                .agg(sum("arrivals").as("arrivals"))
                .withColumn("evidence", OWN);
    }

    private static Dataset<Row> coverage(Facts facts) {
        return facts.pupils()
                .of(PupilFact.OWN_COVERAGE)
                .select(
                        col("school_urn").as("entity_code"),
                        col("time_period"),
                        col("time_identifier"),
                        col("covered_table"),
                        col("provisional"),
                        OWN);
    }

    /** Each school's rows as its own and as its trust's, by the membership of the year. */
    private static Dataset<Row> levels(Dataset<Row> rows, Facts facts) {
        Dataset<Row> schools = rows.withColumn("geographic_level", lit(GeographicLevel.SCHOOL.word()))
                .withColumn("entity_code", col("school_urn"));
        Dataset<Row> members = trusts(facts, "school_urn", "entity_code", "time_period");
        Dataset<Row> trusts = rows.join(members, new String[] {"school_urn", "time_period"}, "inner")
                .withColumn("geographic_level", lit(GeographicLevel.MAT.word()));
        return schools.unionByName(trusts);
    }

    private static Dataset<Row> trusts(Facts facts, String urn, String trust, String period) {
        return facts.trustMembership()
                .select(
                        col("school_urn").as(urn),
                        col("trust_id").as(trust),
                        col("time_period").as(period))
                .distinct();
    }

    private static Column newest(String column) {
        return max(struct(col("time_period"), col(column))).getField(column);
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }
}
