// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import java.util.Optional;

/**
 * One rate over another: {@code (count ÷ total) ÷ (againstCount ÷ againstTotal)}, and its interval. On the logarithm for
 * large cells (Katz 1978 for persons, Breslow and Day 1987 for events); exact and conditional on the number of events
 * for small ones (Przyborowski and Wilenski 1940: given all events, those of one side are binomial; Clopper–Pearson).
 *
 * @param count events, or persons with a property, of one side; {@code total} is at least 1
 * @param againstCount the same of the other side; {@code againstTotal} is at least 1
 */
public record RiskRatio(long count, long total, long againstCount, long againstTotal) {
    /** Refuses a side without anybody. */
    public RiskRatio {
        if (count < 0 || againstCount < 0 || total < 1 || againstTotal < 1) {
            throw new IllegalArgumentException("Cannot give a ratio of " + count + " of " + total + " to "
                    + againstCount + " of " + againstTotal + ": both sides must have somebody");
        }
    }

    /** The ratio; empty where there was none on the other side. */
    public Optional<Double> value() {
        return againstCount == 0
                ? Optional.empty()
                : Optional.of(((double) count / total) / ((double) againstCount / againstTotal));
    }

    /** Of persons, each with a property or without; empty where a side has none. */
    public Optional<Interval> ofPersons() {
        return onLogarithm(1.0 / count - 1.0 / total + 1.0 / againstCount - 1.0 / againstTotal);
    }

    /** Of events, of which one person may have several; empty where a side has none. */
    public Optional<Interval> ofEvents() {
        return ofEvents(1);
    }

    /**
     * The same where events come in clusters.
     *
     * @param phi how many times the variance of single events theirs is, at least 1 (McCullagh and Nelder 1989, §6.2)
     */
    public Optional<Interval> ofEvents(double phi) {
        return onLogarithm(phi / count + phi / againstCount);
    }

    /** Exact, conditional on the number of events of both sides; empty where the other side has none. */
    public Optional<Interval> exact() {
        return exact(1);
    }

    /** The same where events come in clusters of {@code phi}, at least 1: as of so many fewer that happen singly. */
    public Optional<Interval> exact(double phi) {
        if (againstCount == 0) {
            return Optional.empty();
        }
        double own = count / phi;
        Interval share = ClopperPearsonInterval.ofClusters(own, own + againstCount / phi, Confidence.USUAL);
        return Optional.of(new Interval(rates(share.lower()), rates(share.upper())));
    }

    /** From the share of this side in all events to the ratio of the rates. */
    private double rates(double share) {
        return share / (1 - share) * againstTotal / total;
    }

    private Optional<Interval> onLogarithm(double variance) {
        if (count == 0 || againstCount == 0) {
            return Optional.empty();
        }
        double ratio = value().orElseThrow();
        double reach = Math.exp(Confidence.USUAL.z() * Math.sqrt(variance));
        return Optional.of(new Interval(ratio / reach, ratio * reach));
    }
}
