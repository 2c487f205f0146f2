// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.util.List;

/** What an indicator is worked out from, when not from one count over another. */
public sealed interface Derivation {
    /** How the two sides are set against each other. */
    enum Kind {
        /** One side minus the other, in the unit of the value. */
        GAP,
        /** One side divided by the other. */
        RATIO,
        /** The value after minus the value before, each from counts of its own. */
        CHANGE,
        /** One rate divided by another, each from counts of its own. */
        RATE_RATIO;

        /** The word used in the YAML files. */
        public String word() {
            return Words.of(this);
        }
    }

    Kind kind();

    /** Every tally that it names. */
    List<String> tallies();

    /**
     * Two groups of one indicator.
     *
     * @param of the indicator's id
     * @param topic the breakdown topic
     * @param group the one side; {@link #REST} for all groups that are known but the other
     * @param against the other side, or {@link #REST}
     */
    record OfGroups(Kind kind, String of, String topic, String group, String against) implements Derivation {
        /** All other groups together, without those of whom nobody knows. */
        public static final String REST = "rest";

        @Override
        public List<String> tallies() {
            return List.of();
        }
    }

    /** Two pairs of tallies: the first after or here, the other before or elsewhere. */
    record OfTallies(
            Kind kind, String numerator, String denominator, String againstNumerator, String againstDenominator)
            implements Derivation {
        @Override
        public List<String> tallies() {
            return List.of(numerator, denominator, againstNumerator, againstDenominator);
        }
    }
}
