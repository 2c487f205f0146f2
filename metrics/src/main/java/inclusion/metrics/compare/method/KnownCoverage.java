// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;
import java.util.Optional;

/**
 * How many of those a value is about are known, and what it could be at worst and at best if the unknown were
 * ({@code indicators-and-methods.md} §4.16). "Not known" is a category of its own and never dropped.
 *
 * @param count persons with the property, of those known
 * @param known persons of whom it is known
 * @param unknown persons of whom it is not
 */
public record KnownCoverage(long count, long known, long unknown) {
    /** Nobody: what everything adds to. */
    public static final KnownCoverage NONE = new KnownCoverage(0, 0, 0);

    private static final double FULL = 0.9;
    private static final double COMPARED = 0.7;
    private static final double SHOWN = 0.5;

    /** What may be said of a value with such a coverage. */
    public enum Use {
        /** Everything: 90 % and more. */
        FULL,
        /** Everything, with a warning: 70 % and more. */
        WITH_WARNING,
        /** The value, but no benchmark: 50 % and more. */
        NO_BENCHMARK,
        /** Nothing. */
        WITHHELD
    }

    /** Refuses less than nobody, and more with the property than are known. */
    public KnownCoverage {
        if (count < 0 || unknown < 0 || known < count) {
            throw new IllegalArgumentException("Invalid coverage: " + count + " of " + known + " known and " + unknown
                    + " unknown; the count must lie within the known");
        }
    }

    /** Both groups together. */
    public KnownCoverage plus(KnownCoverage other) {
        return new KnownCoverage(count + other.count, known + other.known, unknown + other.unknown);
    }

    /** All whom the value is about. */
    public long eligible() {
        return known + unknown;
    }

    /** Share known, from 0 to 1; empty where nobody is eligible. */
    public Optional<Double> coverage() {
        return eligible() == 0 ? Optional.empty() : Optional.of((double) known / eligible());
    }

    /** Share with the property of those known, from 0 to 1; empty where nobody is. */
    public Optional<Double> share() {
        return known == 0 ? Optional.empty() : Optional.of((double) count / known);
    }

    /** The share if none of the unknown had the property, and if all had; empty where nobody is eligible. */
    public Optional<Interval> bounds() {
        return eligible() == 0
                ? Optional.empty()
                : Optional.of(new Interval((double) count / eligible(), (double) (count + unknown) / eligible()));
    }

    /** What may be said; nothing where nobody is eligible. */
    public Use use() {
        double coverage = coverage().orElse(0.0);
        if (coverage >= FULL) {
            return Use.FULL;
        }
        if (coverage >= COMPARED) {
            return Use.WITH_WARNING;
        }
        return coverage >= SHOWN ? Use.NO_BENCHMARK : Use.WITHHELD;
    }
}
