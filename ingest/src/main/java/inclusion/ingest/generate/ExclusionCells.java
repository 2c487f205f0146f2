// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.util.List;

/** The seven figures at the end of every row about exclusions. */
final class ExclusionCells {
    private static final String HIDDEN = "x";
    private static final int RATE_DECIMALS = 2;

    /** How the publisher shows counts. */
    enum Disclosure {
        /** As they are. */
        EXACT,
        /** One or two are hidden. */
        HIDING,
        /** One or two are hidden, the others rounded to the nearest 5. */
        HIDING_AND_ROUNDING
    }

    private ExclusionCells() {}

    static List<String> of(Counts counts, Disclosure disclosure, String noRate) {
        long headcount = counts.roll().pupils();
        ExclusionCounts exclusions = counts.exclusions();
        return List.of(
                shown(headcount, disclosure),
                count(exclusions.permanentExclusions(), disclosure),
                rate(exclusions.permanentExclusions(), headcount, disclosure, noRate),
                count(exclusions.suspensions(), disclosure),
                rate(exclusions.suspensions(), headcount, disclosure, noRate),
                count(exclusions.suspendedPupils(), disclosure),
                rate(exclusions.suspendedPupils(), headcount, disclosure, noRate));
    }

    /** The exclusion files have every school that is not alternative provision. */
    static boolean covers(School school) {
        return PublishedPhase.covers(EducationPhase.TOTAL, school);
    }

    private static String count(long count, Disclosure disclosure) {
        return hidden(count, disclosure) ? HIDDEN : shown(count, disclosure);
    }

    private static String shown(long count, Disclosure disclosure) {
        return Long.toString(disclosure == Disclosure.HIDING_AND_ROUNDING ? Printed.toNearest(5, count) : count);
    }

    private static String rate(long count, long headcount, Disclosure disclosure, String noRate) {
        if (hidden(count, disclosure)) {
            return HIDDEN;
        }
        return headcount == 0 ? noRate : Printed.percent(count, headcount, RATE_DECIMALS);
    }

    private static boolean hidden(long count, Disclosure disclosure) {
        return disclosure != Disclosure.EXACT && (count == 1 || count == 2);
    }
}
