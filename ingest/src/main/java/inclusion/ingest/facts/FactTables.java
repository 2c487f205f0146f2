// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.source.SourceTable;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Region;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Puts what was conformed into the columns of {@link FactSchemas}. */
final class FactTables {
    private final SparkSession spark;
    private final Landed landed;
    private final Conformed conformed;

    FactTables(SparkSession spark, Landed landed, Conformed conformed) {
        this.spark = spark;
        this.landed = landed;
        this.conformed = conformed;
    }

    Facts facts(Dataset<Row> quarantine, Books books) {
        return new Facts(
                counts(),
                values(),
                establishments(),
                schoolYears(),
                links(),
                memberships(),
                areas(),
                quarantine,
                books.accounts(),
                books.findings(),
                books.files(),
                landed.fictional());
    }

    /** The text that belongs to a number in a column. */
    static <T> Column byIndex(String column, List<T> list, Function<T, String> text) {
        Column[] texts = list.stream().map(text).map(each -> lit(each)).toArray(Column[]::new);
        return texts.length == 0
                ? lit("")
                : element_at(array(texts), col(column).plus(1));
    }

    private Dataset<Row> counts() {
        return figures("counted")
                .select(columns(
                        "cell.count_value",
                        "cell.cell_state",
                        "cell.hidden_lower",
                        "cell.hidden_upper",
                        "cell.rounded_to"));
    }

    private Dataset<Row> values() {
        return figures("not counted").select(columns("cell.printed_value", "cell.printed_decimals", "cell.cell_state"));
    }

    private Dataset<Row> figures(String which) {
        return conformed
                .resolved()
                .where("kind = 'observation' and kept")
                .withColumn("cell", expr("explode(filter(cells, c -> " + which.replace("counted", "c.counted") + "))"));
    }

    private Column[] columns(String... own) {
        List<Column> columns = new ArrayList<>(List.of(
                sourceId(),
                col("time_period"),
                col("time_identifier"),
                col("geographic_level"),
                col("entity_code"),
                coalesce(col("education_phase"), lit("Total")).as("education_phase"),
                col("school_laestab"),
                col("new_la_code"),
                col("region_code"),
                lit("Total").as("breakdown_topic"),
                lit("Total").as("breakdown"),
                col("cell.measure").as("measure")));
        for (String column : own) {
            columns.add(col(column).as(column.substring(column.indexOf('.') + 1)));
        }
        columns.add(checksum());
        columns.add(col("source_row"));
        return columns.toArray(Column[]::new);
    }

    private Dataset<Row> establishments() {
        return conformed
                .resolved()
                .where("kind = 'establishment' and kept")
                .select(
                        col("school_urn"),
                        col("time_period"),
                        col("school_name"),
                        col("school_laestab"),
                        col("education_phase"),
                        col("detail.text").as("establishment_type"),
                        col("old_la_code"),
                        col("new_la_code"),
                        col("la_name"),
                        col("region_code"),
                        col("region_name"),
                        col("detail.code").as("status"),
                        col("detail.first_date").as("open_date"),
                        col("detail.second_date").as("close_date"),
                        col("detail.lowest_age").as("lowest_age"),
                        col("detail.highest_age").as("highest_age"),
                        col("detail.town").as("town"),
                        col("detail.postcode").as("postcode"),
                        sourceId());
    }

    private Dataset<Row> links() {
        return conformed
                .resolved()
                .where("kind = 'link' and kept")
                .select(
                        col("school_urn"),
                        col("detail.code").as("linked_urn"),
                        col("detail.text").as("link_type"),
                        col("detail.first_date").as("link_date"));
    }

    private Dataset<Row> schoolYears() {
        List<Row> rows = conformed.schools().all().stream()
                .map(school -> RowFactory.create(
                        school.entityCode(),
                        text(school.laestab()),
                        school.timePeriod(),
                        text(school.name()),
                        school.phase(),
                        text(school.newLaCode()),
                        text(school.regionCode()),
                        school.expected(),
                        school.registerKnown()))
                .toList();
        return spark.createDataFrame(rows, FactSchemas.SCHOOL_YEAR);
    }

    private Dataset<Row> memberships() {
        List<Row> rows = conformed.members().stream()
                .map(resolved -> RowFactory.create(
                        resolved.member().trustId(),
                        text(resolved.member().trustName()),
                        conformed
                                .schools()
                                .of(resolved.timePeriod(), "", resolved.member().urn())
                                .map(SchoolYear::entityCode)
                                .orElse(resolved.member().urn()),
                        resolved.timePeriod(),
                        Date.valueOf(resolved.day()),
                        date(resolved.member().joined()),
                        resolved.complete() ? "complete" : "incomplete"))
                .distinct()
                .toList();
        return spark.createDataFrame(rows, FactSchemas.TRUST_MEMBERSHIP);
    }

    private Dataset<Row> areas() {
        Map<String, Row> areas = new TreeMap<>();
        conformed
                .resolved()
                .where("kind = 'observation' and geographic_level in ('Local authority', 'Regional')")
                .select(
                        "time_period",
                        "geographic_level",
                        "entity_code",
                        "old_la_code",
                        "la_name",
                        "region_code",
                        "region_name")
                .distinct()
                .collectAsList()
                .stream()
                .sorted(java.util.Comparator.comparing(Row::toString))
                .forEach(row -> {
                    boolean authority = row.getString(1).equals(GeographicLevel.LOCAL_AUTHORITY.word());
                    Optional<Region> region = region(row.getString(5)).map(found -> found.named(row.getString(6)));
                    add(
                            areas,
                            row.getString(1),
                            row.getString(2),
                            row.getString(authority ? 4 : 6),
                            row.getString(3),
                            region,
                            row.getString(0));
                });
        for (SchoolYear school : conformed.schools().all()) {
            if (!school.laestab().isEmpty() && !school.newLaCode().isEmpty()) {
                conformed
                        .authorities()
                        .of(school.timePeriod(), school.laestab().substring(0, 3))
                        .filter(authority -> authority.newLaCode().equals(school.newLaCode()))
                        .ifPresent(authority -> add(
                                areas,
                                GeographicLevel.LOCAL_AUTHORITY.word(),
                                authority.newLaCode(),
                                authority.name(),
                                authority.oldLaCode(),
                                region(authority.regionCode()),
                                school.timePeriod()));
            }
        }
        for (Row area : List.copyOf(areas.values())) {
            String period = area.getString(6);
            region(area.getString(4))
                    .ifPresent(region ->
                            add(areas, "Regional", region.code(), region.title(), null, Optional.of(region), period));
            add(areas, "National", "E92000001", "England", null, Optional.empty(), period);
        }
        return spark.createDataFrame(List.copyOf(areas.values()), FactSchemas.AREA);
    }

    private static void add(
            Map<String, Row> areas,
            String level,
            String code,
            String name,
            String oldLaCode,
            Optional<Region> region,
            String period) {
        areas.putIfAbsent(
                period + level + code,
                RowFactory.create(
                        level,
                        code,
                        name,
                        oldLaCode,
                        region.map(Region::code).orElse(null),
                        region.map(Region::title).orElse(null),
                        period));
    }

    private static Optional<Region> region(String code) {
        return Optional.ofNullable(code).flatMap(Region::holding);
    }

    private Column sourceId() {
        return byIndex("source_order", SourceRegistry.sources(), SourceTable::id)
                .as("source_id");
    }

    private Column checksum() {
        return byIndex("file_index", landed.tasks(), FileTask::checksum).as("file_checksum");
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Date date(Optional<LocalDate> date) {
        return date.map(Date::valueOf).orElse(null);
    }
}
