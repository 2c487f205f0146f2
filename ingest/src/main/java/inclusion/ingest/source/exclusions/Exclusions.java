// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.exclusions;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.List;
import java.util.Optional;

/**
 * Suspensions and permanent exclusions of a year per school, authority, region and England. State-funded primary,
 * secondary and special schools only. {@code x} hides a count of one or two.
 */
public final class Exclusions implements SourceTable {
    private static final int RATE_DECIMALS = 2;

    /** Files of pupils by characteristic have the same counts many times over. */
    private static final String[] CHARACTERISTICS = {
        "characteristic", "characteristic_group", "characteristic_desc", "breakdown", "ethnicity_minor", "fsm"
    };

    /** Until 2018/19 suspensions were called fixed-period exclusions, and areas above an authority were rounded. */
    private static final Layout FIXED_PERIOD = layout(Layout.of(
            "exclusions, with fixed-period exclusions", PeriodRule.IN_CONTENT, "headcount", "perm_excl", "fixed_excl"));

    private static final Layout SUSPENSIONS = layout(
            Layout.of("exclusions, with suspensions", PeriodRule.IN_CONTENT, "headcount", "perm_excl", "suspension"));

    private static final Measures MEASURES = measures(Symbols.OPEN_DATA.hiding("x", 1, 2));

    /** What a cell hides that is rounded before it is hidden is not known. */
    private static final Measures ROUNDED_MEASURES = measures(Symbols.OPEN_DATA.with("x", CellState.SUPPRESSED));

    private static final int ROUNDED_TO = 5;

    @Override
    public String id() {
        return "exclusions";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(FIXED_PERIOD, SUSPENSIONS);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        boolean areasRounded = layout.equals(FIXED_PERIOD);
        return row -> {
            boolean rounded = areasRounded
                    && GeographicLevel.named(row.text("geographic_level"))
                            .filter(level -> level == GeographicLevel.NATIONAL || level == GeographicLevel.REGIONAL)
                            .isPresent();
            return rounded
                    ? OpenData.observation(row, ROUNDED_MEASURES, ROUNDED_TO)
                    : OpenData.observation(row, MEASURES, 1);
        };
    }

    private static Layout layout(Layout layout) {
        return OpenData.columns(layout.without(CHARACTERISTICS))
                .requires("education_phase", "school_type")
                .requires("headcount")
                .requires("perm_excl")
                .requires("suspension", "fixed_excl")
                .requires("one_plus_susp", "one_plus_fixed", "one_plus", "one_+_susp")
                .reads("perm_excl_rate")
                .reads("susp_rate", "fixed_excl_rate")
                .reads(
                        "one_plus_susp_rate",
                        "one_plus_fixed_rate",
                        "one_plus_rate",
                        "one_+_susp_rate",
                        "one_or_more_fixed_excl_rate");
    }

    private static Measures measures(Symbols symbols) {
        return Measures.with(symbols)
                .count("headcount", "headcount")
                .count("permanent_exclusion", "perm_excl")
                .count("suspension", "suspension")
                .count("pupil_with_suspension", "one_plus_susp")
                .percent(
                        "permanent_exclusion_percent",
                        "perm_excl_rate",
                        RATE_DECIMALS,
                        "permanent_exclusion",
                        "headcount")
                .percent("suspension_percent", "susp_rate", RATE_DECIMALS, "suspension", "headcount")
                .percent(
                        "pupil_with_suspension_percent",
                        "one_plus_susp_rate",
                        RATE_DECIMALS,
                        "pupil_with_suspension",
                        "headcount");
    }
}
