// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A row of a membership file, as of the census day of its period.
 *
 * @param joined null when the file does not say
 */
record Membership(String trustId, String trustName, String urn, String schoolName, String timePeriod, LocalDate joined)
        implements Serializable {}
