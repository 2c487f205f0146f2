// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;

import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import inclusion.ingest.vocabulary.Severity;
import inclusion.metrics.evaluate.ValueEngineTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where exact counts give another figure than the publisher prints beside them: one finding per indicator and file. */
public final class PrintedFindings {
    private static final int ROWS_SHOWN = 5;

    private PrintedFindings() {}

    /** In the order of the indicators. */
    public static List<Finding> of(Dataset<Row> values, List<FileAccount> accounts) {
        Map<String, FileAccount> files = accounts.stream()
                .filter(account -> account.status().used())
                .collect(Collectors.toMap(FileAccount::fileChecksum, Function.identity(), (one, same) -> one));
        return values
                .where(col(ValueEngineTable.PRINTED_DIFFERS)
                        .and(col("education_phase").notEqual("Total")))
                .groupBy("indicator_id", "file_checksum")
                .agg(
                        count(lit(1)),
                        array_join(
                                slice(array_sort(collect_set("source_row")), 1, ROWS_SHOWN)
                                        .cast("array<string>"),
                                ", "))
                .orderBy("indicator_id", "file_checksum")
                .collectAsList()
                .stream()
                .map(row -> finding(row, files.get(row.getString(1))))
                .toList();
    }

    private static Finding finding(Row row, FileAccount file) {
        return new Finding(
                "printed-value-differs",
                Severity.NOTE,
                file.fileChecksum(),
                file.fileName(),
                file.sourceId(),
                "",
                row.getString(3),
                row.getLong(2),
                "The publisher's own counts give another " + row.getString(0) + " than it prints beside them.",
                "The value shown is worked out from the counts.",
                "Nothing to do; the publisher may have rounded the counts or used others.");
    }
}
