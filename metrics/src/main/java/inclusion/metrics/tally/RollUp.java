// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sums over wide rows: one row per parent × period × phase with the sums of every pair of the catalogue. Each wide row
 * is expanded once into its parents and grouped once; a parent's rate is Σ numerator ÷ Σ denominator, never a mean of
 * rates.
 */
public final class RollUp {
    private RollUp() {}

    /** Authorities, regions, England and trusts from their schools' rows; each by phase and in {@code Total}. */
    public static Dataset<Row> ofSchools(Dataset<Row> wide, Dataset<Row> places, Catalogue catalogue) {
        Dataset<Row> schools = wide.where(isLevel(GeographicLevel.SCHOOL));
        Dataset<Row> placed = schools.join(
                        broadcast(places.select(
                                col("school_urn"), col("time_period").as("place_period"), col("parents"))),
                        col("entity_code")
                                .equalTo(col("school_urn"))
                                .and(col("time_period").equalTo(col("place_period"))));
        return grouped(
                Places.expanded(placed, col("education_phase")),
                col("parent.level"),
                col("parent.code"),
                col("parent_phase"),
                catalogue);
    }

    /**
     * Regions and England from the rows that a publisher prints for their authorities; with {@code authorities}, how
     * many there are, and {@code authority_schools}, how many schools the publisher counts in them.
     */
    public static Dataset<Row> ofAuthorities(Dataset<Row> wide, Dataset<Row> area, Catalogue catalogue) {
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
        return grouped(expanded, col("parent.level"), col("parent.code"), col("education_phase"), catalogue);
    }

    /** Sums with what {@link Coverage} needs beside them: {@code expected_by_phase}, {@code publisher_schools}. */
    public static Dataset<Row> withExpected(Dataset<Row> sums, Dataset<Row> places, Dataset<Row> wide) {
        Dataset<Row> expected = broadcast(ExpectedSchools.of(places));
        Dataset<Row> authorities = broadcast(ExpectedSchools.authorities(places));
        Dataset<Row> printed = broadcast(wide.where(
                        not(isLevel(GeographicLevel.SCHOOL)).and(col(WideRows.SCHOOLS_OF_PUBLISHER)
                                .isNotNull()))
                .select(
                        col("geographic_level").as("publisher_level"),
                        col("entity_code").as("publisher_code"),
                        col("time_period").as("publisher_period"),
                        col("time_identifier").as("publisher_identifier"),
                        col("education_phase").as("publisher_phase"),
                        col(WideRows.SCHOOLS_OF_PUBLISHER).as("publisher_schools")));
        return sums.join(
                        expected,
                        col("geographic_level")
                                .equalTo(col("expected_level"))
                                .and(col("entity_code").equalTo(col("expected_code")))
                                .and(col("time_period").equalTo(col("expected_period"))),
                        "left")
                .join(
                        authorities,
                        col("geographic_level")
                                .equalTo(col("authorities_level"))
                                .and(col("entity_code").equalTo(col("authorities_code")))
                                .and(col("time_period").equalTo(col("authorities_period")))
                                .and(col("education_phase").equalTo(col("authorities_phase"))),
                        "left")
                .join(
                        printed,
                        col("geographic_level")
                                .equalTo(col("publisher_level"))
                                .and(col("entity_code").equalTo(col("publisher_code")))
                                .and(col("time_period").equalTo(col("publisher_period")))
                                .and(col("time_identifier").equalTo(col("publisher_identifier")))
                                .and(col("education_phase").equalTo(col("publisher_phase"))),
                        "left");
    }

    /** Which phases have school rows, for each pair and period: what {@code Total} stands for. */
    public static Coverage coverage(Dataset<Row> wide, Catalogue catalogue) {
        List<Pair> pairs = Pair.of(catalogue);
        Map<String, Set<String>> phases = new HashMap<>();
        if (pairs.isEmpty()) {
            return new Coverage(phases);
        }
        List<Column> aggregates = pairs.stream()
                .map(pair -> max(pair.counts()).as(pair.name("any")))
                .toList();
        for (Row row : wide.where(isLevel(GeographicLevel.SCHOOL))
                .groupBy("time_period", "education_phase")
                .agg(aggregates.get(0), rest(aggregates))
                .collectAsList()) {
            for (int at = 0; at < pairs.size(); at++) {
                if (row.getBoolean(at + 2)) {
                    Pair pair = pairs.get(at);
                    String key = Coverage.key(
                            pair.numerator().tally().id(),
                            pair.denominator().tally().id(),
                            row.getString(0));
                    phases.computeIfAbsent(key, none -> new HashSet<>()).add(row.getString(1));
                }
            }
        }
        return new Coverage(phases);
    }

    private static Dataset<Row> grouped(
            Dataset<Row> rows, Column level, Column code, Column phase, Catalogue catalogue) {
        List<Column> aggregates = Stream.concat(
                        Stream.of(sum(WideRows.SCHOOLS_OF_PUBLISHER).as(WideRows.SCHOOLS_OF_PUBLISHER)),
                        Pair.of(catalogue).stream().flatMap(Pair::aggregates))
                .toList();
        return rows.groupBy(
                        level.as("geographic_level"),
                        code.as("entity_code"),
                        col("time_period"),
                        col("time_identifier"),
                        phase.as("education_phase"))
                .agg(aggregates.get(0), rest(aggregates));
    }

    private static Column isLevel(GeographicLevel level) {
        return col("geographic_level").equalTo(level.word());
    }

    private static Column[] rest(List<Column> columns) {
        Column[] all = columns.toArray(Column[]::new);
        return Arrays.copyOfRange(all, 1, all.length);
    }
}
