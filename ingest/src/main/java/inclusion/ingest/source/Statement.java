// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.Admissions;
import inclusion.ingest.vocabulary.Breakdown;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.Urn;
import java.io.Serializable;
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
     * @param breakdown the group of pupils that they are about
     */
    record Observation(
            Place place,
            String timePeriod,
            String timeIdentifier,
            Optional<EducationPhase> phase,
            Breakdown breakdown,
            List<Cell> cells)
            implements Statement {
        public Observation {
            cells = List.copyOf(cells);
        }

        /** Of everybody. */
        public Observation(
                Place place,
                String timePeriod,
                String timeIdentifier,
                Optional<EducationPhase> phase,
                List<Cell> cells) {
            this(place, timePeriod, timeIdentifier, phase, Breakdown.TOTAL, cells);
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
            Admissions admissions,
            String town,
            String postcode)
            implements Statement {}

    /** A predecessor or successor. */
    record Link(Urn urn, Urn linked, String type, Optional<LocalDate> date) implements Statement {}

    /**
     * One of an authority's statistical neighbours, both by three digits, whatever the year.
     *
     * @param rank 1 is the nearest
     * @param closeness in the publisher's words
     */
    record Neighbour(String oldLaCode, int rank, String neighbour, String closeness) implements Statement {}

    /** Membership of a trust, as of the census day of the file's period. */
    record Membership(
            String trustId, String trustName, Urn urn, String schoolName, String timePeriod, Optional<LocalDate> joined)
            implements Statement {}

    /**
     * A row of a school's own files.
     *
     * @param school the URN as {@code 900101} or, where only that is known, {@code LAESTAB 9624001}; empty in a file
     *     whose rows name a pupil and no school
     * @param values in the order of the table's columns
     */
    record PupilRow(PupilTable table, String school, Delivery delivery, List<String> values)
            implements Statement, Serializable {
        public PupilRow {
            values = List.copyOf(values);
            if (values.size() != table.columns().size()) {
                throw new IllegalArgumentException("Invalid row of %s: %d values for %d columns"
                        .formatted(table, values.size(), table.columns().size()));
            }
        }
    }
}
