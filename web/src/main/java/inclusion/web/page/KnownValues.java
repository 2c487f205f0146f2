// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of one area in every phase and kind of period, and how each is printed. */
record KnownValues(List<IndicatorValue> values, Map<String, Measure> measures) {
    static final String WHOLE_YEAR = "Academic year";

    /** Those of some indicators. */
    static KnownValues of(Edition edition, Level level, String code, List<String> indicators) {
        return new KnownValues(
                edition.read().values().inEveryPeriod(level, code, indicators),
                edition.read().indicators().all().stream().collect(Collectors.toMap(Indicator::id, Shown::measure)));
    }

    Optional<IndicatorValue> in(String indicator, String phase, String timeIdentifier, String timePeriod) {
        return these(indicator, phase)
                .filter(value -> value.timeIdentifier().equals(timeIdentifier)
                        && value.timePeriod().equals(timePeriod))
                .findFirst();
    }

    /** The newest value of a whole year. */
    Optional<IndicatorValue> newest(String indicator, String phase) {
        return these(indicator, phase)
                .filter(value -> value.timeIdentifier().equals(WHOLE_YEAR))
                .max(Comparator.comparing(IndicatorValue::timePeriod));
    }

    /** The academic years of the values that are wanted, newest first. */
    List<String> years(Predicate<IndicatorValue> wanted) {
        return values.stream()
                .filter(wanted)
                .map(IndicatorValue::timePeriod)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** As a cell of a table; an en dash where there is no value. */
    String text(Optional<IndicatorValue> value) {
        return value.map(one -> Shown.text(measures.get(one.indicatorId()), one))
                .orElse("\u2013");
    }

    /** In a sentence, with a percent sign. */
    String percent(IndicatorValue value) {
        return text(Optional.of(value)) + Numbers.NARROW_SPACE + "%";
    }

    private Stream<IndicatorValue> these(String indicator, String phase) {
        return values.stream()
                .filter(value -> value.indicatorId().equals(indicator)
                        && value.educationPhase().equals(phase));
    }
}
