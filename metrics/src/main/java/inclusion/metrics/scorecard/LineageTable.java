// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.evaluate.Arithmetic;
import inclusion.metrics.evaluate.ValueEngine.Figures;
import inclusion.metrics.tally.FileOrder;
import inclusion.metrics.tally.PrintedCell;
import inclusion.metrics.tally.TallyCell;
import inclusion.metrics.tally.WideLayout;
import inclusion.metrics.tally.WideRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * From which published files the values of an indicator come: per level, period and role, with the number of source
 * rows. Of schools' own files {@link OwnFileTable} says it school by school.
 */
public final class LineageTable {
    private static final Columns LINEAGE = new Columns()
            .text("indicator_id", "geographic_level", "time_period", "evidence", "role", "source_id")
            .text("file_checksum", "file_name")
            .whole("rows");

    private static final StructType COUNTED = new StructType()
            .add("indicator_id", StringType, false)
            .add("geographic_level", StringType, false)
            .add("time_period", StringType, false)
            .add("role", StringType, false)
            .add("file", LongType, false)
            .add("rows", LongType, false);

    private static final List<GeographicLevel> PARENTS = List.of(
            GeographicLevel.LOCAL_AUTHORITY, GeographicLevel.REGIONAL, GeographicLevel.NATIONAL, GeographicLevel.MAT);

    private LineageTable() {}

    /** An indicator's columns in the wide row; -1 for none. */
    private record Roles(String indicatorId, int numerator, int denominator, int printed) implements Serializable {}

    /** Sums of a level are listed with the school rows that they add up. */
    public static Table of(SparkSession spark, Figures figures, Catalogue catalogue, List<FileAccount> accounts) {
        WideLayout layout = figures.layout();
        List<Roles> roles = catalogue.indicators().stream()
                .filter(indicator -> catalogue.route(indicator).published())
                .map(indicator -> new Roles(
                        indicator.id(),
                        indicator.numerator().map(layout::tally).orElse(-1),
                        indicator.denominator().map(layout::tally).orElse(-1),
                        indicator.printed().map(layout.printed()::indexOf).orElse(-1)))
                .toList();
        Dataset<Row> counted = figures.wide()
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> counted(rows, layout, roles), Encoders.row(COUNTED))
                .groupBy("indicator_id", "geographic_level", "time_period", "role", "file")
                .agg(sum("rows"));
        Set<String> summed = catalogue.indicators().stream()
                .filter(Arithmetic::sums)
                .map(indicator -> indicator.id())
                .collect(Collectors.toSet());
        Map<String, FileAccount> files = accounts.stream()
                .filter(account -> account.status().used())
                .collect(Collectors.toMap(FileAccount::fileChecksum, Function.identity(), (one, same) -> one));
        List<Row> lineage = new ArrayList<>();
        for (Row row : counted.collectAsList()) {
            lineage.add(row(row, row.getString(1), "published", figures.files(), files));
            boolean school = row.getString(1).equals(GeographicLevel.SCHOOL.word());
            if (school && summed.contains(row.getString(0)) && !row.getString(3).equals("value")) {
                PARENTS.forEach(level -> lineage.add(row(row, level.word(), "summed", figures.files(), files)));
            }
        }
        return Table.small(
                "lineage",
                LINEAGE.rows(spark, lineage),
                "geographic_level",
                "indicator_id",
                "time_period",
                "evidence",
                "role",
                "file_checksum");
    }

    private static Row row(
            Row counted, String level, String evidence, FileOrder order, Map<String, FileAccount> files) {
        String checksum = order.checksum(counted.getLong(4));
        FileAccount file = files.get(checksum);
        return RowFactory.create(
                counted.getString(0),
                level,
                counted.getString(2),
                evidence,
                counted.getString(3),
                file.sourceId(),
                checksum,
                file.fileName(),
                counted.getLong(5));
    }

    private static Iterator<Row> counted(Iterator<Row> wide, WideLayout layout, List<Roles> roles) {
        Map<List<Object>, Long> counts = new HashMap<>();
        wide.forEachRemaining(row -> {
            WideRow cells = WideRow.of(row, layout);
            String level = row.getAs("geographic_level");
            String period = row.getAs("time_period");
            for (Roles role : roles) {
                if (role.numerator() >= 0) {
                    cells.tally(role.numerator())
                            .map(TallyCell::fileNumber)
                            .ifPresent(file -> add(counts, role, level, period, "numerator", file));
                    cells.tally(role.denominator())
                            .map(TallyCell::fileNumber)
                            .ifPresent(file -> add(counts, role, level, period, "denominator", file));
                }
                if (role.printed() >= 0) {
                    cells.printed(role.printed())
                            .map(PrintedCell::fileNumber)
                            .ifPresent(file -> add(counts, role, level, period, "value", file));
                }
            }
        });
        return counts.entrySet().stream()
                .map(entry -> {
                    List<Object> key = entry.getKey();
                    return RowFactory.create(
                            key.get(0), key.get(1), key.get(2), key.get(3), key.get(4), entry.getValue());
                })
                .iterator();
    }

    private static void add(
            Map<List<Object>, Long> counts, Roles of, String level, String period, String role, long file) {
        counts.merge(List.of(of.indicatorId(), level, period, role, file), 1L, Long::sum);
    }
}
