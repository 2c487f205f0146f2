// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import java.io.Serializable;

/**
 * What the files of a year say together of one LAESTAB, or of one URN where no LAESTAB is printed with it: of each
 * column the first that is not blank, in registry order. Empty text where nobody says.
 *
 * @param urnFrom the number of the file that prints the URN; beyond all files when none does
 */
record Sighting(
        String timePeriod,
        String laestab,
        String urn,
        String phase,
        String name,
        String oldLaCode,
        String newLaCode,
        String regionCode,
        int urnFrom)
        implements Serializable {
    static final int NO_FILE = Integer.MAX_VALUE;

    /** Under which sightings of the same school meet. */
    String key() {
        return laestab.isEmpty() ? timePeriod + " URN " + urn : timePeriod + " " + laestab;
    }

    /** This one, with what it does not say taken from a later one. */
    Sighting filledFrom(Sighting later) {
        return new Sighting(
                timePeriod,
                laestab,
                first(urn, later.urn),
                first(phase, later.phase),
                first(name, later.name),
                first(oldLaCode, later.oldLaCode),
                first(newLaCode, later.newLaCode),
                first(regionCode, later.regionCode),
                urn.isEmpty() ? later.urnFrom : urnFrom);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
