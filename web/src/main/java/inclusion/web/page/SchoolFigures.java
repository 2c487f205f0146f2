// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.Scorecard;
import inclusion.web.chart.AllSchools;
import inclusion.web.chart.IntakeSplit;
import inclusion.web.chart.ValueOverTime;
import inclusion.web.chart.YearValue;
import inclusion.web.words.Measure;
import inclusion.web.words.Phases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One indicator of one place: over time, and among all that are like it. */
final class SchoolFigures {
    private SchoolFigures() {}

    static List<Drawn> of(
            Edition edition, Scorecard card, List<ComparedValue> history, String indicatorId, String phase) {
        Indicator indicator = card.indicators().stream()
                .filter(one -> one.id().equals(indicatorId))
                .findFirst()
                .orElseThrow();
        Entity entity = card.entity();
        String against = Shown.usuallyAgainst(history, phase);
        ComparedValue newest = card.values().get(indicatorId);
        List<Drawn> figures = new ArrayList<>();
        figures.add(edition.draughtsman()
                .draw(overTime(Shown.measure(indicator), entity.name(), against, history, indicatorId)));
        boolean isSchool = entity.level() == Level.SCHOOL;
        figures.add(edition.draughtsman()
                .draw(AllSchools.figure(
                        "all",
                        Spread.of(
                                edition,
                                indicator,
                                entity.level(),
                                newest.value().timePeriod(),
                                newest.value().educationPhase(),
                                isSchool ? Phases.plural(phase) + " in England" : "local authorities",
                                against,
                                Shown.benchmarkValue(newest),
                                List.of(new AllSchools.Marked(entity.name(), Shown.year(newest.value())))),
                        545)));
        split(edition, entity, indicator, newest, phase).ifPresent(figures::add);
        return figures;
    }

    /** How much of the crude difference lies in the intake; none where nothing is expected of such an intake. */
    private static Optional<Drawn> split(
            Edition edition, Entity entity, Indicator indicator, ComparedValue value, String phase) {
        LikeForLikeCell kind = LikeForLikeCell.of(List.of(value), false);
        return Optional.ofNullable(kind.split(value, edition.today()))
                .map(split -> edition.draughtsman()
                        .draw(IntakeSplit.figure(
                                "split",
                                Shown.measure(indicator),
                                entity.name(),
                                kind.against(phase),
                                split.intake(),
                                split.rate())));
    }

    static inclusion.web.chart.Figure overTime(
            Measure measure, String who, String against, List<ComparedValue> history, String indicatorId) {
        Map<String, ComparedValue> years = new TreeMap<>();
        history.stream()
                .filter(value -> value.value().indicatorId().equals(indicatorId))
                .forEach(value -> years.put(value.value().timePeriod(), value));
        boolean compared =
                against != null && years.values().stream().anyMatch(value -> Shown.benchmarkValue(value) != null);
        List<ValueOverTime.Year> course = Course.withoutGaps(List.copyOf(years.keySet())).stream()
                .map(year -> {
                    ComparedValue value = years.get(year);
                    return value == null
                            ? new ValueOverTime.Year(year, YearValue.none("not published"), null)
                            : new ValueOverTime.Year(year, Shown.year(value.value()), Shown.benchmarkValue(value));
                })
                .toList();
        return ValueOverTime.figure("time", measure, who, compared ? against : null, course);
    }
}
