// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The books of a run: what became of every file, and every problem found. */
public final class BookTables {
    private static final Columns ACCOUNT = new Columns()
            .text("file_checksum", "file_name", "source_id", "recognised_as", "covers", "time_period", "encoding")
            .whole("rows_read", "rows_accepted", "rows_quarantined", "rows_superseded")
            .text("status")
            .whole("findings");

    private static final Columns FINDING = new Columns()
            .text("finding_code", "severity", "file_checksum", "file_name", "source_id", "source_column", "source_rows")
            .whole("row_count")
            .text("what", "meaning", "guidance");

    private BookTables() {}

    /** The tables of the files and of the problems. */
    public static List<Table> of(SparkSession spark, List<FileAccount> accounts, List<Finding> findings) {
        return List.of(
                Table.small(
                        "file_account",
                        ACCOUNT.rows(
                                spark,
                                accounts.stream()
                                        .map(account -> RowFactory.create(
                                                account.fileChecksum(),
                                                account.fileName(),
                                                account.sourceId(),
                                                account.recognisedAs(),
                                                account.covers(),
                                                account.timePeriod(),
                                                account.encoding(),
                                                account.rowsRead(),
                                                account.rowsAccepted(),
                                                account.rowsQuarantined(),
                                                account.rowsSuperseded(),
                                                account.status().word(),
                                                account.findings()))
                                        .toList()),
                        "source_id",
                        "file_checksum"),
                Table.small(
                        "finding",
                        FINDING.rows(
                                spark,
                                findings.stream()
                                        .map(finding -> RowFactory.create(
                                                finding.code(),
                                                finding.severity().word(),
                                                finding.fileChecksum(),
                                                finding.fileName(),
                                                finding.sourceId(),
                                                finding.sourceColumn(),
                                                finding.sourceRows(),
                                                finding.rowCount(),
                                                finding.what(),
                                                finding.meaning(),
                                                finding.guidance()))
                                        .toList()),
                        "severity",
                        "finding_code",
                        "file_checksum"));
    }
}
