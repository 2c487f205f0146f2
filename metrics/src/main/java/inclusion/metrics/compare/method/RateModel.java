// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What the intake of a unit would lead one to expect: a generalised linear model over units (McCullagh and Nelder 1989,
 * chapters 4 and 6), fitted by Newton's method, which for these two families is Fisher scoring. With the canonical link
 * and an intercept Σ observed = Σ expected over the units that it was fitted to.
 *
 * <p>A hidden count that is known to lie in a range has the likelihood of that range: a publisher hides small counts, not
 * any counts, so a model of the others alone would have too few units with little and too many with nothing. In the score
 * it counts as its mean within the range under the model (as in the EM algorithm: Dempster, Laird and Rubin 1977,
 * Journal of the Royal Statistical Society B 39:1); its variance there is what the range does not tell.
 */
public final class RateModel {
    private static final int MOST_STEPS = 50;
    private static final double SETTLED = 1e-12;

    /** How counts vary, and what their logarithm or log odds are linear in. */
    public enum Family {
        /** Events: Poisson, logarithm of the rate. */
        EVENTS,
        /** People with a property: binomial, log odds of the share. */
        PEOPLE;

        double expected(double linear, double total) {
            return total * (this == EVENTS ? Math.exp(linear) : 1 / (1 + Math.exp(-linear)));
        }

        /** Variance of the count, which is also how fast it grows with the linear part. */
        private double variance(double expected, double total) {
            return this == EVENTS ? expected : expected * (1 - expected / total);
        }

        /** How much likelier one more than so many is than so many. */
        private double oneMore(double count, double expected, double total) {
            return this == EVENTS
                    ? expected / (count + 1)
                    : expected * (total - count) / ((count + 1) * (total - expected));
        }

        private double linear(double share) {
            return this == EVENTS ? Math.log(share) : Math.log(share / (1 - share));
        }
    }

    /** One unit: how many it has of how many, and its intake. */
    public static final class Observation {
        private final double least;
        private final double most;
        private final double total;
        private final double[] design;

        /**
         * @param count events, or people with the property
         * @param total what they are counted against; above 0
         * @param intake features, such as shares from 0 to 1; as many for every unit
         */
        public Observation(double count, double total, double... intake) {
            this(count, count, total, intake);
        }

        private Observation(double least, double most, double total, double[] intake) {
            this.least = least;
            this.most = most;
            this.total = total;
            this.design = new double[intake.length + 1];
            design[0] = 1;
            System.arraycopy(intake, 0, design, 1, intake.length);
        }

        /**
         * A unit whose count is hidden.
         *
         * @param least the smallest that it can be
         * @param most the largest; a few more than the smallest
         */
        public static Observation hidden(long least, long most, double total, double... intake) {
            return new Observation(least, most, total, intake);
        }

        /** What it is counted against. */
        public double total() {
            return total;
        }

        private boolean known() {
            return least == most;
        }
    }

    /** Mean and variance of a count that may lie in a range. */
    private record Moments(double mean, double variance) {
        static Moments of(Family family, Observation unit, double expected) {
            double weight = 1;
            double weights = 0;
            double sum = 0;
            double squares = 0;
            for (double count = unit.least; count <= unit.most; count++) {
                double above = count - unit.least;
                weights += weight;
                sum += weight * above;
                squares += weight * above * above;
                weight *= family.oneMore(count, expected, unit.total);
            }
            double mean = sum / weights;
            return new Moments(unit.least + mean, squares / weights - mean * mean);
        }
    }

    /** Score and information of some units at some coefficients. */
    private static final class Slope {
        private final double[] score;
        private final double[][] information;

        private Slope(int size) {
            score = new double[size];
            information = new double[size][size];
        }
    }

    private final Family family;
    /** The intercept, then one for each feature of the intake. */
    private final double[] coefficients;
    /** Minus the second derivative of the log likelihood, there. */
    private final RealMatrix information;

    private RateModel(Family family, double[] coefficients, RealMatrix information) {
        this.family = family;
        this.coefficients = coefficients;
        this.information = information;
    }

