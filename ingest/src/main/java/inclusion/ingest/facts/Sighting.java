// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import java.io.Serializable;

/**
 * What the files of a year say together of one LAESTAB, or of one URN where no LAESTAB is printed with it: of each
 * column the first that is not blank, in registry order. Empty text where nobody says.
 */
record Sighting(
        String timePeriod,
        String laestab,
        String urn,
        String phase,
        String name,
        String oldLaCode,
        String newLaCode,
        String regionCode)
        implements Serializable {}
