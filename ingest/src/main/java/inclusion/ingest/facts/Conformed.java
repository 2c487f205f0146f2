// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.AcademicYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Statements of all files with their entities, each cell kept once, and what was found out on the way.
 *
 * @param resolved {@link Resolved#SCHEMA}, persisted
 */
record Conformed(Dataset<Row> resolved, SchoolYears schools, Authorities authorities, List<Trusts.Resolved> members) {

    static Conformed of(SparkSession spark, Dataset<Row> bronze) {
        Authorities authorities = authorities(bronze);
        List<Sighting> sightings = sightings(bronze);
        TreeSet<String> periods = new TreeSet<>();
        sightings.forEach(seen -> periods.add(seen.timePeriod()));
        bronze.where("kind in ('observation', 'membership')")
                .select("time_period")
                .distinct()
                .collectAsList()
                .forEach(row -> periods.add(row.getString(0)));
        List<Trusts.Resolved> members = new Trusts(memberships(bronze)).on(periods);
        SchoolYears schools = SchoolYears.of(periods, sightings, registers(bronze), members, authorities);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Resolved resolve = new Resolved(context.broadcast(schools), context.broadcast(authorities));
        Dataset<Row> resolved = bronze.where("kind in ('observation', 'establishment', 'link', 'membership')")
                .map(resolve, Encoders.row(Resolved.SCHEMA))
                .groupByKey((MapFunction<Row, String>) row -> row.getString(Resolved.KEY), Encoders.STRING())
                .flatMapGroups(new SameStatement(), Encoders.row(Resolved.SCHEMA))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new Conformed(resolved, schools, authorities, members);
    }

    private static Authorities authorities(Dataset<Row> bronze) {
        Authorities authorities = new Authorities();
        bronze.where("old_la_code is not null and new_la_code is not null and la_name is not null")
                .groupBy("time_period", "old_la_code")
                .agg(min(struct(
                        col("file_index"), col("source_row"), col("new_la_code"), col("la_name"), col("region_code"))))
                .collectAsList()
                .forEach(row -> {
                    Row first = row.getStruct(2);
                    authorities.add(
                            row.getString(0),
                            new Authorities.Authority(
                                    row.getString(1), first.getString(2), first.getString(3), text(first, 4)));
                });
        return authorities;
    }

    private static List<Sighting> sightings(Dataset<Row> bronze) {
        Dataset<Row> schools = bronze.where("kind = 'observation' and geographic_level = 'School'");
        Dataset<Row> named = schools.where("school_laestab is not null")
                .groupBy("time_period", "school_laestab")
                .agg(first("school_urn"), seen());
        Dataset<Row> unnamed = schools.where("school_laestab is null")
                .groupBy("time_period", "school_urn")
                .agg(first("school_laestab"), seen());
        List<Sighting> sightings = new ArrayList<>();
        for (Row row : named.collectAsList()) {
            sightings.add(sighting(row, row.getString(1), picked(row, 2)));
        }
        for (Row row : unnamed.collectAsList()) {
            sightings.add(sighting(row, "", row.getString(1)));
        }
        return sightings;
    }

    private static Column[] seen() {
        return new Column[] {
            first("education_phase"),
            first("school_name"),
            first("old_la_code"),
            first("new_la_code"),
            first("region_code")
        };
    }

    private static Sighting sighting(Row row, String laestab, String urn) {
        return new Sighting(
                row.getString(0),
                laestab,
                urn,
                picked(row, 3),
                picked(row, 4),
                picked(row, 5),
                picked(row, 6),
                picked(row, 7));
    }

    /** The first value of a column that is not null, in registry order. */
    private static Column first(String column) {
        return min(when(col(column).isNotNull(), struct(col("file_index"), col("source_row"), col(column))));
    }

    private static String picked(Row row, int column) {
        return row.isNullAt(column) ? "" : row.getStruct(column).getString(2);
    }

    private static List<Register> registers(Dataset<Row> bronze) {
        Map<String, Map<String, Register.Entry>> byPeriod = new TreeMap<>();
        Map<String, Integer> sourceOf = new TreeMap<>();
        bronze.where("kind = 'establishment'")
                .select(
                        col("source_order"),
                        col("time_period"),
                        col("school_urn"),
                        col("school_laestab"),
                        col("school_name"),
                        col("education_phase"),
                        col("old_la_code"),
                        col("new_la_code"),
                        col("region_code"),
                        col("detail.code"),
                        col("detail.first_date").cast("string"),
                        col("detail.second_date").cast("string"),
                        col("file_index"),
                        col("source_row"))
                .orderBy("time_period", "file_index", "source_row")
                .collectAsList()
                .forEach(row -> {
                    String period = row.getString(1);
                    int order = sourceOf.merge(period, row.getInt(0), Math::min);
                    if (order == row.getInt(0) && !row.isNullAt(3)) {
                        byPeriod.computeIfAbsent(period, when -> new TreeMap<>())
                                .putIfAbsent(row.getString(2), entry(row));
                    }
                });
        return byPeriod.entrySet().stream()
                .map(register -> new Register(
                        AcademicYear.ofTimePeriod(register.getKey()).orElseThrow(),
                        List.copyOf(register.getValue().values())))
                .toList();
    }

    private static Register.Entry entry(Row row) {
        return new Register.Entry(
                row.getString(2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                text(row, 9),
                date(row, 10),
                date(row, 11));
    }

    private static List<Membership> memberships(Dataset<Row> bronze) {
        List<Membership> members = new ArrayList<>();
        bronze.where("kind = 'membership'")
                .select(
                        col("detail.code"),
                        col("detail.text"),
                        col("school_urn"),
                        col("school_name"),
                        col("time_period"),
                        col("detail.first_date").cast("string"))
                .orderBy("file_index", "source_row")
                .collectAsList()
                .forEach(row -> members.add(new Membership(
                        row.getString(0),
                        text(row, 1),
                        row.getString(2),
                        text(row, 3),
                        row.getString(4),
                        date(row, 5))));
        return members;
    }

    private static String text(Row row, int column) {
        return row.isNullAt(column) ? "" : row.getString(column);
    }

    private static Optional<LocalDate> date(Row row, int column) {
        return row.isNullAt(column) ? Optional.empty() : Optional.of(LocalDate.parse(row.getString(column)));
    }
}
