// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.evaluate.ValueEngine.Figures;
import inclusion.metrics.tally.WideRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Which schools are in which source, and so how much of a trust or an area each source shows. */
public final class CoverageTables {
    /** A source speaks for a phase when at least this share of the phase's schools has a row in it. */
    private static final double SPEAKS_FROM = 0.2;

    private static final Columns SOURCE = new Columns()
            .text("source_id", "title", "publication", "publisher", "covers", "licence", "newest_time_period")
            .whole("schools")
            .text("note");

    private static final String LICENCE = "Open Government Licence v3.0";

    private CoverageTables() {}

    /** {@code coverage} and {@code source}. */
    public static List<Table> of(SparkSession spark, Figures figures) {
        Dataset<Row> rows = figures.wide()
                .where(isSchool())
                .select(
                        col("entity_code").as("row_urn"),
                        col("time_period").as("row_period"),
                        col(WideRows.SOURCES).as("row_sources"));
        Dataset<Row> schools = figures.places()
                .join(
                        rows,
                        col("school_urn")
                                .equalTo(col("row_urn"))
                                .and(col("time_period").equalTo(col("row_period"))),
                        "left")
                .persist(StorageLevel.MEMORY_AND_DISK());
        List<Expectation> expectations = expectations(schools, figures.files().sources());
        Dataset<Row> expected = perSource(schools, expectations).persist(StorageLevel.MEMORY_AND_DISK());
        return List.of(
                Table.large(
                        "coverage", coverage(expected), "geographic_level", "entity_code", "source_id", "time_period"),
                Table.small("source", sources(spark, expected, figures.files().sources()), "source_id"));
    }

    /** That a source ought to have the schools of a phase in a period. */
    private record Expectation(String sourceId, int bit, String period, String phase) {}

    /**
     * A source is expected to have the phases that it speaks for; and one that has primary, secondary and special schools
     * ought to have alternative provision too, whose absence is what a trust needs to be told.
     */
    private static List<Expectation> expectations(Dataset<Row> schools, List<String> sources) {
        List<Column> aggregates = new ArrayList<>();
        for (int bit = 0; bit < sources.size(); bit++) {
            aggregates.add(count(when(has(bit), lit(1))));
        }
        if (aggregates.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, long[]>> seen = new HashMap<>();
        for (Row row : schools.where(col("expected"))
                .groupBy("time_period", "school_phase")
                .agg(count(lit(1)), aggregates.toArray(Column[]::new))
                .collectAsList()) {
            long[] counts = new long[sources.size() + 1];
            for (int at = 0; at <= sources.size(); at++) {
                counts[at] = row.getLong(at + 2);
            }
            seen.computeIfAbsent(row.getString(0), none -> new HashMap<>()).put(row.getString(1), counts);
        }
        List<Expectation> expectations = new ArrayList<>();
        seen.forEach((period, phases) -> {
            for (int bit = 0; bit < sources.size(); bit++) {
                int at = bit + 1;
                boolean mainstreamAndSpecial = Stream.of(
                                EducationPhase.PRIMARY, EducationPhase.SECONDARY, EducationPhase.SPECIAL)
                        .allMatch(phase -> speaks(phases.get(phase.word()), at));
                for (String phase : phases.keySet()) {
                    boolean alternative = phase.equals(EducationPhase.ALTERNATIVE_PROVISION.word());
                    if (speaks(phases.get(phase), at) || (alternative && mainstreamAndSpecial)) {
                        expectations.add(new Expectation(sources.get(bit), bit, period, phase));
                    }
                }
            }
        });
        return expectations;
    }

    private static boolean speaks(long[] counts, int at) {
        return counts != null && counts[at] > 0 && counts[at] >= SPEAKS_FROM * counts[0];
    }

    private static Dataset<Row> perSource(Dataset<Row> schools, List<Expectation> expectations) {
        Dataset<Row> wanted = new Columns()
                .text("source_id", "wanted_period", "wanted_phase")
                .whole("wanted_bit")
                .rows(
                        schools.sparkSession(),
                        expectations.stream()
                                .map(each -> RowFactory.create(
                                        each.sourceId(), each.period(), each.phase(), 1L << each.bit()))
                                .toList());
        Column present = col("row_sources")
                .isNotNull()
                .and(col("row_sources").bitwiseAND(col("wanted_bit")).notEqual(0));
        return schools.where(col("expected"))
                .join(
                        broadcast(wanted),
                        col("time_period")
                                .equalTo(col("wanted_period"))
                                .and(col("school_phase").equalTo(col("wanted_phase"))))
                .select(
                        col("school_urn"),
                        col("time_period"),
                        col("school_phase"),
                        col("parents"),
                        col("source_id"),
                        when(present, 1L).otherwise(0L).as("present"));
    }

    private static Dataset<Row> coverage(Dataset<Row> expected) {
        Column self = array(struct(
                lit(GeographicLevel.SCHOOL.word()).as("level"),
                col("school_urn").as("code")));
        return expected.withColumn("parent", explode(array_union(self, col("parents"))))
                .groupBy(
                        col("parent.level").as("geographic_level"),
                        col("parent.code").as("entity_code"),
                        col("source_id"),
                        col("time_period"))
                .agg(
                        count(lit(1)).as("schools_expected"),
                        sum("present").as("schools_present"),
                        max("school_phase").as("phase"))
                .select(
                        col("geographic_level"),
                        col("entity_code"),
                        col("source_id"),
                        col("time_period"),
                        lit("Total").as("education_phase"),
                        col("schools_expected"),
                        col("schools_present"),
                        when(isSchool().and(col("schools_present").equalTo(0)), reason())
                                .as("reason"));
    }

    private static Column reason() {
        return when(
                        col("phase").equalTo(EducationPhase.ALTERNATIVE_PROVISION.word()),
                        lit("Alternative-provision schools are not in this file."))
                .otherwise(lit("This file has no row for the school in this year."));
    }

    private static Dataset<Row> sources(SparkSession spark, Dataset<Row> expected, List<String> ids) {
        Map<String, Row> newest = new HashMap<>();
        expected.where(col("present").equalTo(1))
                .groupBy("source_id", "time_period")
                .agg(count(lit(1)))
                .orderBy("time_period")
                .collectAsList()
                .forEach(row -> newest.put(row.getString(0), row));
        Map<String, SourceWords> words = SourceWords.load();
        List<Row> rows = ids.stream()
                .map(id -> {
                    SourceWords said = words.getOrDefault(id, SourceWords.unknown(id));
                    Row of = newest.get(id);
                    return RowFactory.create(
                            id,
                            said.title(),
                            said.publication(),
                            said.publisher(),
                            said.covers(),
                            LICENCE,
                            of == null ? null : of.getString(1),
                            of == null ? null : of.getLong(2),
                            said.note());
                })
                .toList();
        return SOURCE.rows(spark, rows);
    }

    private static Column has(int bit) {
        return col("row_sources")
                .isNotNull()
                .and(col("row_sources").bitwiseAND(lit(1L << bit)).notEqual(0L));
    }

    private static Column isSchool() {
        return col("geographic_level").equalTo(GeographicLevel.SCHOOL.word());
    }
}
