// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Scorecard;
import inclusion.api.read.TrendPoint;
import inclusion.web.chart.TrendTwice;
import inclusion.web.chart.YearValue;
import inclusion.web.words.Numbers;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The charts of a trust's course.
 *
 * @param none the sentence that stands in their place
 * @param note how to read them
 */
record TrustTrends(List<Drawn> figures, String none, String note) {
    private static final List<String> SHOWN =
            List.of("suspension-rate", "persistent-absence-rate", "unauthorised-absence-rate");

    static TrustTrends of(Edition edition, Scorecard card, Entity trust) {
        List<TrendPoint> points = edition.read().trends().of(trust.code());
        List<Drawn> figures = new ArrayList<>();
        String only = null;
        long throughout = 0;
        for (String id : SHOWN) {
            Indicator indicator = card.indicators().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
            List<TrendPoint> mine = points.stream()
                    .filter(point -> point.indicatorId().equals(id))
                    .toList();
            List<String> years = mine.stream()
                    .filter(point -> "members-each-year".equals(point.series()))
                    .map(TrendPoint::timePeriod)
                    .distinct()
                    .sorted()
                    .toList();
            if (indicator == null || years.isEmpty()) {
                continue;
            }
            if (years.size() < 2) {
                only = years.get(0);
                continue;
            }
            long stayed = mine.stream()
                    .filter(point -> "present-throughout".equals(point.series()))
                    .map(TrendPoint::schools)
                    .filter(Objects::nonNull)
                    .mapToLong(count -> count)
                    .max()
                    .orElse(0);
            throughout = Math.max(throughout, stayed);
            figures.add(edition.draughtsman()
                    .draw(TrendTwice.figure("trend-" + id, Shown.measure(indicator), stayed, course(mine, years))));
        }
        String none = only == null
                ? "No figures of more than one year."
                : "Which schools belonged to the trust is known for %s alone: no trend can be drawn."
                        .formatted(Years.name(only));
        String note =
                "Thick line: the schools that were members in each year. Thin line, hollow points: the %s present throughout. Dashed: expected for the mix of phases. Hatched: a range, because a part is hidden. Scales differ between charts."
                        .formatted(Numbers.of(throughout, "school", "schools"));
        return new TrustTrends(figures, none, note + leftOut(card));
    }

    /** Why a year has no expected value although there is one for a part of the trust. */
    private static String leftOut(Scorecard card) {
        return SHOWN.stream()
                .map(card.values()::get)
                .filter(Objects::nonNull)
                .flatMap(value -> Shown.ofAPart(value).stream())
                .findFirst()
                .map(part ->
                        " No expected value is drawn for years in which it holds only some of the trust\u2019s phases.")
                .orElse("");
    }

    private static List<TrendTwice.Year> course(List<TrendPoint> points, List<String> known) {
        Map<String, Map<String, TrendPoint>> series = points.stream()
                .collect(Collectors.groupingBy(
                        TrendPoint::series, Collectors.toMap(TrendPoint::timePeriod, p -> p, (a, b) -> a)));
        List<TrendTwice.Year> years = new ArrayList<>();
        for (String year : Course.withoutGaps(known)) {
            TrendPoint expected = series.getOrDefault("expected", Map.of()).get(year);
            years.add(new TrendTwice.Year(
                    year,
                    value(series.getOrDefault("members-each-year", Map.of()).get(year)),
                    value(series.getOrDefault("present-throughout", Map.of()).get(year)),
                    expected == null ? null : expected.value()));
        }
        return years;
    }

    private static YearValue value(TrendPoint point) {
        if (point == null) {
            return YearValue.none("not published");
        }
        if (point.value() != null) {
            return new YearValue(point.value(), point.lowerCi(), point.upperCi(), null);
        }
        return new YearValue(null, point.lowerBound(), point.upperBound(), "not published");
    }
}
