// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.metrics.catalogue.AdditiveOver;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.Rollup;
import inclusion.metrics.catalogue.TallyDefinition;
import inclusion.metrics.catalogue.TallyUnit;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a wide row holds, compiled from the catalogue once and sent to every executor: numbered tallies, then numbered
 * printed measures, and the pairs that are summed together.
 *
 * @param tallies in the order of their ids
 * @param printed measures of {@code published_value}, sorted
 * @param pairs each once, however many indicators share it
 * @param talliesOf the tallies that a measure belongs to, by their numbers
 */
public record WideLayout(
        List<Tally> tallies, List<String> printed, List<Pair> pairs, Map<String, List<Integer>> talliesOf)
        implements Serializable {
    /**
     * A tally as the engine needs it.
     *
     * @param parts how many measures it is made of
     * @param withinWhole whether a hidden part without a bound can at most be the whole: true of people, not of events
     */
    public record Tally(String id, int parts, boolean withinWhole) implements Serializable {}

    /**
     * A numerator and a denominator that are summed together, by their numbers.
     *
     * @param beside what else the value is made of, summed with them
     * @param phases of the schools that have it; all when empty
     */
    public record Pair(int numerator, int denominator, List<Integer> beside, List<String> phases)
            implements Serializable {
        /** A pair that nothing stands beside, for schools of every phase. */
        public static Pair of(int numerator, int denominator) {
            return new Pair(numerator, denominator, List.of(), List.of());
        }

        /** Whether schools of a phase have it. */
        public boolean isFor(String phase) {
            return phases.isEmpty() || phases.contains(phase);
        }
    }

    /** The layout that serves every indicator of a catalogue which published files feed. */
    public static WideLayout of(Catalogue catalogue) {
        List<Tally> tallies = new ArrayList<>();
        Map<String, List<Integer>> talliesOf = new HashMap<>();
        for (TallyDefinition tally : catalogue.tallies()) {
            if (tally.own().isPresent()) {
                continue;
            }
            tally.measures()
                    .forEach(measure -> talliesOf
                            .computeIfAbsent(measure, none -> new ArrayList<>())
                            .add(tallies.size()));
            tallies.add(new Tally(
                    tally.id(),
                    tally.measures().size(),
                    tally.unit() == TallyUnit.PUPIL || tally.unit() == TallyUnit.ENROLMENT));
        }
        List<String> ids = tallies.stream().map(Tally::id).toList();
        List<Pair> pairs = catalogue.indicators().stream()
                .filter(indicator -> summed(indicator, catalogue))
                .map(indicator -> Pair.of(
                        ids.indexOf(indicator.numerator().orElseThrow()),
                        ids.indexOf(indicator.denominator().orElseThrow())))
                .distinct()
                .toList();
        return new WideLayout(List.copyOf(tallies), printed(catalogue), pairs, talliesOf);
    }

    /** Whether parents of an indicator are summed from its schools. */
    public static boolean summed(IndicatorDefinition indicator, Catalogue catalogue) {
        return indicator.rollup() == Rollup.SUM
                && catalogue.route(indicator).published()
                && indicator.numerator().isPresent()
                && indicator.denominator().isPresent()
                && addsUp(catalogue.tally(indicator.numerator().orElseThrow()))
                && addsUp(catalogue.tally(indicator.denominator().orElseThrow()));
    }

    /** The number of a tally. */
    public int tally(String id) {
        for (int at = 0; at < tallies.size(); at++) {
            if (tallies.get(at).id().equals(id)) {
                return at;
            }
        }
        throw new IllegalArgumentException("Invalid tally: " + id + " is not in the layout");
    }

    private static boolean addsUp(TallyDefinition tally) {
        return tally.addsOver().contains(AdditiveOver.SCHOOL);
    }

    private static List<String> printed(Catalogue catalogue) {
        return catalogue.indicators().stream()
                .map(IndicatorDefinition::printed)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
