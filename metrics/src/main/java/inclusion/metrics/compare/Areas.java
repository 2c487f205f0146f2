// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.TrustOf.School;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Regions and authorities as benchmarks: where each school lies in a year, what each area has, and how many units of a kind
 * it has; few enough to travel to every executor.
 *
 * @param authorities of schools, by code
 * @param regions of authorities, by code
 */
record Areas(
        Map<School, String> authorities,
        Map<String, String> regions,
        Map<Figure, England.Rate> rates,
        Map<Figure, Long> schools)
        implements Serializable {
    static final Areas NONE = new Areas(Map.of(), Map.of(), Map.of(), Map.of());

    /** One figure of an area. */
    record Figure(String area, England.Key what) implements Serializable {}

    Areas {
        authorities = Map.copyOf(authorities);
        regions = Map.copyOf(regions);
        rates = Map.copyOf(rates);
        schools = Map.copyOf(schools);
    }

    /** @param schoolYear which authority and region each school lies in, by year */
    static Areas of(Dataset<Row> values, Dataset<Row> schoolYear) {
        Map<School, String> authorities = new HashMap<>();
        Map<String, String> regions = new HashMap<>();
        Map<String, String> once = new HashMap<>();
        schoolYear
                .where(col("new_la_code").isNotNull())
                .select("school_urn", "time_period", "new_la_code", "region_code")
                .collectAsList()
                .forEach(row -> {
                    String authority = once.computeIfAbsent(row.getString(2), code -> code);
                    authorities.put(new School(row.getString(0), row.getString(1)), authority);
                    if (!row.isNullAt(3)) {
                        regions.merge(
                                authority, row.getString(3), (one, other) -> one.compareTo(other) < 0 ? one : other);
                    }
                });
        Map<Figure, England.Rate> rates = new HashMap<>();
        England.benchmarks(values, GeographicLevel.LOCAL_AUTHORITY, GeographicLevel.REGIONAL)
                .forEach(row -> rates.put(
                        new Figure(row.getAs("entity_code"), England.Key.of(row, row.getAs("education_phase"))),
                        England.Rate.of(row)));
        return new Areas(authorities, regions, rates, schools(values, schoolYear, regions));
    }

    private static Map<Figure, Long> schools(
            Dataset<Row> values, Dataset<Row> schoolYear, Map<String, String> regions) {
        Map<Figure, Long> schools = new HashMap<>();
        Comparison.comparable(values)
                .where(col("geographic_level")
                        .equalTo(GeographicLevel.SCHOOL.word())
                        .and(col("indicator_value").isNotNull()))
                .join(
                        broadcast(schoolYear
                                .select(col("school_urn"), col("time_period").as("school_period"), col("new_la_code"))
                                .where(col("new_la_code").isNotNull())),
                        col("entity_code")
                                .equalTo(col("school_urn"))
                                .and(col("time_period").equalTo(col("school_period"))))
                .groupBy("new_la_code", "indicator_id", "time_period", "time_identifier", "education_phase")
                .agg(count("*").as("schools"))
                .collectAsList()
                .forEach(row -> {
                    England.Key what = England.Key.of(row, row.getAs("education_phase"));
                    long known = row.<Long>getAs("schools");
                    String authority = row.getAs("new_la_code");
                    schools.merge(new Figure(authority, what), known, Long::sum);
                    if (regions.containsKey(authority)) {
                        schools.merge(new Figure(regions.get(authority), what), known, Long::sum);
                    }
                });
        return schools;
    }

    Optional<String> authority(Row school) {
        return Optional.ofNullable(
                authorities.get(new School(school.getAs("entity_code"), school.getAs("time_period"))));
    }

    Optional<String> region(String authority) {
        return Optional.ofNullable(regions.get(authority));
    }

    Optional<England.Rate> rate(String area, England.Key what) {
        return Optional.ofNullable(rates.get(new Figure(area, what)));
    }

    /** How many schools of an area have the figure. */
    long schools(String area, England.Key what) {
        return schools.getOrDefault(new Figure(area, what), 0L);
    }

    /** How many authorities of a region have it. */
    long authorities(String region, England.Key what) {
        return regions.entrySet().stream()
                .filter(of -> of.getValue().equals(region) && rates.containsKey(new Figure(of.getKey(), what)))
                .count();
    }
}
