// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.AreaVerdict;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.Scorecard;
import inclusion.web.mark.AreaFill;
import inclusion.web.mark.StackedAuthorities;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which way each authority goes, by the snapshot's verdict on its own past: a change counts where it also passes the
 * test for false discoveries. Every authority in force is counted once, also one without a figure.
 */
final class AreaVerdicts {
    static final String OWN_PAST = "own-past";
    static final String ENGLAND = "england-same-phase";

    /** One in twenty of the changes that are shown may come of chance (Benjamini and Hochberg 1995). */
    private static final double FALSE_DISCOVERIES = 0.05;

    private static final Set<String> WITHOUT_FIGURE = Set.of("no-benchmark", "hidden", "range", "low-coverage");

    private static final String WITHOUT_INTERVAL = "no-interval";

    private static final String NOT_JUDGED = "published without an interval, so changes of authorities are not judged.";

    private final List<Entity> authorities;
    private final Map<String, AreaVerdict> verdicts = new HashMap<>();

    AreaVerdicts(Edition edition, String benchmarkType, String phase, Collection<String> years) {
        authorities = edition.read().entities().all(Level.LOCAL_AUTHORITY);
        edition.read()
                .areas()
                .verdicts(Level.LOCAL_AUTHORITY, benchmarkType, phase, Set.copyOf(years))
                .forEach(one -> verdicts.put(key(one.indicatorId(), one.entityCode(), one.timePeriod()), one));
    }

    List<Entity> inForce(String year) {
        return inForce(authorities, year);
    }

    /** The authorities with a figure of any kind in a year: one for each number that the DfE knows an authority by. */
    static List<Entity> inForce(List<Entity> authorities, String year) {
        Map<String, Entity> byNumber = authorities.stream()
                .filter(area -> area.firstTimePeriod() != null
                        && area.firstTimePeriod().compareTo(year) <= 0
                        && area.lastTimePeriod().compareTo(year) >= 0)
                .collect(Collectors.toMap(
                        area -> area.oldLaCode() == null ? area.code() : area.oldLaCode(),
                        Function.identity(),
                        (one, other) -> one.code().compareTo(other.code()) > 0 ? one : other));
        return authorities.stream().filter(byNumber::containsValue).toList();
    }

    /** The snapshot's verdict; null where it has none. */
    AreaVerdict of(String indicatorId, String code, String year) {
        return verdicts.get(key(indicatorId, code, year));
    }

    /** How many authorities in force go which way. */
    StackedAuthorities counts(String indicatorId, String year) {
        return counts(indicatorId, year, inForce(year));
    }

    /** The same for some of them. */
    StackedAuthorities counts(String indicatorId, String year, Collection<Entity> some) {
        return StackedAuthorities.of(some.stream()
                .collect(Collectors.groupingBy(
                        area -> changeFill(of(indicatorId, area.code(), year)), Collectors.counting())));
    }

    /** How many authorities in force go which way, in words. */
    String says(String indicatorId, String year) {
        return says(indicatorId, year, inForce(year));
    }

    /** The same for some of them; where none could be judged, why not: that is no answer for each of them. */
    String says(String indicatorId, String year, Collection<Entity> some) {
        return withoutInterval(indicatorId, year, some)
                ? NOT_JUDGED
                : counts(indicatorId, year, some).says();
    }

    /** Whether authorities have figures of both years, and none of them an interval to tell a change from chance by. */
    boolean withoutInterval(String indicatorId, String year) {
        return withoutInterval(indicatorId, year, inForce(year));
    }

    private boolean withoutInterval(String indicatorId, String year, Collection<Entity> some) {
        List<String> reasons = some.stream()
                .map(area -> of(indicatorId, area.code(), year))
                .filter(Objects::nonNull)
                .map(change -> String.valueOf(change.reason()))
                .filter(reason -> !WITHOUT_FIGURE.contains(reason))
                .toList();
        return !reasons.isEmpty() && reasons.stream().allMatch(WITHOUT_INTERVAL::equals);
    }

    /** How many of one authority's indicators go which way, against the year before each. */
    String ofOne(Scorecard card, List<Indicator> known) {
        Map<String, List<String>> byWord = known.stream()
                .filter(indicator -> !indicator.isContext())
                .collect(Collectors.groupingBy(
                        indicator -> changeWord(
                                of(
                                        indicator.id(),
                                        card.entity().code(),
                                        card.values()
                                                .get(indicator.id())
                                                .value()
                                                .timePeriod()),
                                /* isContext= */ false),
                        Collectors.mapping(Indicator::shortTitle, Collectors.toList())));
        return ComparisonSentences.ownPast(
                byWord.getOrDefault("improving", List.of()),
                byWord.getOrDefault("worsening", List.of()),
                byWord.getOrDefault("similar", List.of()).size()
                        + byWord.getOrDefault("cannot tell", List.of()).size(),
                byWord.getOrDefault("not published", List.of()).size());
    }

    /** The fill of a change. */
    static AreaFill changeFill(AreaVerdict change) {
        if (change == null || (change.verdict() == null && WITHOUT_FIGURE.contains(String.valueOf(change.reason())))) {
            return AreaFill.HATCHED;
        }
        Verdict verdict = Verdict.of(change.verdict());
        boolean passes = change.qValue() != null && change.qValue() <= FALSE_DISCOVERIES;
        return verdict.isDifferent() && passes ? AreaFill.ofChange(verdict) : AreaFill.WHITE;
    }

    /** The word of a change. */
    static String changeWord(AreaVerdict change, boolean isContext) {
        return switch (changeFill(change)) {
            case PALE -> isContext ? "lower" : "improving";
            case ACCENT -> isContext ? "higher" : "worsening";
            case WHITE -> "similar".equals(change.verdict()) ? "similar" : "cannot tell";
            case HATCHED -> "not published";
        };
    }

    private static String key(String indicatorId, String code, String year) {
        return indicatorId + ' ' + code + ' ' + year;
    }
}
