// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.tally.Runs;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The like-for-like part of the comparisons: schools and trusts beside what schools with their intake have. */
public final class ExpectedFromIntake {
    private static final Column[] SCHOOLS =
            columns("indicator_id", "geographic_level", "education_phase", "time_period", "time_identifier");

    private ExpectedFromIntake() {}

    /** {@code expected_model}: how each model was made, and how well what it expects is borne out. */
    public static Dataset<Row> models(
            Dataset<Row> values, Dataset<Row> schoolYear, Dataset<Row> trustMembership, Catalogue catalogue) {
        LikeForLike likeForLike =
                likeForLike(values, PeerGroups.of(schoolYear, trustMembership), trustMembership, catalogue);
        Broadcast<LikeForLike> everywhere = broadcast(values, likeForLike);
        return Comparison.runs(
                schools(values, likeForLike),
                SCHOOLS,
                columns("entity_code"),
                rows -> new Runs(rows, SCHOOLS.length, everywhere.value()::described),
                ModelTable.SCHEMA);
    }

    static LikeForLike likeForLike(
            Dataset<Row> values, PeerGroups peers, Dataset<Row> trustMembership, Catalogue catalogue) {
        return new LikeForLike(
                Intake.of(values, trustMembership),
                ComparisonRule.of(catalogue),
                LikeForLike.indicators(catalogue),
                peers);
    }

    /** By {@link Beside#SCHEMA}; nothing where no school's intake is known. */
    static Dataset<Row> beside(Dataset<Row> values, LikeForLike likeForLike) {
        Broadcast<LikeForLike> everywhere = broadcast(values, likeForLike);
        Dataset<Row> schools = Comparison.runs(
                schools(values, likeForLike),
                SCHOOLS,
                columns("entity_code"),
                rows -> new Runs(rows, SCHOOLS.length, everywhere.value()::schools),
                Beside.SCHEMA);
        ExpectedOfTrust trusts =
                new ExpectedOfTrust(likeForLike.rules(), likeForLike.intake().trusts());
        return schools.unionAll(trusts.beside(schools, published(values, likeForLike)));
    }

    private static Dataset<Row> schools(Dataset<Row> values, LikeForLike likeForLike) {
        return published(values, likeForLike)
                .where(col("geographic_level")
                        .equalTo(GeographicLevel.SCHOOL.word())
                        .and(col("denominator").gt(0)));
    }

    /** Pupils' own records give an expectation of their own; the two do not meet in one model. */
    private static Dataset<Row> published(Dataset<Row> values, LikeForLike likeForLike) {
        return Comparison.comparable(values)
                .where(col("evidence")
                        .notEqual("own")
                        .and(col("indicator_id").isin(likeForLike.indicators().toArray())))
                .select(Stream.of(
                                Arrays.stream(SCHOOLS),
                                Stream.of(columns("entity_code", "numerator_lower_bound", "numerator_upper_bound")),
                                Comparison.MEASURED.stream())
                        .flatMap(columns -> columns)
                        .toArray(Column[]::new));
    }

    private static Broadcast<LikeForLike> broadcast(Dataset<Row> values, LikeForLike likeForLike) {
        return JavaSparkContext.fromSparkContext(values.sparkSession().sparkContext())
                .broadcast(likeForLike);
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }
}
