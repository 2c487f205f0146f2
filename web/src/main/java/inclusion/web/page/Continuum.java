// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.IndicatorValue;
import inclusion.web.chart.Together;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures that must be read together: what a school may do instead of what is counted beside it. */
final class Continuum {
    private static final int YEARS = 3;

    private record Part(String indicatorId, String name, String title, boolean published) {}

    private static final List<Part> PARTS = List.of(
            new Part("suspension-rate", "suspensions", "Suspensions", true),
            new Part("part-time-timetable-rate", "pupils on part-time timetables", "Part-time\ntimetables", false),
            new Part("offsite-direction-rate", "pupils educated off site", "Off-site\ndirection", false),
            new Part("unexplained-exit-rate", "pupils who left with no reason recorded", "Left, no\nreason", false),
            new Part("ehe-exit-rate", "pupils who left to home education", "To home\neducation", false),
            new Part("permanent-exclusion-rate", "permanent exclusions", "Permanent\nexclusions", true));

    private Continuum() {}

    /** Whether any of the measures that only schools’ own files hold is known in the three years. */
    static boolean isKnown(List<ComparedValue> history, String timePeriod) {
        List<String> years = years(timePeriod);
        return history.stream()
                .map(ComparedValue::value)
                .filter(value -> years.contains(value.timePeriod()))
                .anyMatch(value -> PARTS.stream()
                        .anyMatch(part ->
                                !part.published() && part.indicatorId().equals(value.indicatorId()) && known(value)));
    }

    /** The figure of the three whole years that end in one, or in the newest before it that is known. */
    static Drawn of(Edition edition, String school, List<ComparedValue> history, String page) {
        String timePeriod = history.stream()
                .map(ComparedValue::value)
                .filter(value -> value.timePeriod().compareTo(page) <= 0
                        && known(value)
                        && PARTS.stream().anyMatch(part -> part.indicatorId().equals(value.indicatorId())))
                .map(IndicatorValue::timePeriod)
                .max(String::compareTo)
                .orElse(page);
        Map<String, IndicatorValue> values = history.stream()
                .map(ComparedValue::value)
                .collect(Collectors.toMap(
                        value -> value.indicatorId() + value.timePeriod(), value -> value, (one, other) -> one));
        List<Together.Measured> measures = PARTS.stream()
                .map(part -> new Together.Measured(
                        part.name(),
                        part.title(),
                        years(timePeriod).stream()
                                .map(year -> count(part, year, values.get(part.indicatorId() + year)))
                                .toList()))
                .toList();
        return edition.draughtsman().draw(Together.figure("together", school, measures));
    }

    private static Together.Count count(Part part, String year, IndicatorValue value) {
        if (value == null || !known(value)) {
            return new Together.Count(year, null, null, null, part.published() ? "\u2013" : "no file");
        }
        return value.numerator() != null
                ? new Together.Count(year, value.numerator(), null, null, null)
                : new Together.Count(year, null, value.numeratorLowerBound(), value.numeratorUpperBound(), null);
    }

    private static boolean known(IndicatorValue value) {
        return value.numerator() != null
                || (value.numeratorLowerBound() != null && value.numeratorUpperBound() != null);
    }

    private static List<String> years(String last) {
        List<String> years = new ArrayList<>();
        String year = last;
        for (int i = 0; i < YEARS; i++) {
            years.add(0, year);
            year = Years.before(year);
        }
        return years;
    }
}
