// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Urn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the files of DfE's school performance tables share: schools by number, the year from the folder, and at the end
 * rows of England that carry {@code NAT} in place of a number and a phase in place of the next.
 */
public final class PerformanceTables {
    private static final String ACADEMIC_YEAR = "Academic year";
    private static final String ENGLAND = "NAT";
    private static final List<String> CODES = List.of("RECTYPE", "URN", "LA");

    private PerformanceTables() {}

    /** The layout with the numbers of a school. */
    public static Layout columns(Layout layout) {
        return layout.requires("URN")
                .reads("LA", "LEA", "LA Number")
                .reads("ESTAB", "Establishment Number")
                .reads("RECTYPE")
                .reads("SCHNAME");
    }

    /** The year that the folder gave; recognition lets no file through without one. */
    public static AcademicYear given(Optional<AcademicYear> year) {
        return year.orElseThrow(() -> new IllegalArgumentException(
                "Invalid reading of a performance table: no academic year. Put it in a folder named like 2022-23."));
    }

    /** Whether the row is about England. */
    public static boolean england(SourceRow row) {
        return CODES.stream().anyMatch(column -> row.text(column).equalsIgnoreCase(ENGLAND));
    }

    /** The phase of a row of England; refuses the row when it is none of the three that these files know. */
    public static Optional<EducationPhase> phaseOfEngland(SourceRow row) {
        Optional<EducationPhase> phase = switch (row.text("ESTAB").toUpperCase(Locale.ROOT)) {
            case "PRI" -> Optional.of(EducationPhase.PRIMARY);
            case "SEC" -> Optional.of(EducationPhase.SECONDARY);
            case "SPE" -> Optional.of(EducationPhase.SPECIAL);
            default -> Optional.empty();
        };
        if (phase.isEmpty()) {
            row.refuseFor(FindingRule.PHASE_UNKNOWN, "ESTAB");
        }
        return phase;
    }

    /** The school of the row; refuses a row that names none. */
    public static Place school(SourceRow row) {
        Optional<Urn> urn = Urn.in(row.text("URN"));
        Optional<Laestab> laestab = Laestab.of(row.text("LA"), row.text("ESTAB"));
        if (urn.isEmpty() && laestab.isEmpty()) {
            row.refuseFor(FindingRule.PLACE_MISSING, "URN");
        }
        return Place.school(urn, laestab, row.text("SCHNAME"));
    }

    /** Figures of the row about a whole academic year; those of England stand under their phase. */
    public static Reading reading(SourceRow row, AcademicYear year, Measures measures) {
        boolean england = england(row);
        Place place = england ? Place.england() : school(row);
        Optional<EducationPhase> phase = england ? phaseOfEngland(row) : Optional.empty();
        List<Cell> cells = measures.of(row, 1);
        return observation(place, year, phase, cells).with(measures.disagreements(cells));
    }

    /** One statement of figures about a whole academic year. */
    public static Reading observation(
            Place place, AcademicYear year, Optional<EducationPhase> phase, List<Cell> cells) {
        return Reading.of(new Statement.Observation(place, year.timePeriod(), ACADEMIC_YEAR, phase, cells));
    }
}
