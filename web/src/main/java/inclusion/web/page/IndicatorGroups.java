// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.OwnCoverage;
import inclusion.web.chart.Table;
import inclusion.web.words.Measure;
import inclusion.web.words.Phases;
import inclusion.web.words.Years;
import java.util.List;
import java.util.Optional;

/**
 * An indicator by groups of pupils, of the marked school or trust: no publisher gives it, so schools’ own files do.
 *
 * @param says what is shown, or why nothing is
 * @param marks the schools that have groups, where none is marked
 * @param table empty where nothing is marked
 */
public record IndicatorGroups(String says, List<Link> marks, List<Link> topics, Table table) {
    private static final int MOST = 30;
    private static final Table NONE = new Table(List.of(), List.of());

    /** The block; none where the definition has no groups or no school gives files of its own. */
    static Optional<IndicatorGroups> of(
            Edition edition, Choices choices, Indicator indicator, Optional<Entity> marked, String year) {
        List<String> words = Affected.topics(indicator.breakdowns());
        List<Link> schools = schools(edition, choices);
        if (words.isEmpty() || schools.isEmpty()) {
            return Optional.empty();
        }
        if (marked.isEmpty()) {
            return Optional.of(new IndicatorGroups(
                    "Figures of groups come from schools\u2019 own files. Choose a school that has given them:",
                    schools,
                    List.of(),
                    NONE));
        }
        String usual = words.get(0);
        String topic = choices.among("topic", words, usual);
        List<IndicatorValue> values = Affected.topicsOf(topic).stream()
                .flatMap(one -> values(edition, indicator, marked.get(), year, one).stream())
                .toList();
        List<Link> topics = choices.links("topic", words, topic, usual, Affected::nameOf);
        if (values.isEmpty()) {
            return Optional.of(new IndicatorGroups(
                    "No figures of groups at %s for %s.".formatted(marked.get().name(), Years.name(year)),
                    List.of(),
                    topics,
                    NONE));
        }
        Measure measure = Shown.measure(indicator);
        return Optional.of(new IndicatorGroups(
                "%s, %s, from schools\u2019 own files.".formatted(marked.get().name(), Years.name(year)),
                List.of(),
                topics,
                new Table(
                        List.of("Group", "Count", "Out of", "Value, " + measure.unit(), "95\u202f% interval"),
                        values.stream().map(value -> row(indicator, value)).toList())));
    }

    private static List<String> row(Indicator indicator, IndicatorValue value) {
        Measure measure = Shown.measure(indicator);
        String text = Shown.text(measure, value);
        return List.of(
                Affected.name(value.breakdownTopic(), value.breakdown()),
                Shown.counted(indicator, value.numerator()),
                Shown.outOf(indicator, value.denominator()),
                "\u2013".equals(text) ? Shown.reason(value) : text,
                value.hasInterval() ? measure.printRange(value.lowerCi(), value.upperCi()) : "\u2013");
    }

    private static List<IndicatorValue> values(
            Edition edition, Indicator indicator, Entity entity, String year, String topic) {
        return edition.read().groups().of(entity.level(), entity.code(), indicator.id(), year, Phases.TOTAL, topic);
    }

    private static List<Link> schools(Edition edition, Choices choices) {
        return edition.read().ownCoverage().all().stream()
                .map(OwnCoverage::schoolUrn)
                .distinct()
                .limit(MOST)
                .flatMap(urn -> edition.read().entities().find(Level.SCHOOL, urn).stream())
                .sorted(java.util.Comparator.comparing(Entity::name))
                .map(school -> Link.to(school.name(), choices.with("mark", school.code()) + "#groups"))
                .toList();
    }
}
