// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whether areas of a programme changed more than areas without it, from before its start to after (Angrist and Pischke
 * 2009, ch. 5), with what a reader needs to doubt it: each year's difference, those of the years before, and how often a
 * random choice of areas would have done as well.
 *
 * <p>All starts are in one year and every area has every year (others are left out and counted). Then the coefficients
 * of the regression with effects of area and year are exactly differences of mean changes, and are computed as such;
 * every area of the programme has the same weight. For starts in several years that regression is biased, and
 * {@link GroupTimeEffects} take its place.
 *
 * @param treated areas of the programme that it rests on
 * @param controls areas without it
 * @param leftOut areas without a value in some year
 * @param treatedChange of their mean, from the years before to those after the start
 * @param controlChange likewise
 * @param effect the one less the other, in the unit of the values
 * @param interval 95 %, by Welch's t of the areas' own changes, so that years of one area count as one; empty where a
 *     side has fewer than two areas. With few areas rely on {@code randomisation}
 * @param years the difference of each year against the last before the start, which itself is 0
 * @param preTrend the largest difference before that year, whichever way; empty where there are none
 * @param randomisation how often a random choice of as many areas has an effect at least as large
 * @param preTrendRandomisation the same for {@code preTrend}: small where the areas went apart before the programme
 */
public record DifferenceInDifferences(
        int treated,
        int controls,
        int leftOut,
        double treatedChange,
        double controlChange,
        double effect,
        Optional<Interval> interval,
        List<YearEffect> years,
        Optional<Double> preTrend,
        Randomisation randomisation,
        Optional<Randomisation> preTrendRandomisation) {
    /** Fewer areas of a programme get a sentence, no verdict. */
    public static final int LEAST_TREATED = 5;

    /** Keeps the years as they were. */
    public DifferenceInDifferences {
        years = List.copyOf(years);
    }

    /**
     * An area.
     *
     * @param start its first year of the programme; empty without it
     * @param values one a year
     */
    public record Area(OptionalInt start, SortedMap<Integer, Double> values) {
        /** Keeps the values as they were; refuses what is not a number. */
        public Area {
            values = new TreeMap<>(values);
            if (!values.values().stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "Invalid values of an area: " + values + "; leave years without a value out");
            }
        }
    }

    /** The difference of a year, in the unit of the values, and its 95 % interval as for the effect. */
    public record YearEffect(int year, double effect, Optional<Interval> interval) {}

    /**
     * The effect of a programme that starts everywhere in one year.
     *
     * @param areas of the programme, and others like them that are in no such programme
     * @param seed for the random choices, where there are too many to go through all
     */
    public static DifferenceInDifferences of(Collection<Area> areas, long seed) {
        int start = start(areas);
        SortedSet<Integer> years = new TreeSet<>();
        areas.forEach(area -> years.addAll(area.values().keySet()));
        List<Area> whole = areas.stream()
                .filter(area -> area.values().keySet().containsAll(years))
                .toList();
        int[] programme = IntStream.range(0, whole.size())
                .filter(area -> whole.get(area).start().isPresent())
                .toArray();
        int controls = whole.size() - programme.length;
        int[] before = years.stream()
                .mapToInt(Integer::intValue)
                .filter(year -> year < start)
                .toArray();
        int[] after = years.stream()
                .mapToInt(Integer::intValue)
                .filter(year -> year >= start)
                .toArray();
        if (before.length == 0 || after.length == 0 || programme.length == 0 || controls == 0) {
            throw new IllegalArgumentException("Cannot compare changes around " + start + " of " + programme.length
                    + " areas with " + controls + " others over " + years
                    + ": both sides need an area with values in every year, before and after");
        }
        int base = before[before.length - 1];
        double[] changes = whole.stream()
                .mapToDouble(area -> mean(area, after) - mean(area, before))
                .toArray();
        double[][] earlier = Arrays.stream(before)
                .filter(year -> year != base)
                .mapToObj(year -> changes(whole, base, year))
                .toArray(double[][]::new);
        return new DifferenceInDifferences(
                programme.length,
                controls,
                areas.size() - whole.size(),
                Arrays.stream(inProgramme(changes, programme)).average().orElseThrow(),
                Arrays.stream(outside(changes, programme)).average().orElseThrow(),
                Randomisation.difference(changes, programme),
                interval(changes, programme),
                years.stream()
                        .map(year -> yearEffect(year, changes(whole, base, year), programme))
                        .toList(),
                earlier.length == 0 ? Optional.empty() : Optional.of(Randomisation.largest(earlier, programme)),
                Randomisation.of(new double[][] {changes}, programme, seed),
                earlier.length == 0 ? Optional.empty() : Optional.of(Randomisation.of(earlier, programme, seed)));
    }

    /**
     * The same for a start that never was, over the years before the true one: near 0 where the method can be trusted.
     * (For an outcome that the programme cannot have moved, use {@link #of} itself.)
     *
     * @param pretended an earlier year than the true start
     */
    public static DifferenceInDifferences placebo(Collection<Area> areas, int pretended, long seed) {
        int start = start(areas);
        if (pretended >= start) {
            throw new IllegalArgumentException(
                    "Cannot pretend a start in " + pretended + ": the true one, " + start + ", must be later");
        }
        return of(
                areas.stream()
                        .map(area -> new Area(
                                area.start().isPresent() ? OptionalInt.of(pretended) : OptionalInt.empty(),
                                area.values().headMap(start)))
                        .toList(),
                seed);
    }

    private static int start(Collection<Area> areas) {
        int[] starts = areas.stream()
                .map(Area::start)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .distinct()
                .toArray();
        if (starts.length != 1) {
            throw new IllegalArgumentException("Cannot compare changes around the starts " + Arrays.toString(starts)
                    + ": there must be one; for several use effects by group and time");
        }
        return starts[0];
    }

    private static YearEffect yearEffect(int year, double[] changes, int[] programme) {
        return new YearEffect(year, Randomisation.difference(changes, programme), interval(changes, programme));
    }

    private static Optional<Interval> interval(double[] changes, int[] programme) {
        return WelchInterval.of(inProgramme(changes, programme), outside(changes, programme));
    }

    private static double[] inProgramme(double[] changes, int[] programme) {
        return IntStream.of(programme).mapToDouble(area -> changes[area]).toArray();
    }

    private static double[] outside(double[] changes, int[] programme) {
        return IntStream.range(0, changes.length)
                .filter(area -> Arrays.binarySearch(programme, area) < 0)
                .mapToDouble(area -> changes[area])
                .toArray();
    }

    private static double[] changes(List<Area> areas, int from, int to) {
        return areas.stream()
                .mapToDouble(area -> area.values().get(to) - area.values().get(from))
                .toArray();
    }

    private static double mean(Area area, int... years) {
        return IntStream.of(years)
                .mapToDouble(year -> area.values().get(year))
                .average()
                .orElseThrow();
    }
}
