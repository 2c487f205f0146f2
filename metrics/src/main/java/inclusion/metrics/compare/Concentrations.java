// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.compare.method.Concentration;
import inclusion.metrics.compare.method.Concentration.Spread;
import inclusion.metrics.tally.Places;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * How evenly pupils of a kind are spread over the schools of one phase in an authority or a trust, by the schools' rolls
 * ("magnet schools": ASCL 2022, ¶109 and appendix, case study 1; indicators {@code ehcp-location-quotient} and {@code
 * ehcp-concentration}). Of indicators that declare {@code concentration}; a school with a hidden count is in none of it.
 */
public final class Concentrations {
    /** Of fewer schools an even spread says little, and each is a large part of what it is compared with. */
    static final int LEAST_SCHOOLS = 5;

    private static final StructType AREA = new StructType()
            .add("geographic_level", StringType, false)
            .add("entity_code", StringType, false)
            .add("indicator_id", StringType, false)
            .add("time_period", StringType, false)
            .add("education_phase", StringType, false);

    private static final StructType CONCENTRATION = Beside.joined(
            AREA,
            new StructType()
                    .add("schools", LongType, false)
                    .add("schools_hidden", LongType, false)
                    .add("numerator", LongType, false)
                    .add("denominator", LongType, false)
                    .add("dissimilarity", DoubleType, false)
                    .add("gini", DoubleType, false)
                    .add("herfindahl", DoubleType, false)
                    .add("chi_square", DoubleType, false)
                    .add("p_value", DoubleType, false)
                    .add("phi", DoubleType, false));

    private static final StructType QUOTIENT = Beside.joined(
            AREA,
            new StructType()
                    .add("school_urn", StringType, false)
                    .add("numerator", LongType, false)
                    .add("denominator", LongType, false)
                    .add("expected", DoubleType, false)
                    .add("location_quotient", DoubleType, false)
                    .add("location_quotient_lower_ci", DoubleType, false)
                    .add("location_quotient_upper_ci", DoubleType, false)
                    .add("ratio_to_rest", DoubleType));

    private final Dataset<Row> areas;

    private Concentrations(Dataset<Row> areas) {
        this.areas = areas;
    }

    /** From preferred values of all pupils in whole years. */
    public static Concentrations of(Dataset<Row> values, Facts facts, Catalogue catalogue) {
        return of(values, Places.of(facts.schoolYear(), facts.trustMembership()), catalogue);
    }

    /** @param places which area and which trusts each school belongs to in a year, as {@link Places} gives them */
    static Concentrations of(Dataset<Row> values, Dataset<Row> places, Catalogue catalogue) {
        Object[] asked = catalogue.indicators().stream()
                .filter(IndicatorDefinition::concentration)
                .map(IndicatorDefinition::id)
                .toArray();
        Dataset<Row> parents = places.select(
                        col("school_urn"),
                        col("time_period").as("place_period"),
                        explode(col("parents")).as("parent"))
                .where(col("parent.level").isin(GeographicLevel.LOCAL_AUTHORITY.word(), GeographicLevel.MAT.word()));
        return new Concentrations(values.where(col("is_preferred")
                        .and(col("indicator_id").isin(asked))
                        .and(col("breakdown_topic").equalTo(Comparison.TOTAL))
                        .and(col("geographic_level").equalTo(GeographicLevel.SCHOOL.word()))
                        .and(col("education_phase").notEqual(Comparison.TOTAL))
                        .and(col("denominator").gt(0)))
                .join(
                        parents,
                        col("entity_code")
                                .equalTo(col("school_urn"))
                                .and(col("time_period").equalTo(col("place_period"))))
                .groupBy(
                        col("parent.level").as("geographic_level"),
                        col("parent.code").as("entity_code"),
                        col("indicator_id"),
                        col("time_period"),
                        col("education_phase"))
                .agg(
                        count(when(col("numerator").isNull(), lit(1))).as("schools_hidden"),
                        collect_list(when(
                                        col("numerator").isNotNull(), struct("school_urn", "numerator", "denominator")))
                                .as("schools")));
    }

    /** {@code concentration}: one row per area × indicator × period × phase with five schools or more and a pupil. */
    public Dataset<Row> ofAreas() {
        return areas.flatMap(
                (FlatMapFunction<Row, Row>)
                        area -> measured(area).map(Measured::areaRow).iterator(),
                Encoders.row(CONCENTRATION));
    }

    /** {@code location_quotient}: one row per school of such an area. */
    public Dataset<Row> ofSchools() {
        return areas.flatMap(
                (FlatMapFunction<Row, Row>)
                        area -> measured(area).flatMap(Measured::schoolRows).iterator(),
                Encoders.row(QUOTIENT));
    }

    private static Stream<Measured> measured(Row area) {
        List<Row> schools = area.<Row>getList(area.fieldIndex("schools")).stream()
                .sorted(Comparator.comparing(school -> school.<String>getAs("school_urn")))
                .toList();
        long hidden = area.getAs("schools_hidden");
        long[] pupils = numbers(schools, "numerator");
        boolean told = schools.size() >= LEAST_SCHOOLS
                && schools.size() >= Comparison.LEAST_COVERAGE * (schools.size() + hidden)
                && IntStream.range(0, pupils.length).anyMatch(school -> pupils[school] > 0);
        return told
                ? Stream.of(new Measured(
                        area,
                        schools,
                        Concentration.of(
                                pupils,
                                Arrays.stream(numbers(schools, "denominator"))
                                        .asDoubleStream()
                                        .toArray())))
                : Stream.empty();
    }

    private static long[] numbers(List<Row> schools, String column) {
        return schools.stream().mapToLong(school -> school.<Long>getAs(column)).toArray();
    }

    /** An area that enough is known of. */
    private record Measured(Row area, List<Row> schools, Concentration concentration) {
        private Stream<Object> keys() {
            return Stream.of(AREA.fieldNames()).map(area::getAs);
        }

        private long sum(String column) {
            return Arrays.stream(numbers(schools, column)).sum();
        }

        private Row areaRow() {
            return RowFactory.create(Stream.concat(
                            keys(),
                            Stream.of(
                                    (long) schools.size(),
                                    area.<Long>getAs("schools_hidden"),
                                    sum("numerator"),
                                    sum("denominator"),
                                    concentration.dissimilarity(),
                                    concentration.gini(),
                                    concentration.herfindahl(),
                                    concentration.chiSquare(),
                                    concentration.pValue(),
                                    concentration.phi()))
                    .toArray());
        }

        private Stream<Row> schoolRows() {
            return IntStream.range(0, schools.size()).mapToObj(this::school);
        }

        private Row school(int at) {
            Row school = schools.get(at);
            Spread spread = concentration.schools().get(at);
            return RowFactory.create(Stream.concat(
                            keys(),
                            Stream.of(
                                    school.<String>getAs("school_urn"),
                                    school.<Long>getAs("numerator"),
                                    school.<Long>getAs("denominator"),
                                    spread.shareOfPlaces() * sum("numerator"),
                                    spread.quotient(),
                                    spread.interval().lower(),
                                    spread.interval().upper(),
                                    spread.againstRest().orElse(null)))
                    .toArray());
        }
    }
}
