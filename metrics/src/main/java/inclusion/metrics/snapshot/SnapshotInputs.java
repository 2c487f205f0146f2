// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import inclusion.ingest.vocabulary.FileAccount;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a snapshot is a function of.
 *
 * @param accounts of the landing folder; of each only content and given period count, never the name
 * @param catalogueVersion hash of all definitions
 * @param configuration the options that change values, in words
 * @param codeVersion hash of the program
 */
public record SnapshotInputs(
        List<FileAccount> accounts, String catalogueVersion, String configuration, String codeVersion) {
    private static final int LENGTH = 16;

    public SnapshotInputs {
        accounts = List.copyOf(accounts);
    }

    /** The id: the same inputs have the same, whatever the machine and the day. */
    public String id() {
        // A second copy of a file is a finding, so it makes another snapshot.
        List<String> lines = new ArrayList<>(accounts.stream()
                .map(account -> "file " + account.fileChecksum() + " in '" + account.timePeriod() + "'")
                .sorted()
                .toList());
        lines.add("catalogue " + catalogueVersion);
        lines.add("configuration " + configuration);
        lines.add("code " + codeVersion);
        return Fingerprint.of(lines).substring(0, LENGTH);
    }
}
