// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.array;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final String NEAREST_AUTHORITIES = "nearest-authorities";

    private static final StructType SCHEMA = new StructType()
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
        return String.join(
                        "-",
                        row.getAs("geographic_level"),
                        row.getAs("education_phase"),
                        row.<String>getAs("time_period"))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    /** One row per set and member; a member of those that a unit is like says why, and how far it is from it. */
    public static Dataset<Row> of(Dataset<Row> values, Alike alike) {
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
        return sameLevelAndPhase(values)
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
                        "The " + near.size() + " most like " + code + ", by our own distance, "
                                + nearest.period().substring(0, 4) + '/'
                                + nearest.period().substring(4),
                        nearest.period(),
                        level.word(),
                        one.code(),
                        nearest.reason(one.code(), code),
                        one.distance()));
            }
        });
        return rows;
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

    private static Dataset<Row> sameLevelAndPhase(Dataset<Row> values) {
        Column trust = col("geographic_level").equalTo(GeographicLevel.MAT.word());
        return Comparison.comparable(values)
                .where(col("geographic_level").notEqual(GeographicLevel.NATIONAL.word()))
                .groupBy("geographic_level", "education_phase", "time_period", "entity_code")
                .agg(max("schools_expected").as("schools"))
                .select(
                        lower(regexp_replace(
                                        concat_ws(
                                                "-",
                                                col("geographic_level"),
                                                col("education_phase"),
                                                col("time_period")),
                                        " ",
                                        "-"))
                                .as("comparator_set_id"),
                        lit(KIND).as("comparator_set_kind"),
                        title().as("title"),
                        col("time_period"),
                        col("geographic_level").as("member_level"),
                        col("entity_code").as("member_code"),
                        when(
                                        trust.and(
                                                coalesce(col("schools"), lit(0)).lt(Unit.SCHOOLS_OF_A_TRUST)),
                                        lit("Stands in the set; too few schools to tell how trusts spread."))
                                .otherwise(
                                        lit(
                                                "Same level, phase and year; tells the usual spread where its counts are known and five or more are expected."))
                                .as("member_reason"),
                        lit(null).cast("double").as("member_distance"));
    }

    private static Column title() {
        Column level = col("geographic_level");
        Column units = when(level.equalTo(GeographicLevel.SCHOOL.word()), lit("schools"))
                .when(level.equalTo(GeographicLevel.MAT.word()), lit("trusts"))
                .when(level.equalTo(GeographicLevel.LOCAL_AUTHORITY.word()), lit("authorities"))
                .otherwise(lit("regions"));
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
