// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Source;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** Puts what was brought together into the columns of {@link FactSchemas}. */
final class FactTables {
    private static final int ROWS_A_PART = 5_000;

    private final SparkSession spark;
    private final Landed landed;
    private final Known known;
    private final Dataset<Row> merged;
    private final Dataset<Row> counts;

    FactTables(SparkSession spark, Landed landed, Known known, Dataset<Row> merged) {
        this.spark = spark;
        this.landed = landed;
        this.known = known;
        this.merged = merged;
        this.counts = publishedCounts();
    }

    Dataset<Row> counts() {
        return counts;
    }

    Facts facts(List<FileSummary> summaries, Books books, PupilFacts pupils) {
        return new Facts(
                counts,
                values(),
                establishments(),
                schoolYears(),
                links(),
                memberships(),
                frame(Areas.of(known, areaRows()), FactSchemas.AREA),
                neighbours(),
                quarantine(summaries),
                pupils,
                books.accounts(),
                books.findings(),
                books.files(),
                landed.fictional());
    }

    private Dataset<Row> publishedCounts() {
        List<String> sources = sources();
        List<String> checksums = checksums();
        FlatMapFunction<Row, Row> rows = row -> CellCodec.unpack(row.getAs(Bronze.CELLS)).stream()
                .filter(Cell.Count.class::isInstance)
                .map(Cell.Count.class::cast)
                .map(cell -> figure(
                        row,
                        cell,
                        sources,
                        checksums,
                        number(cell.value()),
                        cell.state().word(),
                        number(cell.hiddenLower()),
                        number(cell.hiddenUpper()),
                        cell.roundedTo()))
                .iterator();
        return figures(rows, FactSchemas.PUBLISHED_COUNT);
    }

    private Dataset<Row> values() {
        List<String> sources = sources();
        List<String> checksums = checksums();
        FlatMapFunction<Row, Row> rows = row -> CellCodec.unpack(row.getAs(Bronze.CELLS)).stream()
                .filter(Cell.Printed.class::isInstance)
                .map(Cell.Printed.class::cast)
                .map(cell -> figure(
                        row,
                        cell,
                        sources,
                        checksums,
                        cell.value().orElse(null),
                        cell.decimals(),
                        cell.state().word()))
                .iterator();
        return figures(rows, FactSchemas.PUBLISHED_VALUE);
    }

