// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.PeerGroup;
import inclusion.ingest.vocabulary.SexOfSchool;
import java.io.Serializable;

/**
 * Who a school is in one year; empty text where nobody says.
 *
 * @param entityCode its URN, or {@code LAESTAB nnnnnnn}
 * @param regionCode one of the nine
 * @param expected whether a file of the year has a row of it, the register had it open on census day, or a trust had it
 */
record SchoolYear(
        String entityCode,
        String laestab,
        String timePeriod,
        String name,
        String phase,
        String newLaCode,
        String regionCode,
        boolean expected,
        boolean registerKnown,
        SexOfSchool sex,
        PeerGroup peerGroup)
        implements Serializable {

    /** Whether its URN is known. */
    boolean hasUrn() {
        return Character.isDigit(entityCode.charAt(0));
    }
}
