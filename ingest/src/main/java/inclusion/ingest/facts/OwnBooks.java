// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.facts.pupil.DeliverySeen;
import inclusion.ingest.facts.pupil.OwnFacts;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the books say of schools' own files: replaced rows are superseded, refused ones in quarantine. */
final class OwnBooks {
    private final List<FileSummary> usable;
    private final Map<Integer, OwnRows.LeftOut> leftOut;
    private final OwnRun.Made made;

    OwnBooks(List<FileSummary> usable, Map<Integer, OwnRows.LeftOut> leftOut, OwnRun.Made made) {
        this.usable = usable;
        this.leftOut = leftOut;
        this.made = made;
    }

    /** The counts of all files, those of own ones completed. */
    Map<Integer, Books.Count> counts(Map<Integer, Books.Count> counts) {
        Map<Integer, Books.Count> completed = new HashMap<>(counts);
        for (FileSummary summary : usable) {
            if (OwnRun.takes(summary)) {
                int file = summary.task().index();
                completed.put(file, counts.get(file).with(replaced(summary), refused(summary), covers(summary)));
            }
        }
        return completed;
    }

    /** What stops a school's table, once for each file that it stands in. */
    List<Books.Stopped> stopped() {
        List<Books.Stopped> stopped = new ArrayList<>();
        for (OwnFacts.Stopped each : made.stopped()) {
            each.files().stream()
                    .sorted()
                    .forEach(file ->
                            stopped.add(new Books.Stopped(Optional.of(file), each.rule(), each.about(), each.rows())));
        }
        return stopped;
    }

    private long replaced(FileSummary summary) {
        OwnRows.LeftOut left = leftOut(summary);
        boolean whole = left.all() && left.refused() == 0 && left.replaced() > 0;
        return whole ? summary.read() - summary.quarantined().size() : left.replaced();
    }

    private long refused(FileSummary summary) {
        OwnRows.LeftOut left = leftOut(summary);
        boolean whole = left.all() && left.refused() > 0 && left.replaced() == 0;
        long later = made.refusedLater().getOrDefault(summary.task().index(), 0L);
        return Math.min(
                whole ? summary.read() - summary.quarantined().size() : left.refused() + later,
                summary.read() - summary.quarantined().size() - left.replaced());
    }

    private OwnRows.LeftOut leftOut(FileSummary summary) {
        return leftOut.getOrDefault(summary.task().index(), OwnRows.LeftOut.NOTHING);
    }

    private static String covers(FileSummary summary) {
        TreeSet<AcademicYear> years = new TreeSet<>();
        for (DeliverySeen seen : summary.own().deliveries()) {
            years.addAll(seen.years());
        }
        if (years.isEmpty()) {
            return "";
        }
        String first = years.first().timePeriod();
        String last = years.last().timePeriod();
        return first.equals(last) ? first : first + "-" + last;
    }
}
