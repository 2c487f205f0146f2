// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Level;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The years that a page offers: those in which its subject has a value of any indicator. A year of which a term says more
 * than the whole has only begun, and is called so.
 *
 * @param fullest the kind of period that has values of most indicators, by year, oldest first
 */
record OfferedYears(Map<String, String> fullest) {
    static OfferedYears of(Edition edition, Level level, String code) {
        Map<String, String> fullest = new TreeMap<>(edition.read().values().fullestPeriods(level, code));
        if (level == Level.MAT) {
            begun(edition, code).forEach(fullest::putIfAbsent);
        }
        return new OfferedYears(fullest);
    }

    /** Years of which a trust's schools have given files before anybody published who belongs to the trust. */
    private static Map<String, String> begun(Edition edition, String trustId) {
        List<String> known = edition.read().entities().membershipYears(trustId);
        Map<String, String> begun = new TreeMap<>();
        if (!known.isEmpty()) {
            String newest = known.get(known.size() - 1);
            edition.read().entities().membersOf(trustId, newest).stream()
                    .map(member -> edition.read()
                            .values()
                            .fullestPeriods(Level.SCHOOL, member.school().code()))
                    .forEach(periods -> periods.forEach((year, period) -> {
                        if (year.compareTo(newest) > 0) {
                            begun.putIfAbsent(year, period);
                        }
                    }));
        }
        return begun;
    }

    List<String> all() {
        return List.copyOf(fullest.keySet());
    }

    /** The newest of which the whole says more than any part. */
    Optional<String> newestWhole() {
        return fullest.entrySet().stream()
                .filter(year -> Slice.WHOLE_YEAR.equals(year.getValue()))
                .map(Map.Entry::getKey)
                .reduce((older, newer) -> newer);
    }

    /** "2023/24", "2025/26, part of the year". */
    String name(String timePeriod) {
        String period = fullest.getOrDefault(timePeriod, Slice.WHOLE_YEAR);
        return Years.name(timePeriod) + (Slice.WHOLE_YEAR.equals(period) ? "" : ", part of the year");
    }

    /** The kinds of period of a year, the fullest last: it is the usual one. */
    List<String> periods(Edition edition, Level level, String code, String timePeriod) {
        List<String> periods = new ArrayList<>(edition.read().groups().periods(level, code, timePeriod));
        String usual = fullest.get(timePeriod);
        periods.remove(usual);
        if (usual != null) {
            periods.add(usual);
        }
        return periods;
    }
}
