// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.AreaVerdict;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.Scorecard;
import inclusion.web.mark.Spark;
import inclusion.web.mark.StackedAuthorities;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of England's page: its own word for each indicator, and how many authorities go which way. */
final class AreaSystemRows {
    private static final String CAPTION =
            "Newest year of each indicator against the year before. England is a complete count: the margin of the "
                    + "indicator decides. An authority counts as improving or worsening where its change is larger than "
                    + "authorities of its size usually change (95 % limits) and than the margin, and passes the test for "
                    + "false discoveries (q at most 0.05). A small authority more often ends in \u201ccannot tell\u201d; "
                    + "that is not \u201cno change\u201d. Small differences are counted there too. Not published: no figure "
                    + "in one of the two years.";
    private static final double BAR = 330;

    private final Edition edition;
    private final Scorecard card;
    private final Map<String, List<ComparedValue>> history;
    private final AreaVerdicts authorities;
    private final Map<String, AreaVerdict> england = new HashMap<>();

    AreaSystemRows(Edition edition, Scorecard card, List<ComparedValue> history, String phase, AreaVerdicts changes) {
        this.edition = edition;
        this.card = card;
        this.history = history.stream()
                .collect(Collectors.groupingBy(value -> value.value().indicatorId()));
        this.authorities = changes;
        edition.read()
                .areas()
                .verdicts(Level.NATIONAL, AreaVerdicts.OWN_PAST, phase, years(card))
                .forEach(one -> england.put(one.indicatorId() + one.timePeriod(), one));
    }

    /** The years of the values that a card shows. */
    static Set<String> years(Scorecard card) {
        return card.values().values().stream()
                .map(value -> value.value().timePeriod())
                .collect(Collectors.toSet());
    }

    AreaSystem table(List<Indicator> known) {
        int most = known.stream()
                .mapToInt(one -> authorities.inForce(value(one).timePeriod()).size())
                .max()
                .orElse(0);
        List<AreaSystem.Group> groups = card.perspectives().stream()
                .map(perspective -> new AreaSystem.Group(
                        perspective.title(),
                        card.indicatorsOf(perspective).stream()
                                .filter(known::contains)
                                .map(one -> row(one, most))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new AreaSystem(CAPTION, "How many of " + Numbers.of(most, "authority", "authorities"), groups);
    }

    private IndicatorValue value(Indicator indicator) {
        return card.values().get(indicator.id()).value();
    }

    private AreaSystem.Row row(Indicator indicator, int most) {
        IndicatorValue value = value(indicator);
        Measure measure = Shown.measure(indicator);
        StackedAuthorities bar = authorities.counts(indicator.id(), value.timePeriod());
        String notCounted = notCounted(indicator, value, bar);
        Map<String, Double> course = course(indicator);
        List<Double> line = new ArrayList<>();
        Course.withoutGaps(List.copyOf(course.keySet())).forEach(year -> line.add(course.get(year)));
        return new AreaSystem.Row(
                indicator.title(),
                Places.indicator(indicator.id()),
                measure.unit() + " \u00b7 " + measure.direction(),
                Years.name(value.timePeriod()),
                Shown.text(measure, value),
                Places.working(value),
                before(measure, value),
                word(measure, value),
                line.size() < 2 ? "" : new Spark(line).svg(96, 28),
                course.size() < 2
                        ? "one year"
                        : course.entrySet().stream()
                                .map(entry -> Years.name(entry.getKey()) + " " + measure.print(entry.getValue()))
                                .collect(Collectors.joining(", ")),
                notCounted.isEmpty() ? bar.svg(BAR / Math.max(1, most)) : "",
                notCounted.isEmpty() ? bar.says() : notCounted);
    }

    /** Why authorities are not counted; "" where they are. */
    private String notCounted(Indicator indicator, IndicatorValue value, StackedAuthorities bar) {
        if (indicator.isContext()) {
            return "context: neither good nor bad, not counted";
        }
        if (Years.isOld(value.timePeriod(), edition.today())) {
            return "too old to judge";
        }
        if (bar.notPublished() == bar.all()) {
            return "no figures of authorities for both years";
        }
        return authorities.withoutInterval(indicator.id(), value.timePeriod())
                ? authorities.says(indicator.id(), value.timePeriod())
                : "";
    }

    private String word(Measure measure, IndicatorValue value) {
        if (Years.isOld(value.timePeriod(), edition.today())) {
            return "too old to judge";
        }
        AreaVerdict verdict = england.get(value.indicatorId() + value.timePeriod());
        if (verdict == null) {
            return "no year before";
        }
        Verdict word = Verdict.of(verdict.verdict());
        if (word != Verdict.SIMILAR || value.value() == null || verdict.benchmark() == null) {
            return ComparisonSentences.cell(word, verdict.reason());
        }
        if (measure.print(value.value()).equals(measure.print(verdict.benchmark()))) {
            return "the same";
        }
        return value.value() > verdict.benchmark() ? "slightly higher" : "slightly lower";
    }

    private String before(Measure measure, IndicatorValue value) {
        String year = Years.before(value.timePeriod());
        return history.getOrDefault(value.indicatorId(), List.of()).stream()
                .map(ComparedValue::value)
                .filter(one -> one.timePeriod().equals(year))
                .findFirst()
                .map(one -> Shown.text(measure, one))
                .orElse("\u2013");
    }

    private Map<String, Double> course(Indicator indicator) {
        Map<String, Double> values = new TreeMap<>();
        history.getOrDefault(indicator.id(), List.of()).stream()
                .map(ComparedValue::value)
                .filter(one -> one.value() != null && one.timePeriod().compareTo(card.timePeriod()) <= 0)
                .forEach(one -> values.put(one.timePeriod(), one.value()));
        return values;
    }
}
