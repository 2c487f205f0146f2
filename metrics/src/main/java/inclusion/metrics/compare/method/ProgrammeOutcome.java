// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.compare.method.DifferenceInDifferences.Area;
import inclusion.metrics.compare.method.DifferenceInDifferences.YearEffect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One outcome of a programme over the years: the mean of its areas and of the others, and what the difference between
 * their changes is worth ({@code indicators-and-methods.md} §4.11).
 *
 * @param missing why there is nothing to compare; empty where there is
 * @param means of each year that counts, over the areas that have them all; by year
 * @param effect where all areas of the programme started in one year
 * @param placebo the same for the last year before as though the programme had started then; empty with one year before
 * @param staggered where they started in several years, in its place
 */
public record ProgrammeOutcome(
        Optional<ProgrammeVerdict.Reason> missing,
        SortedMap<Integer, Means> means,
        Optional<DifferenceInDifferences> effect,
        Optional<DifferenceInDifferences> placebo,
        Optional<GroupTimeEffects> staggered) {
    /** A year counts that so great a part of all areas has a value of: one that few have would leave all others out. */
    public static final double LEAST_COVERAGE = 0.7;

    /** Keeps the means as they were. */
    public ProgrammeOutcome {
        means = new TreeMap<>(means);
    }

    /** Unweighted, in the unit of the values. */
    public record Means(double programme, double others) {}

    /**
     * What can be said.
     *
     * @param areas of the programme with their first year in it, and areas like them without one
     * @param seed for random choices
     */
    public static ProgrammeOutcome of(Collection<Area> areas, long seed) {
        SortedSet<Integer> years = years(areas);
        List<Area> whole = areas.stream()
                .map(area -> new Area(area.start(), within(area, years)))
                .filter(area -> area.values().keySet().containsAll(years))
                .toList();
        TreeSet<Integer> starts = new TreeSet<>();
        areas.forEach(area -> area.start().ifPresent(starts::add));
        if (starts.isEmpty() || whole.stream().noneMatch(ProgrammeOutcome::takesPart)) {
            return without(ProgrammeVerdict.Reason.TOO_FEW_AREAS);
        }
        if (whole.stream().allMatch(ProgrammeOutcome::takesPart)) {
            return without(ProgrammeVerdict.Reason.NO_OTHERS);
        }
        if (years.last() < starts.first()) {
            return without(ProgrammeVerdict.Reason.NO_YEAR_AFTER);
        }
        if (years.first() >= starts.first()) {
            return without(ProgrammeVerdict.Reason.NO_YEAR_BEFORE);
        }
        SortedMap<Integer, Means> means = means(whole, years);
        if (starts.size() > 1) {
            return new ProgrammeOutcome(
                    Optional.empty(),
                    means,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(GroupTimeEffects.of(whole)));
        }
        // Those without every year go in, too, so that they are counted as left out.
        List<Area> all = areas.stream()
                .map(area -> new Area(area.start(), within(area, years)))
                .toList();
        SortedSet<Integer> before = years.headSet(starts.first());
        return new ProgrammeOutcome(
                Optional.empty(),
                means,
                Optional.of(DifferenceInDifferences.of(all, seed)),
                before.size() < 2
                        ? Optional.empty()
                        : Optional.of(DifferenceInDifferences.placebo(all, before.last(), seed)),
                Optional.empty());
    }

    /**
     * Difference of the changes: that of the years after the start from those before; of several starts the mean over
     * all starts and their years since, weighted by areas. Empty where there is none.
     */
    public OptionalDouble difference() {
        if (effect.isPresent()) {
            return OptionalDouble.of(effect.get().effect());
        }
        if (staggered.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<GroupTimeEffects.Effect> since = staggered.get().effects().stream()
                .filter(one -> one.sinceStart() >= 0)
                .toList();
        int areas = since.stream().mapToInt(GroupTimeEffects.Effect::treated).sum();
        double sum =
                since.stream().mapToDouble(one -> one.effect() * one.treated()).sum();
        return areas == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / areas);
    }

    /** The difference of each year, and how many years since the start it is, in their order. */
    public List<YearEffect> sinceStart(int start) {
        List<YearEffect> effects = new ArrayList<>();
        effect.ifPresent(one -> one.years()
                .forEach(year -> effects.add(new YearEffect(year.year() - start, year.effect(), year.interval()))));
        staggered.ifPresent(some -> some.bySinceStart()
                .forEach((since, difference) -> effects.add(new YearEffect(since, difference, Optional.empty()))));
        return effects;
    }

    private static SortedSet<Integer> years(Collection<Area> areas) {
        return areas.stream()
                .flatMap(area -> area.values().keySet().stream())
                .collect(Collectors.groupingBy(year -> year, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(year -> year.getValue() >= LEAST_COVERAGE * areas.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedMap<Integer, Double> within(Area area, SortedSet<Integer> years) {
        SortedMap<Integer, Double> values = new TreeMap<>(area.values());
        values.keySet().retainAll(years);
        return values;
    }

    private static SortedMap<Integer, Means> means(List<Area> areas, SortedSet<Integer> years) {
        SortedMap<Integer, Means> means = new TreeMap<>();
        years.forEach(year -> means.put(
                year,
                new Means(
                        mean(areas, ProgrammeOutcome::takesPart, year), mean(areas, area -> !takesPart(area), year))));
        return means;
    }

    private static double mean(List<Area> areas, Predicate<Area> which, int year) {
        return areas.stream()
                .filter(which)
                .mapToDouble(area -> area.values().get(year))
                .average()
                .orElseThrow();
    }

    private static boolean takesPart(Area area) {
        return area.start().isPresent();
    }

    private static ProgrammeOutcome without(ProgrammeVerdict.Reason reason) {
        return new ProgrammeOutcome(
                Optional.of(reason), new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
