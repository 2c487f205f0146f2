// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.destinations;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.PerformanceTables;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Place;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where Year 11 leavers of mainstream and special schools were from October to March of the next year, per school,
 * authority and England ({@code england_ks4-pupdest}). Its period is the destination year, one before that of its
 * folder. Alternative provision is not in it.
 */
public final class Destinations implements SourceTable {
    static final int DECIMALS = 0;
    private static final int AREAS_ROUNDED_TO = 5;

    /** Apprentices are in EDUCATION or EMPLOYMENT too, and areas are rounded. */
    private static final Layout APPRENTICES_TWICE = layout(Layout.of(
            "KS4 destinations, with apprentices inside education", PeriodRule.FROM_FOLDER, "COHORT", "6TH_COL"));

    private static final Layout APPRENTICES_APART = layout(Layout.of(
            "KS4 destinations, with apprentices apart", PeriodRule.FROM_FOLDER, "RECTYPE", "COHORT", "NOT_SUSTAINED"));

    private static final Measures EDUCATION_WITH_APPRENTICES =
            share(measures(), "leaver_education_or_apprenticeship", "EDUCATION");
    private static final Measures EDUCATION_ALONE = share(measures(), "leaver_education", "EDUCATION");

    @Override
    public String id() {
        return "destinations";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(APPRENTICES_TWICE, APPRENTICES_APART);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        AcademicYear destination = PerformanceTables.given(year).minus(1);
        boolean twice = layout.equals(APPRENTICES_TWICE);
        Measures measures = twice ? EDUCATION_WITH_APPRENTICES : EDUCATION_ALONE;
        return row -> reading(row, destination, measures, twice ? AREAS_ROUNDED_TO : 1);
    }

    private static Reading reading(SourceRow row, AcademicYear destination, Measures measures, int areasRoundedTo) {
        Optional<Place> place = place(row);
        if (place.isEmpty()) {
            return Reading.setAside();
        }
        boolean school = place.get().level() == GeographicLevel.SCHOOL;
        Optional<EducationPhase> phase = school ? phase(row) : Optional.of(EducationPhase.TOTAL);
        int roundedTo = school ? 1 : areasRoundedTo;
        List<Cell> own = measures.of(row, roundedTo);
        List<Flaw> flaws = measures.disagreements(own);
        List<Statement> statements = new ArrayList<>();
        statements.addAll(PerformanceTables.observation(place.get(), destination, phase, own)
                .statements());
        List<EarlierYear> earlier = EarlierYear.of(row);
        for (EarlierYear one : earlier) {
            List<Cell> cells = one.cells(row, roundedTo);
            if (!cells.isEmpty()) {
                AcademicYear year = destination.minus(one.yearsBefore(earlier.get(0)));
                statements.addAll(PerformanceTables.observation(place.get(), year, phase, cells)
                        .statements());
            }
        }
        return new Reading(statements, flaws);
    }

    /** Empty for a kind of row that is left out; refuses a row of an unknown kind. */
    private static Optional<Place> place(SourceRow row) {
        switch (row.text("RECTYPE").toUpperCase(Locale.ROOT)) {
            case "1", "2" -> {
                return Optional.of(PerformanceTables.school(row));
            }
            case "LA", "4" -> {
                if (row.text("LA").isEmpty()) {
                    row.refuseFor(FindingRule.PLACE_MISSING, "LA");
                }
                return Optional.of(Place.authority(row.text("LA")));
            }
            case "NAT", "5" -> {
                return Optional.of(Place.england());
            }
            // England's maintained schools alone: no population of ours
            case "7" -> {
                return Optional.empty();
            }
            default -> {
                row.refuseFor(FindingRule.LEVEL_UNKNOWN, "RECTYPE");
                return Optional.empty();
            }
        }
    }

    /** Mainstream schools are told apart by other files: all-through, secondary, colleges. */
    private static Optional<EducationPhase> phase(SourceRow row) {
        return row.text("RECTYPE").equals("2") ? Optional.of(EducationPhase.SPECIAL) : Optional.empty();
    }

    private static Layout layout(Layout layout) {
        return EarlierYear.columns(PerformanceTables.columns(layout))
                .requires("LA", "LEA")
                .requiresAll("RECTYPE", "ESTAB", "COHORT", "OVERALL_DEST", "APPREN", "EMPLOYMENT", "EDUCATION")
                .requiresAll("NOT_SUSTAINED", "UNKNOWN")
                .readsAll("OVERALL_DESTPER", "APPRENPER", "EMPLOYMENTPER", "EDUCATIONPER")
                .readsAll("NOT_SUSTAINEDPER", "UNKNOWNPER");
    }

    private static Measures measures() {
        Measures measures = Measures.with(Symbols.PERFORMANCE_TABLES).count("leaver", "COHORT");
        measures = share(measures, "leaver_sustained", "OVERALL_DEST");
        measures = share(measures, "leaver_apprenticeship", "APPREN");
        measures = share(measures, "leaver_employment", "EMPLOYMENT");
        measures = share(measures, "leaver_not_sustained", "NOT_SUSTAINED");
        return share(measures, "leaver_not_captured", "UNKNOWN");
    }

    private static Measures share(Measures measures, String measure, String column) {
        return measures.count(measure, column)
                .percent(measure + "_percent", column + "PER", DECIMALS, measure, "leaver");
    }
}
