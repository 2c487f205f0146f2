// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CalendarYear;
import inclusion.ingest.vocabulary.LocalAuthority;
import inclusion.ingest.vocabulary.Region;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Codes of local authorities year by year: as a file of that year prints them, else as the table of codes has them on
 * that year's January census day, else as a file of the nearest year prints them, else as the table has them last.
 */
final class Authorities implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashMap<String, Authority> printed = new HashMap<>();

    /** A file of the year prints both codes side by side; the first to be added stays. */
    Authorities add(String timePeriod, Authority authority) {
        printed.putIfAbsent(timePeriod + authority.oldLaCode, authority);
        return this;
    }

    /** The same of many, by period and three digits. */
    void add(Map<String, Authority> found) {
        found.forEach(printed::putIfAbsent);
    }

    Optional<Authority> of(String timePeriod, String oldLaCode) {
        Authority known = printed.get(timePeriod + oldLaCode);
        return known != null
                ? Optional.of(known)
                : inTable(timePeriod, oldLaCode)
                        .or(() -> inNearestYear(timePeriod, oldLaCode))
                        .or(() -> LocalAuthority.last(oldLaCode).map(Authority::of));
    }

    private static Optional<Authority> inTable(String timePeriod, String oldLaCode) {
        return AcademicYear.ofTimePeriod(timePeriod)
                .map(AcademicYear::januaryCensusDay)
                .or(() -> CalendarYear.ofTimePeriod(timePeriod).map(CalendarYear::lastDay))
                .flatMap(day -> LocalAuthority.onOrAfter(day, oldLaCode))
                .map(Authority::of);
    }

    /** An authority that the table does not know, as in made-up data; of two years as near, the earlier. */
    private Optional<Authority> inNearestYear(String timePeriod, String oldLaCode) {
        return printed.entrySet().stream()
                .filter(each -> each.getValue().oldLaCode.equals(oldLaCode))
                .min(Comparator.comparingInt((Map.Entry<String, Authority> each) ->
                                Math.abs(firstYear(each.getKey()) - firstYear(timePeriod)))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    private static int firstYear(String timePeriod) {
        return Integer.parseInt(timePeriod.substring(0, 4));
    }

    /** The region's code is that of a whole region. */
    record Authority(String oldLaCode, String newLaCode, String name, String regionCode) implements Serializable {
        Authority {
            regionCode = Region.holding(regionCode).map(Region::code).orElse("");
        }

        static Authority of(LocalAuthority found) {
            return new Authority(found.oldLaCode(), found.newLaCode(), found.name(), found.regionCode());
        }
    }
}
