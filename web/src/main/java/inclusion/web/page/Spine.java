// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Distribution;
import inclusion.api.read.Indicator;
import inclusion.api.read.Judgement;
import inclusion.api.read.Level;
import inclusion.api.read.Scorecard;
import inclusion.web.chart.SpineChart;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Phases;
import inclusion.web.words.Years;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A scorecard as a chart: every indicator with a benchmark, each against the spread of all like it. The spread behind a
 * school is that of its phase, or where the phase is not like it the usual spread at its size. Trusts differ in their mix of phases, so behind a trust stands the usual spread of its own
 * mix and size.
 */
final class Spine {
    private Spine() {}

    /** A school’s; none where nothing stands beside it. */
    static Optional<Drawn> ofSchool(Edition edition, Scorecard card, String phase, String against) {
        if (Phases.isApart(card.entity().peerGroup())) {
            return drawn(
                    edition,
                    card,
                    Phases.apart(phase),
                    against,
                    SpineChart.Behind.USUAL_SPREAD,
                    (compared, judged) -> usualSpread(judged));
        }
        return drawn(
                edition,
                card,
                Phases.plural(phase) + " like it",
                against,
                SpineChart.Behind.DECILES,
                (compared, judged) -> deciles(edition, compared));
    }

    /** A trust’s; none where nothing stands beside it. */
    static Optional<Drawn> ofTrust(Edition edition, Scorecard card) {
        return drawn(
                edition,
                card,
                ComparisonSentences.TRUSTS_LIKE_IT,
                ComparisonSentences.EXPECTED_FOR_MIX,
                SpineChart.Behind.USUAL_SPREAD,
                (compared, judged) -> usualSpread(judged));
    }

    private static Optional<Drawn> drawn(
            Edition edition,
            Scorecard card,
            String peers,
            String against,
            SpineChart.Behind behind,
            BiFunction<ComparedValue, Judged, SpineChart.Spread> spread) {
        List<SpineChart.Row> rows = card.indicators().stream()
                .flatMap(indicator -> card.value(indicator.id()).stream()
                        .flatMap(value -> row(edition, card, indicator, value, spread)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(edition.draughtsman()
                        .draw(SpineChart.figure(
                                "spine",
                                card.entity().name(),
                                peers,
                                against,
                                Years.name(card.timePeriod()),
                                behind,
                                rows)));
    }

    /** Nothing for a value of another year, for a rare event, and for what has nothing beside it or may not be drawn. */
    private static Stream<SpineChart.Row> row(
            Edition edition,
            Scorecard card,
            Indicator indicator,
            ComparedValue value,
            BiFunction<ComparedValue, Judged, SpineChart.Spread> spread) {
        Double benchmark = Shown.benchmarkValue(value);
        boolean rare =
                indicator.id().equals(RareCount.INDICATOR) && card.entity().level() == Level.SCHOOL;
        boolean known = Shown.year(value.value()).value() != null
                || Shown.year(value.value()).isRange();
        if (benchmark == null || rare || !known || !value.value().timePeriod().equals(card.timePeriod())) {
            return Stream.empty();
        }
        Judged judged = Judged.ofTheWhole(value, edition.today());
        return Stream.of(new SpineChart.Row(
                Shown.measure(indicator),
                Shown.year(value.value()),
                judged.verdict(),
                judged.reason(),
                benchmark,
                spread.apply(value, judged)));
    }

    private static SpineChart.Spread deciles(Edition edition, ComparedValue compared) {
        return edition.read()
                .distributions()
                .of(
                        Level.SCHOOL,
                        compared.value().indicatorId(),
                        compared.value().timePeriod(),
                        compared.value().educationPhase())
                .flatMap(Spine::spread)
                .orElse(null);
    }

    /** The deciles and quartiles of ten units or more. */
    static Optional<SpineChart.Spread> spread(Distribution of) {
        return of.units() == null || of.units() < IndicatorComparisons.FEWEST || of.quartile1() == null
                ? Optional.empty()
                : Optional.of(new SpineChart.Spread(of.decile1(), of.quartile1(), of.quartile3(), of.decile9()));
    }

    private static SpineChart.Spread usualSpread(Judged judged) {
        Judgement judgement = judged.judgement();
        return judgement == null || judgement.usualSpread() == null
                ? null
                : new SpineChart.Spread(
                        judgement.usualSpread().lower(),
                        null,
                        null,
                        judgement.usualSpread().upper());
    }
}
