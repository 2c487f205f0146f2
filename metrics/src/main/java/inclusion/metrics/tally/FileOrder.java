// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.FileAccount;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Files and sources as small numbers, so that a wide row stays all numbers and can be aggregated by hashing. The order
 * is that of the checksums: it depends on no file name.
 *
 * @param checksums sorted; the number of a file is its place from 1
 * @param sources sorted; at most 62, one bit each
 */
public record FileOrder(List<String> checksums, List<String> sources) implements Serializable {
    private static final int MOST_SOURCES = 62;

    public FileOrder {
        checksums = List.copyOf(checksums);
        sources = List.copyOf(sources);
        if (sources.size() > MOST_SOURCES) {
            throw new IllegalArgumentException("Invalid number of sources: " + sources.size() + ", at most "
                    + MOST_SOURCES + " fit into one column of bits");
        }
    }

    /** The files of these books that gave rows. */
    public static FileOrder of(List<FileAccount> accounts) {
        List<FileAccount> read = accounts.stream()
                .filter(account -> account.status() == FileAccount.Status.ACCEPTED)
                .toList();
        return new FileOrder(
                read.stream().map(FileAccount::fileChecksum).distinct().sorted().toList(),
                read.stream().map(FileAccount::sourceId).distinct().sorted().toList());
    }

    /** The checksum behind a number; null for none. */
    public String checksum(long number) {
        return number < 1 || number > checksums.size() ? null : checksums.get((int) number - 1);
    }

    Column numberOfFile(Column checksum) {
        return array_position(lit(checksums.toArray(String[]::new)), checksum);
    }

    /** A bit for each source. */
    Column bitOfSource(Column sourceId) {
        Column bit = lit(null).cast("bigint");
        for (int at = 0; at < sources.size(); at++) {
            bit = when(sourceId.equalTo(sources.get(at)), shiftleft(lit(1L), at)).otherwise(bit);
        }
        return bit;
    }
}
