// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

/** The two levels that the product uses, two-sided. */
public enum Confidence {
    /** 95 %: what pages show. */
    USUAL(0.95, 1.959963984540054),
    /** 99.8 %: the outer limits of funnel plots. */
    STRICT(0.998, 3.090232306167813);

    private final double level;
    private final double z;

    Confidence(double level, double z) {
        this.level = level;
        this.z = z;
    }

    /** The standard normal quantile that leaves half of the rest above it. */
    public double z() {
        return z;
    }

    /** How often such an interval is meant to hold the truth: 0.95 or 0.998. */
    public double level() {
        return level;
    }

    /** Probability left out at each end. */
    public double tail() {
        return (1 - level) / 2;
    }
}
