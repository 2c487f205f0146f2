// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.FileAccount;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * Files and sources as small numbers, so that a wide row stays short. The order is that of the checksums: it depends on
 * no file name.
 *
 * @param checksums sorted; the number of a file is its place
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
        List<FileAccount> read =
                accounts.stream().filter(account -> account.status().used()).toList();
        return new FileOrder(
                read.stream().map(FileAccount::fileChecksum).distinct().sorted().toList(),
                read.stream().map(FileAccount::sourceId).distinct().sorted().toList());
    }

    /** The checksum behind a number. */
    public String checksum(long number) {
        return checksums.get((int) number);
    }

    long numberOf(String checksum) {
        int at = Collections.binarySearch(checksums, checksum);
        if (at < 0) {
            throw new IllegalStateException("Cannot place file " + checksum + ": a fact names it, the books do not");
        }
        return at;
    }

    /** A bit for each source; none for a source that the books do not know. */
    long bitOf(String sourceId) {
        int at = Collections.binarySearch(sources, sourceId);
        return at < 0 ? 0 : 1L << at;
    }
}
