// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.PeerGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Who each unit is compared with: all units of a level and phase in a year, whichever indicator is looked at, and those
 * that it is most like.
 */
public final class ComparatorSets {
    private static final int ROWS_A_PART = 5_000;
    private static final String KIND = "same-level-and-phase";
    private static final String PEERS = "same-phase-and-peer-group";
    private static final String SAME_PEERS =
            "Same phase, peer group and year; in the benchmark where its counts are known.";

    private static final String NEAREST_AUTHORITIES = "nearest-authorities";

    static final StructType SCHEMA = new StructType()
            .add("comparator_set_id", StringType, false)
            .add("comparator_set_kind", StringType, false)
            .add("title", StringType, false)
            .add("time_period", StringType)
            .add("member_level", StringType, false)
            .add("member_code", StringType, false)
            .add("member_reason", StringType, false)
            .add("member_distance", DoubleType);

    private ComparatorSets() {}

    /** The set of those that a unit is like. */
    static String id(String type, String code, String period) {
        return String.join("-", type, code.toLowerCase(Locale.ROOT), period);
    }

    /** The set that a row of a comparison stands in. */
    static String id(Row row) {
        return joined(row.getAs("geographic_level"), row.getAs("education_phase"), row.<String>getAs("time_period"));
    }

    /** The set of the schools of a peer group that a row stands in. */
    static String id(Row row, PeerGroup group) {
        return joined(
                row.getAs("geographic_level"),
                row.getAs("education_phase"),
                group.word(),
                row.<String>getAs("time_period"));
    }

