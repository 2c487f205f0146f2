// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.compare.method.DifferenceInDifferences.Area;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A programme that starts in several years: the areas of each start against those that have not started yet (Callaway
 * and Sant'Anna 2021, Journal of Econometrics 225:200). A regression on everything at once would set areas that started
 * late against those that started early, which the programme has changed already (Goodman-Bacon 2021, same journal
 * 225:254).
 *
 * @param effects by start and year
 */
public record GroupTimeEffects(List<Effect> effects) {
    /** Keeps the effects as they were. */
    public GroupTimeEffects {
        effects = List.copyOf(effects);
    }

    /**
     * What the areas of one start changed by from the year before it to another year, less what those changed by that
     * had not started by then.
     *
     * @param year also before the start: near 0 where the areas went alike until then
     * @param treated areas of this start with a value in both years
     * @param controls the same of those not yet started
     * @param effect in the unit of the values
     */
    public record Effect(int start, int year, int treated, int controls, double effect) {
        /** Years since the start: 0 in its first year, negative before. */
        public int sinceStart() {
            return year - start;
        }
    }

    /** Every start and year for which both sides have an area with a value then and in the year before the start. */
    public static GroupTimeEffects of(Collection<Area> areas) {
        TreeSet<Integer> starts = new TreeSet<>();
        TreeSet<Integer> years = new TreeSet<>();
        areas.forEach(area -> {
            area.start().ifPresent(starts::add);
            years.addAll(area.values().keySet());
        });
        List<Effect> effects = new ArrayList<>();
        for (int start : starts) {
            for (int year : years) {
                int base = start - 1;
                int known = Math.max(year, base);
                double[] treated =
                        changes(areas, base, year, area -> area.start().equals(OptionalInt.of(start)));
                double[] controls = changes(
                        areas,
                        base,
                        year,
                        area -> area.start().isEmpty()
                                || (area.start().getAsInt() > known
                                        && area.start().getAsInt() != start));
                if (year != base && treated.length > 0 && controls.length > 0) {
                    effects.add(
                            new Effect(start, year, treated.length, controls.length, mean(treated) - mean(controls)));
                }
            }
        }
        return new GroupTimeEffects(effects);
    }

    /** The effects of all starts, so many years since each, weighted by their areas. */
    public SortedMap<Integer, Double> bySinceStart() {
        SortedMap<Integer, Double> means = new TreeMap<>();
        effects.stream().collect(Collectors.groupingBy(Effect::sinceStart)).forEach((since, alike) -> {
            int areas = alike.stream().mapToInt(Effect::treated).sum();
            double sum = alike.stream()
                    .mapToDouble(effect -> effect.effect() * effect.treated())
                    .sum();
            means.put(since, sum / areas);
        });
        return means;
    }

    private static double[] changes(Collection<Area> areas, int from, int to, Predicate<Area> which) {
        return areas.stream()
                .filter(which)
                .filter(area -> area.values().containsKey(from) && area.values().containsKey(to))
                .mapToDouble(area -> area.values().get(to) - area.values().get(from))
                .toArray();
    }

    private static double mean(double... numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }
}
