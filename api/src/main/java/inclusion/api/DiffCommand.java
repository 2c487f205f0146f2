// SPDX-License-Identifier: Apache-2.0
package inclusion.api;

import inclusion.api.format.Printed;
import inclusion.api.format.Selection;
import inclusion.api.snapshot.Lake;
import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which preferred figures are not the same in two snapshots. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "The figures that appeared, went or moved from snapshot A to snapshot B.")
public final class DiffCommand implements Callable<Integer> {
    private static final String KEY = "indicator_id, geographic_level, entity_code, time_period, time_identifier,"
            + " education_phase, breakdown_topic, breakdown";

    /** Only the first of them on a terminal: a change of definition moves everything. */
    private static final int ROWS_SHOWN = 50;

    private static final String CHANGES = """
            SELECT CASE WHEN a.is_preferred IS NULL THEN 'appeared' WHEN b.is_preferred IS NULL THEN 'gone' ELSE 'moved' END
                    AS change, %1$s,
                a.indicator_value AS value_a, a.indicator_symbol AS symbol_a, b.indicator_value AS value_b,
                b.indicator_symbol AS symbol_b
            FROM (SELECT * FROM before.indicator_value WHERE is_preferred) AS a
            FULL JOIN (SELECT * FROM main.indicator_value WHERE is_preferred) AS b USING (%1$s)
            WHERE (a.is_preferred, a.indicator_value, a.indicator_symbol, a.value_lower_bound, a.value_upper_bound)
                IS DISTINCT FROM
                (b.is_preferred, b.indicator_value, b.indicator_symbol, b.value_lower_bound, b.value_upper_bound)
            ORDER BY change, %1$s""".formatted(KEY);

    @Spec
    private CommandSpec command;

    @Mixin
    private LakeOptions options;

    @Option(
            names = "--format",
            defaultValue = "table",
            converter = SqlCommand.PrintedConverter.class,
            paramLabel = "FORMAT",
            description =
                    "table (a summary and the first changes), csv or json (all of them); default: ${DEFAULT-VALUE}.")
    private Printed format;

    @Parameters(index = "0", paramLabel = "A", description = "Id of the earlier snapshot.")
    private String earlier;

    @Parameters(index = "1", paramLabel = "B", description = "Id of the later snapshot.")
    private String later;

    @Override
    public Integer call() {
        return Outcome.of(command, options, this::compare);
    }

    private void compare() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        try (Snapshot snapshot = Lake.open(options.lake, later, options.profile, earlier)) {
            if (format != Printed.TABLE) {
                format.print(snapshot, Selection.of(CHANGES), out);
                return;
            }
            long changes = snapshot.first("SELECT count(*) AS n FROM (" + CHANGES + ")", row -> row.count("n"))
                    .orElse(0L);
            if (changes == 0) {
                out.println("No figure differs between " + earlier + " and " + later + ".");
                return;
            }
            String summary =
                    "SELECT change, indicator_id, count(*) AS figures FROM (" + CHANGES + ") GROUP BY ALL ORDER BY ALL";
            format.print(snapshot, Selection.of(summary), out);
            out.println();
            format.print(snapshot, Selection.of(CHANGES + " LIMIT " + ROWS_SHOWN), out);
            if (changes > ROWS_SHOWN) {
                out.println("… and " + (changes - ROWS_SHOWN) + " more: --format csv prints them all.");
            }
        }
    }
}
