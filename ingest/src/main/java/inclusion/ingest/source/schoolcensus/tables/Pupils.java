// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus.tables;

import inclusion.ingest.source.Companion;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.schoolcensus.CensusReturn;
import inclusion.ingest.source.schoolcensus.PupilReading;
import inclusion.ingest.source.schoolcensus.PupilReading.Registered;
import inclusion.ingest.source.schoolcensus.PupilRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pupils of an export, by the number that the rows below them name: a pseudonym, a return and a day each. One whose
 * own row is refused is not among them; a number that two pupils claim names neither.
 */
final class Pupils {
    private final Map<String, Registered> byNumber = new HashMap<>();
    private final Set<String> claimedTwice = new HashSet<>();

    static Pupils of(CensusTable table, Returns returns, List<Companion> companions, ReadingContext context) {
        Pupils pupils = new Pupils();
        TableRows.each(
                companions,
                table,
                row -> returns.of(row.text(table.parent()))
                        .filter(from -> !returns.unclear(row.text(table.parent())))
                        .flatMap(from -> registered(row, table, from, context))
                        .ifPresent(pupil -> pupils.add(row.text(table.key()), pupil)));
        return pupils;
    }

    private static Optional<Registered> registered(
            SourceRow row, CensusTable table, CensusReturn from, ReadingContext context) {
        PupilReading read = PupilReading.of(from, empty(table).with(TableRows.texts(row, table)), context);
        return read.registered(from);
    }

    static PupilRecord empty(CensusTable table) {
        return table.left() ? PupilRecord.left() : PupilRecord.onRoll();
    }

    private void add(String number, Registered pupil) {
        Registered before = byNumber.putIfAbsent(number, pupil);
        if (before != null && !before.equals(pupil)) {
            claimedTwice.add(number);
        }
    }

    boolean unclear(String number) {
        return claimedTwice.contains(number);
    }

    Optional<Registered> of(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
