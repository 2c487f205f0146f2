// SPDX-License-Identifier: Apache-2.0
package inclusion.api;

import inclusion.api.format.Printed;
import inclusion.api.format.Selection;
import inclusion.api.snapshot.Lake;
import inclusion.api.snapshot.LakeException;
import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One question in SQL to the published tables. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = "Ask the published tables in DuckDB's SQL; nothing can be changed. SHOW TABLES lists them.")
public final class SqlCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private LakeOptions options;

    @Option(
            names = "--format",
            defaultValue = "table",
            converter = PrintedConverter.class,
            paramLabel = "FORMAT",
            description = "table, csv or json; default: ${DEFAULT-VALUE}.")
    private Printed format;

    @Parameters(paramLabel = "SQL", description = "One SELECT, DESCRIBE or SHOW.")
    private String sql;

    @Override
    public Integer call() {
        return Outcome.of(command, options, this::answer);
    }

    private void answer() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        try (Snapshot snapshot = Lake.open(options.lake, options.profile)) {
            snapshot.checkQuery(sql);
            try {
                format.print(snapshot, Selection.of(sql), out);
            } catch (LakeException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }

    static final class PrintedConverter implements ITypeConverter<Printed> {
        @Override
        public Printed convert(String word) {
            return Printed.of(word);
        }
    }
}
