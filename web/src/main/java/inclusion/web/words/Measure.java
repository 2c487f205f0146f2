// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

/**
 * How an indicator's values are named and printed.
 *
 * @param id the catalogue's id
 * @param title full title: "Suspension rate"
 * @param shortTitle title of a column: "Suspensions"
 * @param unit "per 100 pupils", "% of pupils"
 * @param decimals decimals shown
 * @param polarity "lower", "higher" or "context"
 */
public record Measure(String id, String title, String shortTitle, String unit, int decimals, String polarity) {
    /** The number alone: "24.7". */
    public String print(double value) {
        return Numbers.value(value, decimals);
    }

    /** The number in running text: "24.7 per 100 pupils". */
    public String say(double value) {
        return Numbers.withUnit(print(value), unit);
    }

    /** "24.7 to 24.8", or one number where both ends print the same. */
    public String printRange(double lower, double upper) {
        return Numbers.range(lower, upper, decimals);
    }

    /** "(4.9 to 7.9)". */
    public String printInterval(double lower, double upper) {
        return Numbers.interval(lower, upper, decimals);
    }

    /** Which way is good, in words: "lower is better", or "context" where neither is. */
    public String direction() {
        return switch (polarity) {
            case "lower" -> "lower is better";
            case "higher" -> "higher is better";
            default -> "context";
        };
    }

    /** Which side of a chart is good: "further left is better". */
    public String directionOnAnAxis() {
        return switch (polarity) {
            case "lower" -> "further left is better";
            case "higher" -> "further right is better";
            default -> "neither end is good";
        };
    }
}
