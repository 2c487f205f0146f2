// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Indicator;
import inclusion.api.read.Scorecard;
import inclusion.web.chart.ForestPlot;
import inclusion.web.words.Numbers;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Years;
import java.util.Comparator;
import java.util.List;

/**
 * How much more often something happens to groups of pupils than to the others: a figure per thing, a row per ratio that
 * the catalogue defines. The ratios, their intervals and England's are the snapshot's.
 */
final class Disproportionality {
    private static final List<Thing> THINGS = List.of(
            new Thing("disproportionality-suspension-", "Suspensions", "are suspended"),
            new Thing("disproportionality-persistent-absence-", "Persistent absence", "are persistently absent"),
            new Thing("disproportionality-permanent-exclusion-", "Permanent exclusions", "are permanently excluded"));

    private record Thing(String prefix, String title, String happens) {}

    private Disproportionality() {}

    /** The figures of a school or trust; none where no ratio of the year is known or may lie in a range. */
    static List<Drawn> of(Edition edition, Scorecard card) {
        return THINGS.stream()
                .filter(thing -> rows(card, thing).stream()
                        .anyMatch(row ->
                                row.ratio().value() != null || row.ratio().isRange()))
                .map(thing -> edition.draughtsman()
                        .draw(ForestPlot.figure(
                                thing.prefix() + "groups",
                                "%s by group, %s, %s"
                                        .formatted(thing.title(), card.entity().name(), Years.name(card.timePeriod())),
                                thing.happens(),
                                rows(card, thing))))
                .toList();
    }

    /** By id, so that pupils with SEN are followed by those with a plan and those with support. */
    private static List<ForestPlot.Row> rows(Scorecard card, Thing thing) {
        return card.indicators().stream()
                .filter(indicator -> indicator.id().startsWith(thing.prefix()))
                .sorted(Comparator.comparing(Indicator::id))
                .flatMap(indicator -> card.value(indicator.id()).stream()
                        .filter(value -> value.value().timePeriod().equals(card.timePeriod()))
                        .map(value -> row(indicator, value)))
                .toList();
    }

    private static ForestPlot.Row row(Indicator indicator, ComparedValue compared) {
        return new ForestPlot.Row(
                PupilSentences.capital(indicator.denominatorLabel()),
                counts(compared.value().numerator(), compared.value().denominator()),
                counts(compared.value().againstNumerator(), compared.value().againstDenominator()),
                Shown.year(compared.value()),
                Shown.benchmarkValue(compared));
    }

    private static String counts(Long happened, Long of) {
        return happened == null || of == null ? "not known" : Numbers.count(happened) + " of " + Numbers.count(of);
    }
}
