// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

/**
 * Newcombe's hybrid score interval for the difference of two independent proportions (Newcombe 1998, Statistics in
 * Medicine 17:873, method 10): from the Wilson intervals of the two.
 */
public final class NewcombeInterval {
    private NewcombeInterval() {}

    /** The 95 % interval of {@code count ÷ total − againstCount ÷ againstTotal}, from −1 to 1. */
    public static Interval of(long count, long total, long againstCount, long againstTotal) {
        Interval here = WilsonInterval.of(count, total);
        Interval there = WilsonInterval.of(againstCount, againstTotal);
        double share = (double) count / total;
        double againstShare = (double) againstCount / againstTotal;
        double difference = share - againstShare;
        return new Interval(
                difference - Math.hypot(share - here.lower(), there.upper() - againstShare),
                difference + Math.hypot(here.upper() - share, againstShare - there.lower()));
    }
}
