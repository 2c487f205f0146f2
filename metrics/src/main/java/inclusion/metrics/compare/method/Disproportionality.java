// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.NewcombeInterval;
import inclusion.metrics.evaluate.PoissonInterval;
import inclusion.metrics.evaluate.RiskRatio;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much more often something happens to one group than to others: as a ratio, as a difference, and as the number
 * that a board can act on. Small cells have exact intervals, and where the others are too few to stand for what is
 * usual, the nation's take their place (34 CFR 300.647, "alternate risk ratio").
 *
 * @param comparator whom the group is compared with
 * @param ratio of the two risks or rates; empty where the others have none
 * @param ratioInterval 95 %; empty with it
 * @param pValue two-sided, that both are alike; empty where neither has any
 * @param difference of the two risks (from −1 to 1) or rates (events per pupil)
 * @param differenceInterval 95 %
 * @param excess observed less expected at the others' risk: persons or events
 */
public record Disproportionality(
        Comparator comparator,
        Optional<Double> ratio,
        Optional<Interval> ratioInterval,
        Optional<Double> pValue,
        double difference,
        Interval differenceInterval,
        double excess) {
    /** Below this number of persons with the property, or of events, on either side intervals are exact. */
    public static final long LEAST_COUNT = 10;
    /** Fewer pupils do not stand for what is usual. */
    public static final long LEAST_TOTAL = 30;

    /** Whom a group is compared with. */
    public enum Comparator {
        /** Those at hand: all other pupils, or those without identified needs. */
        OWN,
        /** Their like in the whole nation, as those at hand are too few. */
        NATION
    }

    /**
     * Persons with the property, or events, and all persons.
     *
     * @param count at least 0
     * @param total at least 1
     */
    public record Group(long count, long total) {
        /** Refuses a group of nobody. */
        public Group {
            if (count < 0 || total < 1) {
                throw new IllegalArgumentException(
                        "Cannot compare " + count + " of " + total + ": a group has somebody");
            }
        }

        /** All others, when this is everybody; refuses when nobody is left. */
        public Group without(Group part) {
            return new Group(count - part.count, total - part.total);
        }

        private double rate() {
            return (double) count / total;
        }

        private boolean isTooFew() {
            return count < LEAST_COUNT || total < LEAST_TOTAL;
        }
    }

    /**
     * Of persons, each with the property or without (risk ratio; Katz 1978, Biometrics 34:469; difference: Newcombe
     * 1998).
     *
     * @param others all other pupils ({@link Group#without}), or those without identified needs
     * @param nation their like in the nation; used where {@code others} are too few
     */
    public static Disproportionality ofPersons(Group group, Group others, Optional<Group> nation) {
        Group against = comparator(others, nation) == Comparator.OWN ? others : nation.orElseThrow();
        RiskRatio ratio = ratio(group, against);
        double variance = 1.0 / group.count - 1.0 / group.total + 1.0 / against.count - 1.0 / against.total;
        return of(
                group,
                against,
                comparator(others, nation),
                isSmall(group, against) ? ratio.exact() : ratio.ofPersons(),
                pValue(group, against, variance, 1),
                NewcombeInterval.of(group.count, group.total, against.count, against.total));
    }

    /**
     * Of events, of which one pupil may have several (rate ratio; difference from both Poisson intervals, Zou and
     * Donner 2008, Statistics in Medicine 27:1693).
     *
     * @param phi how many times the variance of single events that of these is, as pupils have several; at least 1
     * @param others all other pupils ({@link Group#without}), or those without identified needs
     * @param nation their like in the nation; used where {@code others} are too few
     */
    public static Disproportionality ofEvents(Group group, Group others, Optional<Group> nation, double phi) {
        if (!(phi >= 1)) {
            throw new IllegalArgumentException("Invalid inflation of events: " + phi + "; it is at least 1");
        }
        Group against = comparator(others, nation) == Comparator.OWN ? others : nation.orElseThrow();
        RiskRatio ratio = ratio(group, against);
        return of(
                group,
                against,
                comparator(others, nation),
                isSmall(group, against) ? ratio.exact(phi) : ratio.ofEvents(phi),
                pValue(group, against, phi / group.count + phi / against.count, phi),
                difference(group, against, phi));
    }

    private static Disproportionality of(
            Group group,
            Group against,
            Comparator comparator,
            Optional<Interval> interval,
            Optional<Double> pValue,
            Interval difference) {
        return new Disproportionality(
                comparator,
                ratio(group, against).value(),
                interval,
                pValue,
                group.rate() - against.rate(),
                difference,
                group.count - group.total * against.rate());
    }

    private static Comparator comparator(Group others, Optional<Group> nation) {
        return others.isTooFew() && nation.isPresent() ? Comparator.NATION : Comparator.OWN;
    }

    private static RiskRatio ratio(Group group, Group against) {
        return new RiskRatio(group.count, group.total, against.count, against.total);
    }

    private static boolean isSmall(Group group, Group against) {
        return group.count < LEAST_COUNT || against.count < LEAST_COUNT;
    }

    private static Optional<Double> pValue(Group group, Group against, double variance, double phi) {
        if (group.count + against.count == 0) {
            return Optional.empty();
        }
        if (!isSmall(group, against)) {
            double z = Math.log(group.rate() / against.rate()) / Math.sqrt(variance);
            return Optional.of(2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
        }
        // Tails of the binomial distribution of one side among all, as those of a beta, which has them for fractions.
        double own = group.count / phi;
        double other = against.count / phi;
        double alike = (double) group.total / (group.total + against.total);
        double atLeast =
                group.count == 0 ? 1 : BetaDistribution.of(own, other + 1).cumulativeProbability(alike);
        double atMost =
                against.count == 0 ? 1 : BetaDistribution.of(own + 1, other).survivalProbability(alike);
        return Optional.of(Math.min(1, 2 * Math.min(atMost, atLeast)));
    }

    private static Interval difference(Group group, Group against, double phi) {
        Interval own = PoissonInterval.of(group.count).times(1.0 / group.total);
        Interval other = PoissonInterval.of(against.count).times(1.0 / against.total);
        double difference = group.rate() - against.rate();
        double wider = Math.sqrt(phi);
        return new Interval(
                difference - wider * Math.hypot(group.rate() - own.lower(), other.upper() - against.rate()),
                difference + wider * Math.hypot(own.upper() - group.rate(), against.rate() - other.lower()));
    }
}
