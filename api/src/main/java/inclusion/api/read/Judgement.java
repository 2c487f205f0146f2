// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * What a value is against its benchmark, with all that the verdict was made from. Any component may be null: a cell that
 * the comparison has nothing to say about stays empty, and the reason says why. Values, limits and the margin are in the
 * unit of the indicator.
 *
 * @param comparatorSetId the set of units that the usual spread was taken from
 * @param method on which scale and from what the spread was taken
 * @param seed of the random numbers behind the rank interval
 * @param units how many of the set have a value
 * @param expected how many the benchmark gives for this denominator
 * @param phi how much wider than chance the set spreads; 1 is chance alone
 * @param tauSquared variance between units beyond chance, on the scale of the method
 * @param usualSpread where 95 % of units of this size lie
 * @param outerSpread where 99.8 % of them lie
 * @param zScore above the benchmark is positive
 * @param qValue adjusted for the number of indicators of the entity that were looked at
 * @param verdict worse, better, higher, lower, similar or cannot tell; null where none may be given
 * @param strength different or very different; null inside the usual spread
 * @param reason a code, also where there is no verdict
 * @param ratio value ÷ benchmark
 * @param excess how many more than expected
 * @param split of a like-for-like comparison; null for others, and where England's figure is not of the same pupils
 * @param stabilisedValue never in place of the value
 * @param reliability share of the differences between units of this size that is not chance; 0 to 1
 * @param rank null where the set is large, or the value is a count or context
 */
public record Judgement(
        String comparatorSetId,
        String method,
        Integer methodVersion,
        Long seed,
        Long units,
        Double expected,
        Double phi,
        Double tauSquared,
        Span usualSpread,
        Span outerSpread,
        Double zScore,
        Double pValue,
        Double qValue,
        Double margin,
        String verdict,
        String strength,
        String reason,
        Double ratio,
        Span ratioInterval,
        Double excess,
        Split split,
        Double stabilisedValue,
        Span stabilisedInterval,
        Double reliability,
        RankInterval rank) {
    /** From one number to another. */
    public record Span(double lower, double upper) {
        static Span of(Double lower, Double upper) {
            return lower == null || upper == null ? null : new Span(lower, upper);
        }
    }

    /**
     * How the difference from England's figure comes about, in the unit of the indicator; the two parts add up to it.
     *
     * @param intake by who the pupils are
     * @param rate by what happens to such pupils
     */
    public record Split(double intake, double rate) {
        static Split of(Row row) {
            Double intake = row.number("intake_part");
            return intake == null ? null : new Split(intake, row.number("rate_part"));
        }
    }

    /** Which places chance leaves open among {@code of} units; 1 is the highest value, whichever direction is good. */
    public record RankInterval(int lower, int median, int upper, int of) {
        static RankInterval of(Row row) {
            Integer median = row.whole("rank_median");
            return median == null
                    ? null
                    : new RankInterval(row.whole("rank_lower"), median, row.whole("rank_upper"), row.whole("rank_of"));
        }
    }

    static Judgement of(Row row) {
        return new Judgement(
                row.text("comparator_set_id"),
                row.text("method"),
                row.whole("method_version"),
                row.count("seed"),
                row.count("units"),
                row.number("expected"),
                row.number("phi"),
                row.number("tau_squared"),
                Span.of(row.number("limit_lower_95"), row.number("limit_upper_95")),
                Span.of(row.number("limit_lower_998"), row.number("limit_upper_998")),
                row.number("z_score"),
                row.number("p_value"),
                row.number("q_value"),
                row.number("margin"),
                row.text("verdict"),
                row.text("verdict_strength"),
                row.text("verdict_reason"),
                row.number("ratio"),
                Span.of(row.number("ratio_lower_ci"), row.number("ratio_upper_ci")),
                row.number("excess"),
                Split.of(row),
                row.number("stabilised_value"),
                Span.of(row.number("stabilised_lower"), row.number("stabilised_upper")),
                row.number("reliability"),
                RankInterval.of(row));
    }
}
