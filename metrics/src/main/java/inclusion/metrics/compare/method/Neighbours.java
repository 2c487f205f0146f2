// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whom a unit is like: the nearest others of its stratum by the weighted Euclidean distance of standardised context (as
 * CIPFA's and NFER's neighbour models have it). Context only, never outcomes: like units must be free to differ in
 * those.
 */
public final class Neighbours {
    /** How many neighbours a unit usually has. */
    public static final int USUAL = 10;

    /** A variable that is the same for all has no deviation but that of its rounded mean. */
    private static final double ROUNDING = 1e-12;

    private Neighbours() {}

    /**
     * A unit and its context.
     *
     * @param id unlike all others
     * @param stratum phase, type, sex, selection, faith: nobody outside it is a neighbour
     * @param context the same variables in the same order for all, each known
     */
    public record Unit(String id, String stratum, List<Double> context) {
        /** Keeps the context as it was; refuses what is not a number. */
        public Unit {
            context = List.copyOf(context);
            if (!context.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "Invalid context of " + id + ": " + context + "; leave units out whose context is not known");
            }
        }
    }

    /**
     * One neighbour.
     *
     * @param distance √Σw(z − z′)², in standard deviations
     * @param mutual whether the unit is among this one's own neighbours, too
     */
    public record Neighbour(String id, double distance, boolean mutual) {}

    /**
     * The neighbours of one unit.
     *
     * @param neighbours nearest first, equally near ones in order of id
     * @param imbalance the largest standardised difference, over the variables, between the unit and their mean; above
     *     0.25 they are not alike enough for a benchmark (Rubin 2001)
     */
    public record Neighbourhood(List<Neighbour> neighbours, double imbalance) {
        /** Keeps the neighbours as they were. */
        public Neighbourhood {
            neighbours = List.copyOf(neighbours);
        }
    }

    /**
     * The neighbours of every unit. Variables are standardised within each stratum, by the standard deviation of all its
     * units; one that does not vary there counts for nothing.
     *
     * @param weights of the variables, at least 0
     * @param most how many neighbours a unit may have
     */
    public static SortedMap<String, Neighbourhood> of(Collection<Unit> units, List<Double> weights, int most) {
        if (units.stream().anyMatch(unit -> unit.context().size() != weights.size())
                || !weights.stream().allMatch(weight -> weight >= 0)
                || units.stream().map(Unit::id).distinct().count() < units.size()) {
            throw new IllegalArgumentException("Cannot find neighbours by the weights " + weights
                    + ": each unit needs an id of its own and a value for each weight, and a weight is at least 0");
        }
        SortedMap<String, Neighbourhood> all = new TreeMap<>();
        Map<String, List<Unit>> strata =
                units.stream().sorted(Comparator.comparing(Unit::id)).collect(Collectors.groupingBy(Unit::stratum));
        strata.values().forEach(stratum -> all.putAll(within(stratum, weights, most)));
        return all;
    }

    private static Map<String, Neighbourhood> within(List<Unit> units, List<Double> weights, int most) {
        double[][] scores = scores(units, weights.size());
        List<List<Integer>> nearest = IntStream.range(0, units.size())
                .mapToObj(unit -> nearest(unit, scores, weights, most))
                .toList();
        Map<String, Neighbourhood> found = new TreeMap<>();
        for (int unit = 0; unit < units.size(); unit++) {
            int self = unit;
            List<Neighbour> neighbours = nearest.get(unit).stream()
                    .map(other -> new Neighbour(
                            units.get(other).id(),
                            distance(scores[self], scores[other], weights),
                            nearest.get(other).contains(self)))
                    .toList();
            found.put(
                    units.get(unit).id(),
                    new Neighbourhood(neighbours, imbalance(scores[unit], nearest.get(unit), scores)));
        }
        return found;
    }

    private static List<Integer> nearest(int unit, double[][] scores, List<Double> weights, int most) {
        record Near(int unit, double distance) {}
        TreeSet<Near> near =
                new TreeSet<>(Comparator.comparingDouble(Near::distance).thenComparingInt(Near::unit));
        for (int other = 0; other < scores.length; other++) {
            if (other != unit) {
                double distance = distance(scores[unit], scores[other], weights);
                if (near.size() < most || (most > 0 && distance < near.last().distance())) {
                    near.add(new Near(other, distance));
                }
                if (near.size() > most) {
                    near.pollLast();
                }
            }
        }
        return near.stream().map(Near::unit).toList();
    }

    private static double distance(double[] one, double[] other, List<Double> weights) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += weights.get(at) * (one[at] - other[at]) * (one[at] - other[at]);
        }
        return Math.sqrt(sum);
    }

    private static double imbalance(double[] own, List<Integer> neighbours, double[][] scores) {
        return neighbours.isEmpty()
                ? 0
                : IntStream.range(0, own.length)
                        .mapToDouble(at -> Math.abs(own[at]
                                - neighbours.stream()
                                        .mapToDouble(other -> scores[other][at])
                                        .average()
                                        .orElseThrow()))
                        .max()
                        .orElse(0);
    }

    private static double[][] scores(List<Unit> units, int variables) {
        double[][] scores = new double[units.size()][variables];
        for (int variable = 0; variable < variables; variable++) {
            int at = variable;
            double mean = units.stream()
                    .mapToDouble(unit -> unit.context().get(at))
                    .average()
                    .orElseThrow();
            double deviation = Math.sqrt(units.stream()
                    .mapToDouble(unit -> Math.pow(unit.context().get(at) - mean, 2))
                    .average()
                    .orElseThrow());
            for (int unit = 0; unit < scores.length; unit++) {
                scores[unit][at] = deviation <= ROUNDING * Math.abs(mean)
                        ? 0
                        : (units.get(unit).context().get(at) - mean) / deviation;
            }
        }
        return scores;
    }
}
