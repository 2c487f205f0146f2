// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import java.util.Locale;
import java.util.Objects;

/** Why our figure and the publisher's are not the same, as far as the two figures tell; nothing is guessed. */
enum ReconciliationReason {
    SAME("They are the same."),
    // Sums of schools or authorities
    SCHOOLS_HIDE_WITHIN("Schools hide small counts; the published value lies within the range of the sum."),
    SCHOOLS_HIDE_OUTSIDE("Schools hide small counts, and the published value lies outside the range of the sum:"
            + " rounding, or schools that one of the two leaves out."),
    SCHOOLS_MISSING("Not every school that is expected has a row; the sum covers fewer schools."),
    ROUNDED_OR_OTHER_SCHOOLS("The published row is rounded, or counts other schools than have rows."),
    // Schools' own files
    ROUNDED("The published figure is rounded; ours gives the same when rounded."),
    PUBLISHER_HIDES("The publisher hides the count; ours lies within what it leaves open."),
    PUBLISHER_HIDES_OTHER("The publisher hides the count, and ours lies outside what it leaves open:"
            + " one of the two counts events or pupils that the other does not."),
    CENSUS_DAY_ROLL("Only the roll differs: joiners, leavers and subsidiary registrations around the census day."),
    MORE_THAN_RETURNED("The roll is the same, and our files count more:"
            + " events that were recorded after the return, or that it left out."),
    FEWER_THAN_RETURNED("The roll is the same, and our files count fewer:"
            + " events that were withdrawn after the return, or files that are not whole."),
    PUBLISHER_LEAVES_OUT("The publisher counts none here, and our files do: such pupils are not in its population."),
    UNEXPLAINED("The files do not tell why: count and roll both differ, or only a rate is published.");

    /** Differences below this are binary fractions, not figures. */
    private static final double NOTHING = 1e-9;

    private final String words;

    ReconciliationReason(String words) {
        this.words = words;
    }

    /** The publisher's figure; null for what it does not print or hides. */
    record Theirs(
            Double value,
            Double lower,
            Double upper,
            Long numerator,
            Long denominator,
            Integer decimals,
            boolean hides) {}

    /** Our figure; null for what is hidden or unknown. */
    record Ours(
            Double value, Double lower, Double upper, Long numerator, Long denominator, Long hidden, Double coverage) {}

    /** Stable, in kebab-case. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence for a page. */
    String words() {
        return words;
    }

    static ReconciliationReason ofSum(Theirs theirs, Ours ours) {
        if (same(theirs.value(), ours.value())) {
            return SAME;
        }
        if (ours.hidden() != null && ours.hidden() > 0) {
            boolean within = theirs.value() != null
                    && ours.lower() != null
                    && theirs.value() >= ours.lower()
                    && (ours.upper() == null || theirs.value() <= ours.upper());
            return within ? SCHOOLS_HIDE_WITHIN : SCHOOLS_HIDE_OUTSIDE;
        }
        return ours.coverage() != null && ours.coverage() < 1 ? SCHOOLS_MISSING : ROUNDED_OR_OTHER_SCHOOLS;
    }

    static ReconciliationReason ofOwn(Theirs theirs, Ours ours) {
        boolean sameCount = Objects.equals(theirs.numerator(), ours.numerator());
        boolean sameRoll = Objects.equals(theirs.denominator(), ours.denominator());
        if (same(theirs.value(), ours.value()) && ((sameCount && sameRoll) || theirs.denominator() == null)) {
            return SAME;
        }
        if (theirs.hides()) {
            return ours.value() != null && isWithin(ours.value(), theirs) ? PUBLISHER_HIDES : PUBLISHER_HIDES_OTHER;
        }
        if (theirs.value() != null && ours.value() != null && theirs.decimals() != null && rounds(theirs, ours)) {
            return ROUNDED;
        }
        if (theirs.denominator() != null && theirs.denominator() == 0 && ours.denominator() > 0) {
            return PUBLISHER_LEAVES_OUT;
        }
        if (theirs.numerator() == null || theirs.denominator() == null || sameCount == sameRoll) {
            return UNEXPLAINED;
        }
        if (sameCount) {
            return CENSUS_DAY_ROLL;
        }
        return ours.numerator() > theirs.numerator() ? MORE_THAN_RETURNED : FEWER_THAN_RETURNED;
    }

    private static boolean same(Double theirs, Double ours) {
        return theirs != null && ours != null && Math.abs(ours - theirs) <= NOTHING;
    }

    private static boolean isWithin(double ours, Theirs theirs) {
        return (theirs.lower() == null || ours >= theirs.lower() - NOTHING)
                && (theirs.upper() == null || ours <= theirs.upper() + NOTHING);
    }

    /** Half a unit of the last printed decimal, and a little for binary fractions. */
    private static boolean rounds(Theirs theirs, Ours ours) {
        return Math.abs(ours.value() - theirs.value()) <= 0.5 * Math.pow(10, -theirs.decimals()) + NOTHING;
    }
}
