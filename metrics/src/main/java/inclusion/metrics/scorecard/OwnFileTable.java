// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.FileAccount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Which of schools' own files feed which school's counts, with the books of each file: never released. Its grain is
 * school × year × kind of content × file, not indicator: {@code indicator.own_tables} says what an indicator needs.
 */
public final class OwnFileTable {
    private static final Columns FILE = new Columns()
            .text("file_checksum", "file_name", "source_id")
            .whole("rows_read", "rows_quarantined", "rows_superseded");

    private OwnFileTable() {}

    /** {@code own_file}. */
    public static Table of(SparkSession spark, Facts facts) {
        Map<String, Row> files = new TreeMap<>();
        for (FileAccount account : facts.accounts()) {
            if (account.status().used()) {
                files.putIfAbsent(
                        account.fileChecksum(),
                        RowFactory.create(
                                account.fileChecksum(),
                                account.fileName(),
                                account.sourceId(),
                                account.rowsRead(),
                                account.rowsQuarantined(),
                                account.rowsSuperseded()));
            }
        }
        Dataset<Row> books = FILE.rows(spark, List.copyOf(files.values()));
        Dataset<Row> rows = facts.pupils()
                .of(PupilFact.OWN_FILE)
                .join(broadcast(books), "file_checksum")
                .select(
                        col("school_urn").as("entity_code"),
                        col("time_period"),
                        col("covered_table"),
                        col("source_id"),
                        col("file_checksum"),
                        col("file_name"),
                        col("rows"),
                        col("rows_read"),
                        col("rows_quarantined"),
                        col("rows_superseded"),
                        lit("own").as("evidence"));
        return Table.small("own_file", rows, "entity_code", "time_period", "covered_table", "file_checksum");
    }
}