    /** The intercept, then one for each feature of the intake: logarithms, or log odds, for a feature of 1. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /**
     * The model of some units.
     *
     * @return empty where they do not determine one: nothing or everything counted, or a feature that is the same for all
     */
    public static Optional<RateModel> fit(Family family, List<Observation> units) {
        double count =
                units.stream().mapToDouble(unit -> (unit.least + unit.most) / 2).sum();
        double total = units.stream().mapToDouble(unit -> unit.total).sum();
        if (!(count > 0) || (family == Family.PEOPLE && !(count < total))) {
            return Optional.empty();
        }
        double[] coefficients = new double[units.get(0).design.length];
        coefficients[0] = family.linear(count / total);
        for (int step = 0; step < MOST_STEPS; step++) {
            Slope slope = slope(family, coefficients, units);
            Optional<double[]> move = solved(slope.information, slope.score);
            if (move.isEmpty()) {
                return Optional.empty();
            }
            double largest = 0;
            for (int at = 0; at < coefficients.length; at++) {
                coefficients[at] += move.get()[at];
                largest = Math.max(largest, Math.abs(move.get()[at]));
            }
            if (!Double.isFinite(largest)) {
                return Optional.empty();
            }
            if (largest < SETTLED) {
                return Optional.of(new RateModel(
                        family,
                        coefficients,
                        new Array2DRowRealMatrix(slope(family, coefficients, units).information)));
            }
        }
        return Optional.empty();
    }

    /** How many a unit has; of a hidden count the mean within its range. */
    public double observed(Observation unit) {
        return Moments.of(family, unit, expected(unit)).mean();
    }

    /** How many a unit of this intake and size would be expected to have. */
    public double expected(Observation unit) {
        return family.expected(linear(coefficients, unit), unit.total);
    }

    /** The same for one of what it is counted against. */
    public double rate(Observation unit) {
        return expected(unit) / unit.total;
    }

    /**
     * Mean square of the deviations of units in units of chance (Pearson), from known counts; 1 where chance alone moves
     * them.
     */
    public double dispersion(Collection<Observation> units) {
        double squares = 0;
        int known = 0;
        for (Observation unit : units) {
            if (unit.known()) {
                double expected = expected(unit);
                squares += (unit.least - expected) * (unit.least - expected) / family.variance(expected, unit.total);
                known++;
            }
        }
        return squares / Math.max(1, known - coefficients.length);
    }

    private static double linear(double[] coefficients, Observation unit) {
        double linear = 0;
        for (int at = 0; at < coefficients.length; at++) {
            linear += coefficients[at] * unit.design[at];
        }
        return linear;
    }

    /**
     * The model that the other units would give: one Newton step away from this one without these units (Pregibon 1981,
     * Annals of Statistics 9:705). Its error is of the square of their share in the fit.
     *
     * @param leftOut some of the units that this model was fitted to; without them it must still be determined
     */
    public RateModel without(Collection<Observation> leftOut) {
        if (leftOut.isEmpty()) {
            return this;
        }
        Slope theirs = slope(family, coefficients, leftOut);
        double[][] rest = information
                .subtract(new Array2DRowRealMatrix(theirs.information))
                .getData();
        double[] against = theirs.score.clone();
        for (int at = 0; at < against.length; at++) {
            against[at] = -against[at];
        }
        return solved(rest, against)
                .map(move -> {
                    double[] moved = coefficients.clone();
                    for (int at = 0; at < moved.length; at++) {
                        moved[at] += move[at];
                    }
                    return new RateModel(family, moved, new Array2DRowRealMatrix(rest));
                })
                .orElse(this);
    }

    /**
     * Standard errors of the coefficients.
     *
     * @param dispersion mean square of the units' deviations in units of chance; 1 for chance alone
     */
    public double[] standardErrors(double dispersion) {
        RealMatrix covariance = new CholeskyDecomposition(
                        information, CholeskyDecomposition.DEFAULT_RELATIVE_SYMMETRY_THRESHOLD, 0)
                .getSolver()
                .getInverse();
        double[] errors = new double[coefficients.length];
        for (int at = 0; at < errors.length; at++) {
            errors[at] = Math.sqrt(dispersion * covariance.getEntry(at, at));
        }
        return errors;
    }

    private static Slope slope(Family family, double[] coefficients, Collection<Observation> units) {
        int size = coefficients.length;
        Slope slope = new Slope(size);
        for (Observation unit : units) {
            double expected = family.expected(linear(coefficients, unit), unit.total);
            Moments moments = Moments.of(family, unit, expected);
            double variance = family.variance(expected, unit.total) - moments.variance();
            for (int at = 0; at < size; at++) {
                slope.score[at] += unit.design[at] * (moments.mean() - expected);
                for (int other = 0; other < size; other++) {
                    slope.information[at][other] += variance * unit.design[at] * unit.design[other];
                }
            }
        }
        return slope;
    }

    private static Optional<double[]> solved(double[][] symmetric, double[] right) {
        try {
            double smallest = 1e-12 * symmetric[0][0];
            DecompositionSolver solver = new CholeskyDecomposition(
                            new Array2DRowRealMatrix(symmetric),
                            CholeskyDecomposition.DEFAULT_RELATIVE_SYMMETRY_THRESHOLD,
                            smallest)
                    .getSolver();
            return Optional.of(solver.solve(MatrixUtils.createRealVector(right)).toArray());
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }
}
