// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.authorityprovision;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Alternative provision that authorities pay for, as at January (DfE's alternative provision census): pupils by
 * free-school-meals eligibility, and their placements by kind of setting. Per authority, region and England. Pupils in
 * state-place alternative provision and pupils whom schools place are published apart and overlap with these: the
 * publisher advises against adding them. A plan may be met this way in an independent special school.
 *
 * <p>Rows for ages, sexes and ethnic groups are set aside, as are those of the other kinds of setting.
 */
public final class AuthorityProvision implements SourceTable {
    private static final String TOTAL = "Total";

    private static final Layout PUPILS = OpenData.columns(Layout.of(
                    "Alternative provision paid for by authorities, pupils",
                    PeriodRule.IN_CONTENT,
                    "age",
                    "ethnicity_minor",
                    "fsm",
                    "number_of_pupils"))
            .requires("sex", "gender")
            .requiresAll("age", "ethnicity_minor", "fsm", "number_of_pupils");

    private static final Layout PLACEMENTS = OpenData.columns(Layout.of(
                    "Alternative provision paid for by authorities, placements by setting",
                    PeriodRule.IN_CONTENT,
                    "setting_type",
                    "placements"))
            .requiresAll("setting_type", "placements");

    /** By whether free school meals are asked about. */
    private static final Map<String, Measures> BY_MEALS = Map.of(
            TOTAL,
            count("authority_placed_pupil", "number_of_pupils"),
            "FSM eligible",
            count("authority_placed_pupil_fsm", "number_of_pupils"));

    private static final Map<String, Measures> BY_SETTING = Map.of(
            TOTAL,
            count("authority_placement", "placements"),
            "Education setting with URN",
            count("authority_placement_registered", "placements"));

    @Override
    public String id() {
        return "authority-provision";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(PUPILS, PLACEMENTS);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return layout.equals(PUPILS) ? AuthorityProvision::pupils : AuthorityProvision::placements;
    }

    private static Reading pupils(SourceRow row) {
        boolean everybody = Stream.of("sex", "age", "ethnicity_minor")
                .allMatch(column -> row.text(column).equals(TOTAL));
        return everybody ? reading(row, BY_MEALS.get(row.text("fsm"))) : Reading.setAside();
    }

    private static Reading placements(SourceRow row) {
        return reading(row, BY_SETTING.get(row.text("setting_type")));
    }

    private static Reading reading(SourceRow row, Measures measures) {
        return measures == null ? Reading.setAside() : OpenData.observation(row, measures, 1);
    }

    private static Measures count(String measure, String column) {
        return Measures.with(Symbols.OPEN_DATA).count(measure, column);
    }
}
