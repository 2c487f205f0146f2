// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.vocabulary.Days;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a delivery.
 *
 * @param order among all deliveries of a run, the latest the highest
 * @param asOf reference day of a return, last day of an extract; null where nothing says
 * @param replacedIn days for which a later whole extract speaks instead
 */
record Verdict(State state, int order, LocalDate asOf, Days window, List<Days> replacedIn) implements Serializable {
    Verdict {
        replacedIn = new ArrayList<>(replacedIn);
    }

    /** Whether its rows are used. */
    enum State {
        STANDS,
        REPLACED,
        REFUSED
    }

    boolean stands(LocalDate day) {
        return state == State.STANDS && (day == null || replacedIn.stream().noneMatch(days -> days.contain(day)));
    }

    Verdict as(State other) {
        return new Verdict(other, order, asOf, window, replacedIn);
    }

    Verdict except(Days days) {
        List<Days> more = new ArrayList<>(replacedIn);
        more.add(days);
        return new Verdict(state, order, asOf, window, more);
    }
}
