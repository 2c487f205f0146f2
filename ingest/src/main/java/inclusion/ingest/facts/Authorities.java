// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.LocalAuthority;
import inclusion.ingest.vocabulary.Region;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Codes of local authorities year by year: as a file of that year prints them, else as the table of codes has them on
 * that year's January census day.
 */
final class Authorities implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashMap<String, Authority> printed = new HashMap<>();

    /** A file of the year prints both codes side by side; the first to be added stays. */
    Authorities add(String timePeriod, Authority authority) {
        printed.putIfAbsent(timePeriod + authority.oldLaCode, authority);
        return this;
    }

    Optional<Authority> of(String timePeriod, String oldLaCode) {
        Authority known = printed.get(timePeriod + oldLaCode);
        return known != null ? Optional.of(known) : inTable(timePeriod, oldLaCode);
    }

    Map<String, Authority> printed() {
        return printed;
    }

    private static Optional<Authority> inTable(String timePeriod, String oldLaCode) {
        return AcademicYear.ofTimePeriod(timePeriod)
                .flatMap(year -> LocalAuthority.on(year.januaryCensusDay(), oldLaCode))
                .map(found -> new Authority(found.oldLaCode(), found.newLaCode(), found.name(), found.regionCode()));
    }

    /** The region's code is one of the nine. */
    record Authority(String oldLaCode, String newLaCode, String name, String regionCode) implements Serializable {
        Authority {
            regionCode = Region.holding(regionCode).map(Region::code).orElse("");
        }
    }
}
