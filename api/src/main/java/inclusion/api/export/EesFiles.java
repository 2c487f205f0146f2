// SPDX-License-Identifier: Apache-2.0
package inclusion.api.export;

import inclusion.api.format.Format;
import inclusion.api.format.Selection;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorQuery;
import inclusion.api.snapshot.Snapshot;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pair of files for each indicator in the open-data standard of explore education statistics: the preferred figures
 * with a symbol in every cell that has no number, and {@code .meta.csv} that says what each column is.
 */
public final class EesFiles {
    private final Snapshot snapshot;

    public EesFiles(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Writes the pairs into a folder and returns the files; an indicator without rows has none. */
    public List<Path> write(Path folder, Narrowing narrowing) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Indicator indicator : new IndicatorQuery(snapshot).all()) {
            if (narrowing.indicators().isEmpty() || narrowing.indicators().contains(indicator.id())) {
                Narrowing one = new Narrowing(narrowing.levels(), List.of(indicator.id()));
                List<EesColumn> columns = filled(EesColumn.all(indicator), one);
                if (!columns.isEmpty()) {
                    written.add(data(folder, indicator, columns, one));
                    written.add(meta(folder, indicator, columns));
                }
            }
        }
        return written;
    }

    /** Leaves out a place that no row names and a filter that filters nothing; nothing is left when there is no row. */
    private List<EesColumn> filled(List<EesColumn> columns, Narrowing narrowing) {
        String counts = columns.stream()
                .map(column -> "count(DISTINCT " + column.sql() + ") AS " + column.name())
                .collect(Collectors.joining(", "));
        return snapshot.first(
                        "SELECT count(*) AS rows_in_all, " + counts + from(narrowing),
                        row -> row.count("rows_in_all") == 0
                                ? List.<EesColumn>of()
                                : columns.stream()
                                        .filter(column -> row.count(column.name()) >= column.leastValues())
                                        .toList(),
                        arguments(narrowing))
                .orElseThrow();
    }

    private Path data(Path folder, Indicator indicator, List<EesColumn> columns, Narrowing narrowing)
            throws IOException {
        Path file = folder.resolve(name(indicator) + ".csv");
        String cells = columns.stream()
                .map(column -> column.sql() + " AS " + column.name())
                .collect(Collectors.joining(", "));
        Selection rows = Selection.of(
                "SELECT " + cells + from(narrowing)
                        + " ORDER BY time_period, list_position(['National', 'Regional', 'Local authority', 'MAT', 'School'],"
                        + " value.geographic_level), value.entity_code, value.education_phase, breakdown_topic, breakdown",
                arguments(narrowing));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Format.CSV.write(snapshot, rows, out);
        }
        return file;
    }

    private static Path meta(Path folder, Indicator indicator, List<EesColumn> columns) throws IOException {
        Path file = folder.resolve(name(indicator) + ".meta.csv");
        try (Writer writer = new BufferedWriter(Files.newBufferedWriter(file))) {
            writer.write("col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
                    + "filter_grouping_column\n");
            for (EesColumn column : columns) {
                if (column.isDescribed()) {
                    writer.write(column.meta() + "\n");
                }
            }
        }
        return file;
    }

    private static String from(Narrowing narrowing) {
        String where = narrowing.where(List.of("geographic_level", "indicator_id"));
        return " FROM indicator_value AS value LEFT JOIN entity ON entity.geographic_level = value.geographic_level"
                + " AND entity.entity_code = value.entity_code"
                + where.replace("geographic_level IN", "value.geographic_level IN")
                + " AND is_preferred";
    }

    private static Object[] arguments(Narrowing narrowing) {
        return narrowing.arguments(List.of("geographic_level", "indicator_id")).toArray();
    }

    private static String name(Indicator indicator) {
        return indicator.id().replace('-', '_');
    }
}
