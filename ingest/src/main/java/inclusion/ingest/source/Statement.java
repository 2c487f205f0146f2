// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.Urn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a row says, in our words and without regard to any other row. */
public sealed interface Statement {
    /**
     * Figures about a place in a period.
     *
     * @param phase the population's or the school's phase; empty where the row prints none
     */
    record Observation(
            Place place, String timePeriod, String timeIdentifier, Optional<EducationPhase> phase, List<Cell> cells)
            implements Statement {
        public Observation {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a register says of an establishment as of a period.
     *
     * @param status {@code open}, {@code closed} or {@code unknown}
     */
    record Establishment(
            Place place,
            String timePeriod,
            Optional<EducationPhase> phase,
            String type,
            String status,
            Optional<LocalDate> openDate,
            Optional<LocalDate> closeDate,
            OptionalInt lowestAge,
            OptionalInt highestAge,
            String town,
            String postcode)
            implements Statement {}

    /** A predecessor or successor. */
    record Link(Urn urn, Urn linked, String type, Optional<LocalDate> date) implements Statement {}

    /** Membership of a trust, as of the census day of the file's period. */
    record Membership(
            String trustId, String trustName, Urn urn, String schoolName, String timePeriod, Optional<LocalDate> joined)
            implements Statement {}
}
