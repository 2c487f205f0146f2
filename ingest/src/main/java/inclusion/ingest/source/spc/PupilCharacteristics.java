// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.spc;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Cells;
import inclusion.ingest.source.DateForm;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Admissions;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every school on the January census day with its pupils, their free school meals and first language, exact
 * ({@code spc_school_level_underlying_data}); free school meals and language of independent schools are not asked. It
 * says who was open, like a register. Its column {@code trust} also names trusts of foundation schools, so it is no
 * membership of an academy trust and is not read.
 */
public final class PupilCharacteristics implements SourceTable {
    private static final int DECIMALS = 1;
    private static final int LONGEST_NAME = 64;
    private static final String OPEN = "open";

    private static final Layout LAYOUT = OpenData.columns(Layout.of(
                    "schools, pupils and their characteristics, by school",
                    PeriodRule.IN_CONTENT,
                    "time_period",
                    "geographic_level",
                    "urn",
                    "headcount of pupils"))
            .requires("education_phase", "phase_type_grouping", "phase-type_grouping")
            .requires("headcount", "headcount of pupils")
            .requires("fsm", meals("number of pupils"))
            .reads("fsm_percent", meals("% of pupils"))
            .requires("english", "number of pupils whose first language is known or believed to be English")
            .requires("eal", "number of pupils whose first language is known or believed to be other than English")
            .requires("unclassified", "number of pupils whose first language is unclassified")
            .reads(
                    "eal_percent",
                    "% of pupils whose first language is known or believed to be other than English",
                    "% of pupils whose first language is known or believed to be othe")
            .reads("type", "typeofestablishment_name", "typeofestablishment (name)")
            .reads("opendate", "open_date")
            .reads("sex", "sex_of_school_description")
            .readsAll("denomination")
            .reads("policy", "admissions_policy")
            .reads("postcode", "school_postcode");

    private static final Set<String> LANGUAGES = Set.of("pupil_eal", "pupil_english", "pupil_language_unclassified");
    private static final Set<String> LANGUAGE =
            Set.of("pupil_eal", "pupil_english", "pupil_language_unclassified", "eal_percent");

    private static final Measures MEASURES = Measures.with(Symbols.OPEN_DATA)
            .count("pupil", "headcount")
            .count("pupil_fsm", "fsm")
            .count("pupil_for_fsm", "headcount")
            .percent("fsm_percent", "fsm_percent", DECIMALS, "pupil_fsm", "pupil_for_fsm")
            .count("pupil_eal", "eal")
            .count("pupil_english", "english")
            .count("pupil_language_unclassified", "unclassified")
            .percent(
                    "eal_percent",
                    "eal_percent",
                    DECIMALS,
                    "pupil_eal",
                    "pupil_eal",
                    "pupil_english",
                    "pupil_language_unclassified");

    @Override
    public String id() {
        return "spc";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return row -> {
            Reading reading = OpenData.observation(row, MEASURES, 1);
            return new Reading(
                    reading.statements().stream()
                            .map(Statement.Observation.class::cast)
                            .flatMap(observation -> statements(row, observation))
                            .toList(),
                    reading.flaws());
        };
    }

    private static Stream<Statement> statements(SourceRow row, Statement.Observation read) {
        List<Cell> cells = Cells.onlyBeside(
                Cells.allZero(read.cells(), LANGUAGES) ? Cells.notAsked(read.cells(), LANGUAGE) : read.cells(),
                "pupil_for_fsm",
                "pupil_fsm");
        Statement observation =
                new Statement.Observation(read.place(), read.timePeriod(), read.timeIdentifier(), read.phase(), cells);
        return read.place().level() == GeographicLevel.SCHOOL
                ? Stream.of(observation, establishment(row, read))
                : Stream.of(observation);
    }

    /** Whoever had pupils on census day was open; a blank opening date stays unknown. */
    private static Statement establishment(SourceRow row, Statement.Observation read) {
        return new Statement.Establishment(
                read.place(),
                read.timePeriod(),
                read.phase(),
                row.text("type"),
                OPEN,
                row.date("opendate", DateForm.DAY_FIRST, DateForm.ISO),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Admissions.named(row.text("policy"), row.text("sex"), row.text("denomination")),
                "",
                row.text("postcode"));
    }

    /** Older files say more, and some cut their names off. */
    private static String[] meals(String pupils) {
        String now = pupils + " known to be eligible for free school meals";
        String before = pupils + " known to be eligible for and claiming free school meals";
        return Stream.of(now, before)
                .flatMap(name -> Stream.of(name, name.substring(0, Math.min(LONGEST_NAME, name.length()))))
                .toArray(String[]::new);
    }
}
