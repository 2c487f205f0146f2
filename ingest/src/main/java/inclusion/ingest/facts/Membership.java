// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a membership file, as of the census day of its period.
 *
 * @param joined empty when the file does not say
 */
record Membership(
        String trustId,
        String trustName,
        String urn,
        String schoolName,
        String timePeriod,
        Optional<LocalDate> joined) {}
