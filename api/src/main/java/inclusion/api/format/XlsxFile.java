// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import inclusion.api.snapshot.Manifest;
import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook: the figures on one sheet, where they come from on another. */
public final class XlsxFile {
    /** What a sheet holds beside its header. */
    public static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    private static final int ROWS_IN_MEMORY = 1000;

    private XlsxFile() {}

    static void write(Snapshot snapshot, Selection selection, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "InclusionScorecard", "1.0");
        Worksheet figures = workbook.newWorksheet("figures");
        figures.freezePane(0, 1);
        selection.in(snapshot, rows -> {
            Columns columns = new Columns(rows);
            for (int column = 0; column < columns.names().size(); column++) {
                figures.value(0, column, columns.names().get(column));
                figures.style(0, column).bold().set();
            }
            for (int row = 1; rows.next(); row++) {
                if (row > MOST_ROWS) {
                    throw new IllegalArgumentException("Cannot write a spreadsheet: more than " + MOST_ROWS
                            + " rows. Narrow the selection, or take csv or parquet.");
                }
                for (int column = 0; column < columns.names().size(); column++) {
                    cell(figures, row, column, columns.cellOrSymbol(column));
                }
                flush(figures, row);
            }
            return columns;
        });
        about(workbook.newWorksheet("about"), snapshot);
        workbook.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object cell) throws SQLException {
        if (cell instanceof Double || cell instanceof Long || cell instanceof Integer) {
            sheet.value(row, column, (Number) cell);
        } else if (cell instanceof BigInteger || cell instanceof BigDecimal) {
            sheet.value(row, column, (Number) cell);
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }

    private static void flush(Worksheet sheet, int row) {
        if (row % ROWS_IN_MEMORY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void about(Worksheet sheet, Snapshot snapshot) {
        Manifest manifest = snapshot.manifest();
        String[][] facts = {
            {"snapshot", manifest.snapshotId()},
            {"made on", manifest.madeOn()},
            {"profile", snapshot.profile().word()},
            {"definitions version", manifest.catalogueVersion()},
            {"data", manifest.fictional() ? "fictional" : "real"},
            {"licence", manifest.licenceStatement()},
            {"symbols", "c hidden, x not available, z not applicable, low more than zero but rounds to it"}
        };
        for (int row = 0; row < facts.length; row++) {
            sheet.value(row, 0, facts[row][0]);
            sheet.value(row, 1, facts[row][1] == null ? "" : facts[row][1]);
        }
    }
}
