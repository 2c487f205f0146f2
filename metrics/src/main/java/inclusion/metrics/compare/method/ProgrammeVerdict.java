// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;
import java.util.Optional;

/**
 * Whether areas of a programme changed otherwise than others. A difference counts that random choices of areas seldom
 * give, also among all outcomes looked at, that is as large as matters, and that was not there before the start.
 *
 * @param word empty where nothing is said
 * @param reason always
 */
public record ProgrammeVerdict(Optional<Word> word, Reason reason) {
    /** The least probability under chance, and the least false-discovery rate, that is still taken for chance. */
    public static final double CHANCE = 0.05;

    /** Which of the six words; of an apart difference the indicator's polarity says which. */
    public enum Word {
        /** Better, worse, higher or lower. */
        APART,
        /** Known to differ by less than matters. */
        SIMILAR,
        /** What is known leaves it open. */
        CANNOT_TELL
    }

    /** Why. */
    public enum Reason {
        /** Random choices of areas seldom do as well. */
        BEYOND_CHANCE("beyond-chance"),
        /** Beyond chance, but by less than matters. */
        SMALL_DIFFERENCE("small-difference"),
        /** The whole interval is within what matters. */
        WITHIN_MARGIN("within-margin"),
        /** The interval reaches further than what matters. */
        WIDE_INTERVAL("wide-interval"),
        /** The areas went apart before the programme. */
        APART_BEFORE("apart-before"),
        /** The areas started in several years: no interval is known. */
        SEVERAL_STARTS("several-starts"),
        /** Fewer than five areas of the programme have all years. */
        TOO_FEW_AREAS("too-few-areas"),
        /** Nobody to compare them with. */
        NO_OTHERS("no-others"),
        /** No year after the start has figures yet. */
        NO_YEAR_AFTER("no-year-after"),
        /** No year before the start has figures. */
        NO_YEAR_BEFORE("no-year-before");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As tables and files carry it. */
        public String code() {
            return code;
        }
    }

    /**
     * The verdict on an outcome.
     *
     * @param qValue of the difference, adjusted for all outcomes of the programme that were looked at
     * @param margin the least difference that matters, in the unit of the values, at least 0
     */
    public static ProgrammeVerdict of(ProgrammeOutcome outcome, double qValue, double margin) {
        if (outcome.missing().isPresent()) {
            return new ProgrammeVerdict(Optional.empty(), outcome.missing().get());
        }
        if (outcome.effect().isEmpty()) {
            return cannotTell(Reason.SEVERAL_STARTS);
        }
        DifferenceInDifferences effect = outcome.effect().get();
        if (effect.treated() < DifferenceInDifferences.LEAST_TREATED) {
            return new ProgrammeVerdict(Optional.empty(), Reason.TOO_FEW_AREAS);
        }
        if (effect.preTrendRandomisation().stream().anyMatch(before -> before.pValue() <= CHANCE)) {
            return cannotTell(Reason.APART_BEFORE);
        }
        if (qValue <= CHANCE) {
            return Math.abs(effect.effect()) < margin
                    ? new ProgrammeVerdict(Optional.of(Word.SIMILAR), Reason.SMALL_DIFFERENCE)
                    : new ProgrammeVerdict(Optional.of(Word.APART), Reason.BEYOND_CHANCE);
        }
        return effect.interval().stream().anyMatch(interval -> within(interval, margin))
                ? new ProgrammeVerdict(Optional.of(Word.SIMILAR), Reason.WITHIN_MARGIN)
                : cannotTell(Reason.WIDE_INTERVAL);
    }

    private static boolean within(Interval interval, double margin) {
        return interval.lower() >= -margin && interval.upper() <= margin;
    }

    private static ProgrammeVerdict cannotTell(Reason reason) {
        return new ProgrammeVerdict(Optional.of(Word.CANNOT_TELL), reason);
    }
}
