// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.Optional;

/**
 * A verdict and what it rests on.
 *
 * @param verdict empty where no comparison was made at all
 * @param strength only beside worse, better, higher and lower
 * @param reason always
 */
public record Judgement(Optional<Verdict> verdict, Optional<Strength> strength, Reason reason) {
    /** How far outside the usual spread. */
    public enum Strength {
        /** Outside the 95 % limits. */
        DIFFERENT("different"),
        /** Outside the 99.8 % limits. */
        VERY_DIFFERENT("very different");

        private final String word;

        Strength(String word) {
            this.word = word;
        }

        /** As pages, tables and files print it. */
        public String word() {
            return word;
        }
    }

    /** Why the verdict is what it is, or is not given. */
    public enum Reason {
        /** Outside the limits, and by as much as matters. */
        OUTSIDE_SPREAD("outside-spread"),
        /** Outside the limits, but by less than matters. */
        SMALL_DIFFERENCE("small-difference"),
        /** Inside, and the whole interval is within what matters. */
        INSIDE_SPREAD_WITHIN_MARGIN("inside-spread-within-margin"),
        /** Inside, but the interval reaches further than what matters. */
        INSIDE_SPREAD_WIDE_INTERVAL("inside-spread-wide-interval"),
        /** Fewer than five expected. */
        TOO_FEW_EXPECTED("too-few-expected"),
        /** The value is hidden. */
        HIDDEN("hidden"),
        /** The value is known as a range only. */
        RANGE("range"),
        /** Inside, and the value has no interval. */
        NO_INTERVAL("no-interval"),
        /** Too few units of the kind to know how they spread. */
        TOO_FEW_UNITS("too-few-units"),
        /** The benchmark is too old. */
        TOO_OLD("too-old"),
        /** Too little of the value is known. */
        LOW_COVERAGE("low-coverage"),
        /** There is nothing to compare with. */
        NO_BENCHMARK("no-benchmark"),
        /** The two are of different peer groups. */
        OTHER_PEER_GROUP("other-peer-group"),
        /** Too few others have such an intake to tell what to expect. */
        UNUSUAL_INTAKE("unusual-intake"),
        /** The school's own card says it. */
        TRUST_OF_ONE_SCHOOL("trust-of-one-school"),
        /** The trust had other schools a year before. */
        MEMBERSHIP_CHANGED("membership-changed");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As tables and files carry it. */
        public String code() {
            return code;
        }
    }

    /** Refuses a strength without a difference, and a difference without one. */
    public Judgement {
        boolean apart = verdict.isPresent() && verdict.get() != Verdict.SIMILAR && verdict.get() != Verdict.CANNOT_TELL;
        if (apart != strength.isPresent()) {
            throw new IllegalArgumentException("Invalid judgement: " + verdict + " with strength " + strength);
        }
    }

    /** What is known leaves it open, for this reason. */
    public static Judgement cannotTell(Reason reason) {
        return new Judgement(Optional.of(Verdict.CANNOT_TELL), Optional.empty(), reason);
    }

    /** No comparison is made, for this reason. */
    public static Judgement none(Reason reason) {
        return new Judgement(Optional.empty(), Optional.empty(), reason);
    }

    static Judgement similar(Reason reason) {
        return new Judgement(Optional.of(Verdict.SIMILAR), Optional.empty(), reason);
    }
}
