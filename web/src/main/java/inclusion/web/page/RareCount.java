// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Pooled;
import inclusion.web.words.Numbers;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Permanent exclusions as a number: over three years where they are known, else of the one year.
 *
 * @param number "0", "6", "1 to 6"
 * @param average "2.0 a year", and how many of the years are known where some are not; "" for none
 * @param years which years are counted
 */
record RareCount(String number, String average, String years) {
    static final String INDICATOR = "permanent-exclusion-rate";

    /** The count; none where neither the years nor the year are known. */
    static Optional<RareCount> of(List<Pooled> pooled, ComparedValue ofTheYear) {
        return pooled.stream()
                .filter(pool -> pool.indicatorId().equals(INDICATOR) && pool.lower() != null && pool.upper() != null)
                .findFirst()
                .map(RareCount::overYears)
                .or(() ->
                        Optional.ofNullable(ofTheYear).map(ComparedValue::value).flatMap(RareCount::ofOneYear));
    }

    /** {@code years} is the window, with figures or without. */
    private static RareCount overYears(Pooled pool) {
        int window = pool.years() == null ? 1 : pool.years();
        int known = window - (pool.yearsMissing() == null ? 0 : pool.yearsMissing());
        List<String> average = new ArrayList<>();
        if (pool.upper() > 0 && known > 1 && pool.averageLower() != null && pool.averageUpper() != null) {
            average.add(Numbers.range(pool.averageLower(), pool.averageUpper(), 1) + " a year");
        }
        if (known < window) {
            average.add("%d of %d years known".formatted(known, window));
        }
        String to = Years.name(pool.timePeriod());
        String years = known < window
                ? "in %d of the %d years to %s".formatted(known, window, to)
                : known == 1 ? "in " + to : "in the %s years to %s".formatted(Numbers.inWords(known), to);
        return new RareCount(number(pool.lower(), pool.upper()), String.join("; ", average), years);
    }

    private static Optional<RareCount> ofOneYear(IndicatorValue value) {
        Long lower = value.numerator() == null ? value.numeratorLowerBound() : value.numerator();
        Long upper = value.numerator() == null ? value.numeratorUpperBound() : value.numerator();
        String year = "in " + Years.name(value.timePeriod());
        return lower == null || upper == null
                ? Optional.empty()
                : Optional.of(new RareCount(number(lower, upper), year, year));
    }

    private static String number(long lower, long upper) {
        return lower == upper ? Numbers.count(lower) : Numbers.count(lower) + " to " + Numbers.count(upper);
    }
}
