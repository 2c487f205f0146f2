// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.appeals;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Place;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Appeals to the SEND Tribunal and the decisions that could have been appealed against, per authority and England over
 * many calendar years (Ministry of Justice, SEND appeal rate table 1). A sheet for readers: a title, a row of years with
 * three columns below each, names of regions between the rows, sources and notes after them. Only rows with the three
 * digits of an authority are read, and England's total.
 */
public final class Appeals implements SourceTable {
    private static final Pattern AUTHORITY = Pattern.compile("\\d{3}");

    private static final Layout LAYOUT = AppealYear.columns(Layout.of(
                    "SEND Tribunal appeal rate by authority",
                    PeriodRule.IN_CONTENT,
                    "Local Authority",
                    "LA code",
                    AppealYear.MARK)
            .requires("Local Authority")
            .requires("LA code"));

    @Override
    public String id() {
        return "send-appeals";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return Appeals::reading;
    }

    private static Reading reading(SourceRow row) {
        Optional<Place> place = place(row);
        if (place.isEmpty()) {
            return Reading.setAside();
        }
        List<Statement> statements = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        for (AppealYear year : AppealYear.of(row)) {
            List<Cell> cells = year.cells(row);
            if (!cells.isEmpty()) {
                statements.add(new Statement.Observation(
                        place.get(), year.timePeriod(), year.identifier(), Optional.of(EducationPhase.TOTAL), cells));
                flaws.addAll(year.disagreements(cells));
            }
        }
        return new Reading(statements, flaws);
    }

    /** Empty for a row of another kind: the second half of the head, a region's name, a note. */
    private static Optional<Place> place(SourceRow row) {
        String code = row.text("LA code");
        if (AUTHORITY.matcher(code).matches()) {
            return Optional.of(Place.authority(code));
        }
        return code.isEmpty() && row.text("Local Authority").startsWith("England Total")
                ? Optional.of(Place.england())
                : Optional.empty();
    }
}
