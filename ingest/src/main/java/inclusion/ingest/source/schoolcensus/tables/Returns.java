// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus.tables;

import inclusion.ingest.source.Companion;
import inclusion.ingest.source.schoolcensus.CensusReturn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The returns of an export, by the number that its pupils name. A number that two returns claim names neither. */
final class Returns {
    private final Map<String, CensusReturn> byNumber = new HashMap<>();
    private final Set<String> claimedTwice = new HashSet<>();

    static Returns of(List<Companion> companions) {
        Returns returns = new Returns();
        TableRows.each(
                companions,
                CensusTable.RETURN,
                row -> CensusReturn.of(TableRows.texts(row, CensusTable.RETURN))
                        .ifPresent(each -> returns.add(row.text(CensusTable.RETURN.key()), each)));
        return returns;
    }

    private void add(String number, CensusReturn each) {
        CensusReturn before = byNumber.putIfAbsent(number, each);
        if (before != null && !before.equals(each)) {
            claimedTwice.add(number);
        }
    }

    boolean unclear(String number) {
        return claimedTwice.contains(number);
    }

    Optional<CensusReturn> of(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
