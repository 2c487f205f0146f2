// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CalendarWeek;
import inclusion.ingest.vocabulary.CalendarYear;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.LocalAuthority;
import inclusion.ingest.vocabulary.Urn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all tables of DfE's open-data standard share: place, period and phase of a row. */
public final class OpenData {
    private static final String ACADEMIC_YEAR = "Academic year";

    private OpenData() {}

    /** The layout with the standard's columns of place and time, and those of a school where the file has them. */
    public static Layout columns(Layout layout) {
        return areaColumns(layout)
                .reads("school_urn", "urn")
                .reads("school_laestab", "laestab")
                .readsAll("school_name", "num_schools");
    }

    /** The layout with the standard's columns of time and of places that are no schools. */
    public static Layout areaColumns(Layout layout) {
        return layout.requires("time_period", "year")
                .requires("geographic_level", "level")
                .reads("time_identifier")
                .readsAll("region_code", "region_name", "old_la_code", "new_la_code", "la_name");
    }

    /** The row's figures with its place, period and phase; refuses a row in which one of them is missing. */
    public static Reading observation(SourceRow row, Measures measures, int roundedTo) {
        return observation(row, measures, roundedTo, Optional.empty());
    }

    /** The same of a row whose phase the file does not print, because all of it is about that one. */
    public static Reading observation(SourceRow row, Measures measures, int roundedTo, EducationPhase phase) {
        return observation(row, measures, roundedTo, Optional.of(phase));
    }

    private static Reading observation(
            SourceRow row, Measures measures, int roundedTo, Optional<EducationPhase> ofTheFile) {
        Optional<Period> period = period(row);
        Optional<Place> printed = place(row);
        Optional<Place> place = printed.map(each -> inForce(each, period));
        if (place.isPresent()
                && place.get().level() == GeographicLevel.SCHOOL
                && period.isPresent()
                && !period.get().academic()) {
            row.refuseFor(FindingRule.PERIOD_INVALID, "time_period");
        }
        Optional<EducationPhase> phase = ofTheFile.isPresent() ? ofTheFile : phase(row, "education_phase");
        if (row.refusal().isPresent() || place.isEmpty()) {
            return Reading.of();
        }
        List<Cell> cells = new ArrayList<>(measures.of(row, roundedTo));
        if (place.get().level() != GeographicLevel.SCHOOL && row.has("num_schools")) {
            cells.add(row.count("school", "num_schools", Symbols.OPEN_DATA, 1));
        }
        Statement observation = new Statement.Observation(
                place.get(),
                period.map(Period::timePeriod).orElse(""),
                period.map(Period::identifier).orElse(""),
                phase,
                cells);
        List<Flaw> replaced = place.equals(printed)
                ? List.of()
                : List.of(new Flaw(FindingRule.AUTHORITY_CODE_RETIRED, "new_la_code"));
        return Reading.of(observation).with(measures.disagreements(cells)).with(replaced);
    }

    /** The level that a row names; refuses a row that names none. */
    public static Optional<GeographicLevel> level(SourceRow row) {
        Optional<GeographicLevel> level = GeographicLevel.named(row.text("geographic_level"));
        if (level.isEmpty()) {
            row.refuseFor(FindingRule.LEVEL_UNKNOWN, "geographic_level");
        }
        return level;
    }

    /** The phase in a column; empty where it is blank or the file has none; refuses a row with an unknown name. */
    public static Optional<EducationPhase> phase(SourceRow row, String column) {
        String name = row.text(column);
        Optional<EducationPhase> phase = EducationPhase.named(name);
        if (phase.isEmpty() && !name.isEmpty()) {
            row.refuseFor(FindingRule.PHASE_UNKNOWN, column);
        }
        return phase;
    }

    private static Optional<Place> place(SourceRow row) {
        return level(row).map(level -> {
            Place place = new Place(
                    level,
                    Urn.in(row.text("school_urn")),
                    Laestab.in(row.text("school_laestab")),
                    row.text("school_name"),
                    row.text("old_la_code"),
                    row.text("new_la_code"),
                    row.text("la_name"),
                    row.text("region_code"),
                    row.text("region_name"));
            String lacking = lacking(place);
            if (!lacking.isEmpty()) {
                row.refuseFor(FindingRule.PLACE_MISSING, lacking);
            }
            return place;
        });
    }

    private static String lacking(Place place) {
        return switch (place.level()) {
            case SCHOOL -> place.urn().isEmpty() && place.laestab().isEmpty() ? "school_laestab" : "";
            case LOCAL_AUTHORITY ->
                place.newLaCode().isEmpty() && place.oldLaCode().isEmpty() ? "new_la_code" : "";
            case REGIONAL -> place.regionCode().isEmpty() ? "region_code" : "";
            case NATIONAL -> "";
            case MAT -> "geographic_level";
        };
    }

    /** The place under the code that its authority had in the period. */
    private static Place inForce(Place place, Optional<Period> period) {
        return period.filter(any -> !place.oldLaCode().isEmpty())
                .map(when -> new Place(
                        place.level(),
                        place.urn(),
                        place.laestab(),
                        place.name(),
                        place.oldLaCode(),
                        LocalAuthority.codeOn(when.day, place.oldLaCode(), place.newLaCode()),
                        place.laName(),
                        place.regionCode(),
                        place.regionName()))
                .orElse(place);
    }

    private static Optional<Period> period(SourceRow row) {
        String text = row.text("time_period");
        String identifier = row.text("time_identifier");
        Optional<Period> period = identifier.equalsIgnoreCase(CalendarYear.IDENTIFIER)
                ? CalendarYear.ofTimePeriod(text)
                        .map(year -> new Period(year.timePeriod(), CalendarYear.IDENTIFIER, year.lastDay()))
                : CalendarWeek.of(text, identifier)
                        .map(week -> new Period(week.academicYear().timePeriod(), week.identifier(), week.thursday()))
                        .or(() -> academic(text, identifier));
        if (period.isEmpty()) {
            row.refuseFor(FindingRule.PERIOD_INVALID, "time_period");
        }
        return period;
    }

    private static Optional<Period> academic(String text, String identifier) {
        return AcademicYear.ofTimePeriod(text)
                .map(year -> new Period(
                        year.timePeriod(),
                        identifier.isEmpty() || identifier.equalsIgnoreCase(ACADEMIC_YEAR) ? ACADEMIC_YEAR : identifier,
                        year.januaryCensusDay()));
    }

    /** A period of a row, and the day on which codes of authorities are taken. */
    private record Period(String timePeriod, String identifier, LocalDate day) {
        /** Schools and their trusts are known by academic years alone. */
        boolean academic() {
            return !identifier.equals(CalendarYear.IDENTIFIER);
        }
    }
}