    private Dataset<Row> figures(FlatMapFunction<Row, Row> rows, StructType schema) {
        return merged.where("kind = 'observation' and kept")
                .flatMap(rows, Encoders.row(schema))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static Row figure(Row row, Cell cell, List<String> sources, List<String> checksums, Object... own) {
        List<Object> values = new ArrayList<>(20);
        values.add(sources.get(row.getInt(Bronze.SOURCE_ORDER)));
        values.add(row.get(Bronze.TIME_PERIOD));
        values.add(row.get(Bronze.TIME_IDENTIFIER));
        values.add(row.get(Bronze.LEVEL));
        values.add(row.get(Bronze.ENTITY));
        values.add(row.get(Bronze.PHASE));
        values.add(row.get(Bronze.LAESTAB));
        values.add(row.get(Bronze.NEW_LA_CODE));
        values.add(row.get(Bronze.REGION_CODE));
        values.add(row.get(Bronze.TOPIC));
        values.add(row.get(Bronze.GROUP));
        values.add(cell.measure());
        values.addAll(Arrays.asList(own));
        values.add(checksums.get(row.getInt(Bronze.FILE_INDEX)));
        values.add(row.get(Bronze.SOURCE_ROW));
        return RowFactory.create(values.toArray());
    }

    Dataset<Row> establishments() {
        return merged.where("kind = 'establishment' and kept")
                .select(
                        col("school_urn"),
                        col("time_period"),
                        col("school_name"),
                        col("school_laestab"),
                        col("education_phase"),
                        col("text").as("establishment_type"),
                        col("old_la_code"),
                        col("new_la_code"),
                        col("la_name"),
                        col("region_code"),
                        col("region_name"),
                        col("code").as("status"),
                        col("first_date").cast("date").as("open_date"),
                        col("second_date").cast("date").as("close_date"),
                        col("lowest_age"),
                        col("highest_age"),
                        col("admissions_policy"),
                        col("sex_of_school"),
                        col("religious_character"),
                        col("town"),
                        col("postcode"),
                        byIndex("source_order", SourceRegistry.sources(), Source::id)
                                .as("source_id"));
    }

    private Dataset<Row> links() {
        return merged.where("kind = 'link' and kept")
                .select(
                        col("school_urn"),
                        col("code").as("linked_urn"),
                        col("text").as("link_type"),
                        col("first_date").cast("date").as("link_date"));
    }

    private Dataset<Row> neighbours() {
        return merged.where("kind = 'neighbour' and kept")
                .select(
                        col("old_la_code"),
                        col("neighbour_rank"),
                        col("code").as("neighbour_old_la_code"),
                        col("text").as("closeness"));
    }

    Dataset<Row> schoolYears() {
        List<Row> rows = known.schools().all().stream()
                .map(school -> RowFactory.create(
                        school.entityCode(),
                        text(school.laestab()),
                        school.timePeriod(),
                        text(school.name()),
                        school.phase(),
                        text(school.newLaCode()),
                        text(school.regionCode()),
                        school.expected(),
                        school.registerKnown(),
                        school.sex().word(),
                        school.peerGroup().word()))
                .toList();
        return frame(rows, FactSchemas.SCHOOL_YEAR);
    }

    Dataset<Row> memberships() {
        List<Row> rows = known.members().stream()
                .map(resolved -> RowFactory.create(
                        resolved.member().trustId(),
                        text(resolved.member().trustName()),
                        known.schools()
                                .of(resolved.timePeriod(), "", resolved.member().urn())
                                .map(SchoolYear::entityCode)
                                .orElse(resolved.member().urn()),
                        resolved.timePeriod(),
                        Date.valueOf(resolved.day()),
                        date(resolved.member().joined()),
                        resolved.complete() ? "complete" : "incomplete"))
                .distinct()
                .toList();
        return frame(rows, FactSchemas.TRUST_MEMBERSHIP);
    }

    private List<Row> areaRows() {
        return merged.where("kind = 'observation' and geographic_level in ('Local authority', 'Regional')")
                .select(
                        "time_period",
                        "geographic_level",
                        "entity_code",
                        "old_la_code",
                        "la_name",
                        "region_code",
                        "region_name",
                        "file_index")
                .distinct()
                .collectAsList();
    }

    private Dataset<Row> quarantine(List<FileSummary> summaries) {
        List<Row> rows = new ArrayList<>();
        for (FileSummary summary : summaries) {
            for (FileSummary.Quarantined one : summary.quarantined()) {
                rows.add(RowFactory.create(
                        summary.task().checksum(),
                        summary.task().sourceId(),
                        one.row(),
                        text(one.flaw().column()),
                        one.flaw().rule().code()));
            }
        }
        return frame(rows, FactSchemas.QUARANTINE);
    }

    /** In parts small enough to be sent with their tasks. */
    private Dataset<Row> frame(List<Row> rows, StructType schema) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return spark.createDataFrame(context.parallelize(rows, rows.size() / ROWS_A_PART + 1), schema);
    }

    /** The text that belongs to a number in a column. */
    private static <T> Column byIndex(String column, List<T> list, Function<T, String> text) {
        Column[] texts = list.stream().map(text).map(each -> lit(each)).toArray(Column[]::new);
        return element_at(array(texts), col(column).plus(1));
    }

    private static List<String> sources() {
        return List.copyOf(SourceRegistry.sources().stream().map(Source::id).toList());
    }

    private List<String> checksums() {
        return List.copyOf(landed.tasks().stream().map(FileTask::checksum).toList());
    }

    private static Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Date date(LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }
}