    private static String joined(String... parts) {
        return String.join("-", parts).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The set of the schools of a value's phase and period that have pupil records. */
    static String ofRecords(Row value) {
        return joined(
                LikeForLike.RECORDS,
                value.getAs("education_phase"),
                value.getAs("time_period"),
                value.getAs("time_identifier"));
    }

    /** A school that has pupil records of a phase and period, by {@link #SCHEMA}. */
    static Row ofRecords(Row school, TrustOf trusts) {
        String period = school.getAs("time_period");
        String urn = school.getAs("entity_code");
        return RowFactory.create(
                ofRecords(school),
                "pupil-records",
                "Schools with pupil records in this folder, " + school.getAs("education_phase") + ", " + year(period)
                        + ", " + school.getAs("time_identifier"),
                period,
                GeographicLevel.SCHOOL.word(),
                urn,
                trusts.trust(urn, period)
                        .map(trust ->
                                "Its pupils are those whom pupils of other trusts’ schools are set beside; of trust "
                                        + trust + '.')
                        .orElse("Its pupils are those whom pupils of all other schools are set beside; of no trust."),
                null);
    }

    private static String year(String period) {
        return period.substring(0, 4) + '/' + period.substring(4);
    }

    /** One row per set and member; a member of those that a unit is like says why, and how far it is from it. */
    public static Dataset<Row> of(Dataset<Row> values, Dataset<Row> schoolYear, Alike alike) {
        List<Row> chosen = new ArrayList<>(chosen(
                alike.schools(), GeographicLevel.SCHOOL, Comparison.SIMILAR_SCHOOLS, Comparison.SIMILAR_SCHOOLS));
        chosen.addAll(chosen(
                alike.authorities(),
                GeographicLevel.LOCAL_AUTHORITY,
                Comparison.STATISTICAL_NEIGHBOURS,
                NEAREST_AUTHORITIES));
        chosen.addAll(published(alike.published()));
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(values.sparkSession().sparkContext());
        Dataset<Row> units = units(values, schoolYear);
        return sameLevelAndPhase(units)
                .unionAll(samePeers(units))
                .unionAll(values.sparkSession()
                        .createDataFrame(context.parallelize(chosen, chosen.size() / ROWS_A_PART + 1), SCHEMA));
    }

    private static List<Row> chosen(Nearest nearest, GeographicLevel level, String type, String kind) {
        List<Row> rows = new ArrayList<>();
        nearest.near().forEach((code, near) -> {
            for (Nearest.Near one : near) {
                rows.add(RowFactory.create(
                        id(type, code, nearest.period()),
                        kind,
                        "The " + near.size() + of(nearest.likeIt(code)) + " most like " + code
                                + ", by our own distance, " + year(nearest.period()),
                        nearest.period(),
                        level.word(),
                        one.code(),
                        nearest.reason(one.code(), code),
                        one.distance()));
            }
        });
        return rows;
    }

    /** " girls’ schools"; nothing where it goes without saying. */
    private static String of(String schools) {
        return schools.equals("schools") ? "" : " " + schools;
    }

    /** The publisher tells how close a neighbour is in words only. */
    private static List<Row> published(PublishedNeighbours published) {
        List<Row> rows = new ArrayList<>();
        published.digits().keySet().forEach(code -> {
            List<PublishedNeighbours.Named> named = published.of(code);
            for (int at = 0; at < named.size(); at++) {
                String reason = named.get(at).closeness() + "; number " + (at + 1) + " of the published neighbours";
                published
                        .code(named.get(at), newest -> true)
                        .ifPresent(member -> rows.add(RowFactory.create(
                                id(Comparison.STATISTICAL_NEIGHBOURS, code, MeanOfAlike.PUBLISHED),
                                Comparison.STATISTICAL_NEIGHBOURS,
                                "Published statistical neighbours of " + code,
                                null,
                                GeographicLevel.LOCAL_AUTHORITY.word(),
                                member,
                                reason,
                                null)));
            }
        });
        return rows;
    }

    /** Whatever is compared, and of schools that are apart from their phase the peer group. */
    private static Dataset<Row> units(Dataset<Row> values, Dataset<Row> schoolYear) {
        return Comparison.comparable(values)
                .where(col("geographic_level").notEqual(GeographicLevel.NATIONAL.word()))
                .groupBy("geographic_level", "education_phase", "time_period", "entity_code")
                .agg(max("schools_expected").as("schools"))
                .join(
                        broadcast(PeerGroups.apart(schoolYear).withColumnRenamed("time_period", "school_period")),
                        col("geographic_level")
                                .equalTo(GeographicLevel.SCHOOL.word())
                                .and(col("entity_code").equalTo(col("school_urn")))
                                .and(col("time_period").equalTo(col("school_period"))),
                        "left");
    }

    private static Dataset<Row> samePeers(Dataset<Row> units) {
        return units.where(col("peer_group").isNotNull())
                .select(
                        setId("geographic_level", "education_phase", "peer_group", "time_period"),
                        lit(PEERS).as("comparator_set_kind"),
                        title(concat(lower(col("peer_group")), lit(" schools"))).as("title"),
                        col("time_period"),
                        col("geographic_level").as("member_level"),
                        col("entity_code").as("member_code"),
                        lit(SAME_PEERS).as("member_reason"),
                        lit(null).cast("double").as("member_distance"));
    }

    private static Column setId(String... columns) {
        return lower(regexp_replace(
                        concat_ws("-", Stream.of(columns).map(name -> col(name)).toArray(Column[]::new)), " ", "-"))
                .as("comparator_set_id");
    }

    private static Dataset<Row> sameLevelAndPhase(Dataset<Row> units) {
        Column trust = col("geographic_level").equalTo(GeographicLevel.MAT.word());
        return units.select(
                setId("geographic_level", "education_phase", "time_period"),
                lit(KIND).as("comparator_set_kind"),
                title(plural()).as("title"),
                col("time_period"),
                col("geographic_level").as("member_level"),
                col("entity_code").as("member_code"),
                when(
                                trust.and(coalesce(col("schools"), lit(0)).lt(Unit.SCHOOLS_OF_A_TRUST)),
                                lit("Stands in the set; too few schools to tell how trusts spread."))
                        .when(
                                col("peer_group").isNotNull(),
                                lit("Stands in the set; of a peer group of its own, so it tells no spread."))
                        .otherwise(
                                lit(
                                        "Same level, phase and year; tells the usual spread where its counts are known and five or more are expected."))
                        .as("member_reason"),
                lit(null).cast("double").as("member_distance"));
    }

    private static Column plural() {
        Column level = col("geographic_level");
        return when(level.equalTo(GeographicLevel.SCHOOL.word()), lit("schools"))
                .when(level.equalTo(GeographicLevel.MAT.word()), lit("trusts"))
                .when(level.equalTo(GeographicLevel.LOCAL_AUTHORITY.word()), lit("authorities"))
                .otherwise(lit("regions"));
    }

    private static Column title(Column units) {
        Column year = concat(substring(col("time_period"), 1, 4), lit("/"), substring(col("time_period"), 5, 2));
        return concat_ws(
                " ",
                array(
                        lit("All"),
                        units,
                        when(col("education_phase").equalTo(Comparison.TOTAL), lit("of all phases,"))
                                .otherwise(concat(lit("of the phase "), col("education_phase"), lit(","))),
                        year));
    }
}
