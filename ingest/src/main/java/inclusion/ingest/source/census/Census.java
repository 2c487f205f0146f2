// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.census;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Cells;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PerformanceTables;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Place;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pupils of every school on the January census day: special educational needs, first language and free school meals
 * ({@code england_census}). Exact, with independent schools.
 */
public final class Census implements SourceTable {
    private static final int DECIMALS = 1;
    private static final String TYPE = "SCHOOLTYPE";

    /** Before SEN support there were School Action and School Action Plus, which are no earlier name for it. */
    private static final Layout SCHOOL_ACTION = language(
                    "school census, before SEN support", "TSENSAP", "NUMENGFL", "ESTAB")
            .reads("NOR", "TOTPUPSENDN")
            .readsAll("PNUMFSM");

    private static final Layout TYPED = sen(language("school census, with types of school", TYPE, "NUMENGFL", "ESTAB"))
            .requiresAll(TYPE, "NUMFSM");

    /** Free school meals as a percentage only: never turned back into pupils. */
    private static final Layout UNTYPED = sen(language(
                    "school census, without types of school", "NUMENGFL", "PNUMUNCFL", "ESTAB"))
            .requires("PNUMFSM");

    private static final Set<String> LANGUAGES = Set.of("pupil_eal", "pupil_english", "pupil_language_unclassified");
    private static final Set<String> LANGUAGE =
            Set.of("pupil_eal", "pupil_english", "pupil_language_unclassified", "eal_percent");

    /** What the file without types prints as zero for schools outside the school census, such as independent ones. */
    private static final Set<String> CENSUS_ONLY = Set.of("pupil_sen_support", "sen_support_percent", "fsm_percent");

    private static final Measures MEASURES = Measures.with(Symbols.PERFORMANCE_TABLES)
            .count("pupil", "NOR")
            .count("pupil_ehc_plan", "TSENELSE")
            .percent("ehc_plan_percent", "PSENELSE", DECIMALS, "pupil_ehc_plan", "pupil")
            .count("pupil_sen_support", "TSENELK")
            .percent("sen_support_percent", "PSENELK", DECIMALS, "pupil_sen_support", "pupil")
            .count("pupil_eal", "NUMEAL")
            .count("pupil_english", "NUMENGFL")
            .count("pupil_language_unclassified", "NUMUNCFL")
            .percent(
                    "eal_percent",
                    "PNUMEAL",
                    DECIMALS,
                    "pupil_eal",
                    "pupil_eal",
                    "pupil_english",
                    "pupil_language_unclassified")
            .printed("fsm_percent", "PNUMFSM", DECIMALS);

    /** The denominator of a later year's share is the roll, where the school was asked for free school meals. */
    private static final Measures WITH_MEALS =
            MEASURES.count("pupil_fsm", "NUMFSM").count("pupil_for_fsm", "NOR");

    @Override
    public String id() {
        return "census";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(SCHOOL_ACTION, TYPED, UNTYPED);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        AcademicYear given = PerformanceTables.given(year);
        return layout.equals(TYPED) ? row -> typed(row, given) : row -> untyped(row, given);
    }

    private static Reading typed(SourceRow row, AcademicYear year) {
        boolean england = PerformanceTables.england(row);
        Place place = england ? Place.england() : PerformanceTables.school(row);
        Optional<EducationPhase> phase = england ? PerformanceTables.phaseOfEngland(row) : OpenData.phase(row, TYPE);
        List<Cell> read = WITH_MEALS.of(row, 1);
        List<Cell> asked = Cells.allZero(read, LANGUAGES) ? Cells.notAsked(read, LANGUAGE) : read;
        List<Cell> cells = Cells.onlyBeside(asked, "pupil_for_fsm", "pupil_fsm");
        return PerformanceTables.observation(place, year, phase, cells).with(WITH_MEALS.disagreements(cells));
    }

    /** PRI and SEC of this generation include special schools and count all-through schools in both. */
    private static Reading untyped(SourceRow row, AcademicYear year) {
        if (PerformanceTables.england(row)) {
            return Reading.setAside();
        }
        List<Cell> read = MEASURES.of(row, 1);
        List<Cell> cells =
                Cells.allZero(read, LANGUAGES) ? Cells.zeroNotAsked(Cells.notAsked(read, LANGUAGE), CENSUS_ONLY) : read;
        return PerformanceTables.observation(PerformanceTables.school(row), year, Optional.empty(), cells)
                .with(MEASURES.disagreements(cells));
    }

    private static Layout language(String title, String... marks) {
        return PerformanceTables.columns(Layout.of(title, PeriodRule.FROM_FOLDER, marks))
                .requiresAll("ESTAB", "NUMEAL", "NUMENGFL", "NUMUNCFL")
                .reads("PNUMEAL");
    }

    private static Layout sen(Layout layout) {
        return layout.requiresAll("NOR", "TSENELSE", "TSENELK").readsAll("PSENELSE", "PSENELK");
    }
}
