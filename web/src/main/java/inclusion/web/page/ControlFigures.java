// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ControlPoint;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.web.chart.ControlChart;
import inclusion.web.chart.YearValue;
import inclusion.web.words.FigureSentences.Assurance;
import inclusion.web.words.Phases;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The weeks of an area beside the limits of their usual ups and downs, a figure for each kind of school. */
final class ControlFigures {
    private static final String RULES =
            "Dashed: where usual ups and downs end, the mean of %d weeks less or plus 2.66 mean"
                    + " steps from one to the next. A week is marked that is outside them, one of seven in one direction, one of two"
                    + " in three near a limit, or one of seven on one side of the mean. The season is in these weeks and is not"
                    + " taken out.";

    private ControlFigures() {}

    /** Of the newest academic year that has any; empty where no series is long enough for limits. */
    static List<Drawn> newest(Edition edition, Entity area, String indicatorId) {
        List<ControlPoint> points = edition.read().areas().controlCharts(area.level(), area.code(), indicatorId);
        Indicator indicator = edition.read().indicators().find(indicatorId).orElseThrow();
        Map<String, List<ControlPoint>> byPhase = points.stream()
                .filter(point -> point.timePeriod()
                        .equals(points.stream()
                                .map(ControlPoint::timePeriod)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .collect(Collectors.groupingBy(ControlPoint::educationPhase));
        return byPhase.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        phase -> Phases.TOTAL.equals(phase.getKey()) ? -1 : Phases.order(phase.getKey())))
                .map(phase -> edition.draughtsman().draw(figure(area, indicator, phase.getKey(), phase.getValue())))
                .toList();
    }

    private static inclusion.web.chart.Figure figure(
            Entity area, Indicator indicator, String phase, List<ControlPoint> points) {
        ControlPoint newest = points.get(points.size() - 1);
        return ControlChart.figure(
                "weeks-" + phase.toLowerCase(java.util.Locale.UK),
                "%s, %s, %s, weeks of %s"
                        .formatted(
                                indicator.shortTitle(),
                                area.name(),
                                Phases.TOTAL.equals(phase) ? "all kinds of school" : Phases.plural(phase),
                                Years.name(newest.timePeriod())),
                Shown.measure(indicator),
                points.stream().map(ControlFigures::point).toList(),
                newest.target(),
                assurance(newest.assurance()),
                RULES.formatted(points.stream()
                                .filter(point -> Objects.equals(point.rebaseReason(), newest.rebaseReason()))
                                .count())
                        + anew(newest));
    }

    private static String anew(ControlPoint newest) {
        return newest.rebaseReason() == null
                ? ""
                : " Limits drawn anew: %s Recorded on %s."
                        .formatted(newest.rebaseReason(), Years.day(LocalDate.parse(newest.rebaseRecordedOn())));
    }

    private static ControlChart.Point point(ControlPoint point) {
        return new ControlChart.Point(
                point.timeIdentifier().toLowerCase(java.util.Locale.UK),
                new YearValue(point.value(), null, null, null),
                Verdict.of(point.variation()),
                point.rule() == null ? "" : point.rule(),
                point.mean(),
                point.lower(),
                point.upper());
    }

    private static Assurance assurance(String word) {
        return word == null
                ? null
                : switch (word) {
                    case "consistently met" -> Assurance.MET;
                    case "consistently missed" -> Assurance.MISSED;
                    default -> Assurance.HIT_OR_MISS;
                };
    }
}
