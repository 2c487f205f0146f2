// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.facts.PupilFact;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.Derivation;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.OwnMeasure;
import inclusion.metrics.catalogue.TallyDefinition;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of schools' own files, compiled from the catalogue once: one scan per fact, with everything that any
 * tally asks of it.
 *
 * @param layout of the wide rows; every indicator that own files feed has a pair
 * @param topics the breakdowns that any of these indicators asks for, and {@link Covariates#TOPIC} if any is expected
 *     from who the pupils are
 * @param expected tallies of those, by their numbers: nothing else is asked of pupils by all their covariates
 */
public record OwnPlan(WideLayout layout, List<String> topics, List<Scan> scans, Set<Integer> expected)
        implements Serializable {
    /**
     * All that is asked of one fact.
     *
     * @param grouped whether its rows are of pupils, in groups
     * @param entities columns that name the school which answers for a measure
     */
    record Scan(PupilFact fact, boolean grouped, List<String> entities, List<Measure> measures)
            implements Serializable {}

    /**
     * One tally of a scan.
     *
     * @param tally its number in the layout
     * @param entity number of its column among the scan's
     * @param sql what a row adds; null where it adds nothing
     * @param requires the tables that must be covered
     */
    record Measure(int tally, int entity, String sql, Set<String> requires) implements Serializable {}

    /** The plan that serves every indicator of a catalogue which schools' own files feed. */
    public static OwnPlan of(Catalogue catalogue) {
        List<TallyDefinition> tallies = catalogue.tallies().stream()
                .filter(tally -> tally.own().isPresent())
                .toList();
        List<String> ids = tallies.stream().map(TallyDefinition::id).toList();
        List<IndicatorDefinition> indicators = catalogue.indicators().stream()
                .filter(indicator -> catalogue.route(indicator).own())
                .toList();
        WideLayout layout = new WideLayout(
                tallies.stream()
                        .map(tally -> new WideLayout.Tally(tally.id(), 1, /* withinWhole= */ false))
                        .toList(),
                List.of(),
                indicators.stream()
                        .filter(OwnPlan::hasCounts)
                        .map(indicator -> pair(indicator, ids))
                        .distinct()
                        .toList(),
                Map.of());
        Map<PupilFact, List<TallyDefinition>> byFact = tallies.stream()
                .collect(Collectors.groupingBy(
                        tally -> PupilFact.of(tally.fact()).orElseThrow(),
                        () -> new EnumMap<>(PupilFact.class),
                        Collectors.toList()));
        List<Scan> scans = byFact.entrySet().stream()
                .map(fact -> scan(fact.getKey(), fact.getValue(), ids))
                .toList();
        Set<String> topics = indicators.stream()
                .flatMap(each -> each.breakdowns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> expected = indicators.stream()
                .filter(IndicatorDefinition::expectedFromPupils)
                .flatMap(each -> each.tallies().stream())
                .map(ids::indexOf)
                .collect(Collectors.toSet());
        if (!expected.isEmpty()) {
            topics.add(Covariates.TOPIC);
        }
        return new OwnPlan(layout, List.copyOf(topics), scans, Set.copyOf(expected));
    }

    /** Whether an indicator is made of counts of its own, not of another's values. */
    public static boolean hasCounts(IndicatorDefinition indicator) {
        return !indicator.tallies().isEmpty();
    }

    /** The counts of an indicator by their numbers; a plain count stands over itself. */
    public WideLayout.Pair pair(IndicatorDefinition indicator) {
        return pair(
                indicator, layout.tallies().stream().map(WideLayout.Tally::id).toList());
    }

    private static WideLayout.Pair pair(IndicatorDefinition indicator, List<String> ids) {
        List<String> sides = indicator
                .pupilRules()
                .derived()
                .map(Derivation::tallies)
                .orElseGet(() -> Stream.of(
                                indicator.numerator(), indicator.denominator().or(indicator::numerator))
                        .flatMap(each -> each.stream())
                        .toList());
        List<Integer> beside = indicator.pupilRules().tallies().stream()
                .map(ids::indexOf)
                .distinct()
                .toList();
        return new WideLayout.Pair(
                ids.indexOf(sides.get(0)),
                ids.indexOf(sides.get(1)),
                beside,
                indicator.pupilRules().phases());
    }

    private static Scan scan(PupilFact fact, List<TallyDefinition> tallies, List<String> ids) {
        List<String> columns = Arrays.asList(fact.schema().fieldNames());
        List<String> entities = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (TallyDefinition tally : tallies) {
            OwnMeasure own = tally.own().orElseThrow();
            if (!entities.contains(own.entity())) {
                entities.add(own.entity());
            }
            measures.add(new Measure(
                    ids.indexOf(tally.id()), entities.indexOf(own.entity()), sql(own), Set.copyOf(own.requires())));
        }
        return new Scan(fact, columns.containsAll(PupilFact.GROUPS), List.copyOf(entities), List.copyOf(measures));
    }

    private static String sql(OwnMeasure own) {
        return "CASE WHEN " + own.where().map(where -> "(" + where + ")").orElse("true") + " THEN CAST(("
                + own.measure() + ") AS BIGINT) END";
    }
}
