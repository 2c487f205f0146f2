// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolprovision;

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

/**
 * Pupils whom schools place in alternative provision while they stay on the school's roll, as at January (the placement
 * module of the spring school census): by SEN provision and free-school-meals eligibility at entry, by reason, and by
 * whether the setting is a registered school. Per authority, region and England. Pupils of state-place alternative
 * provision and pupils whom authorities place are published apart and overlap with these: the publisher advises against
 * adding them.
 *
 * <p>The two files of the release have the same columns. Rows for ages, sexes and ethnic groups, for groups within a
 * setting, and a second print of each group are set aside.
 */
public final class SchoolProvision implements SourceTable {
    private static final String TOTAL = "Total";

    private static final Layout LAYOUT = OpenData.columns(Layout.of(
                    "Alternative provision arranged by schools",
                    PeriodRule.IN_CONTENT,
                    "characteristic_grouping",
                    "pupil_characteristic",
                    "setting_type",
                    "pupils"))
            .requiresAll("characteristic_grouping", "pupil_characteristic", "setting_type", "pupils");

    /** By topic, group and setting. */
    private static final Map<List<String>, Measures> MEASURES = Map.ofEntries(
            measure("school_placed_pupil", TOTAL, TOTAL, TOTAL),
            measure("school_placed_pupil_registered", TOTAL, TOTAL, "Education setting with URN"),
            measure("school_placed_pupil_no_sen", "SEN on entry", "No SEN", TOTAL),
            measure("school_placed_pupil_sen_support", "SEN on entry", "SEN Support", TOTAL),
            measure("school_placed_pupil_ehc_plan", "SEN on entry", "EHC plan", TOTAL),
            measure("school_placed_pupil_fsm", "FSM eligibility", "FSM eligible", TOTAL),
            measure(
                    "school_placed_pupil_behaviour",
                    "Placement Reason",
                    "Off-site placement for behavioural support",
                    TOTAL),
            measure(
                    "school_placed_pupil_mental_health",
                    "Placement Reason",
                    "Medical condition (mental health need)",
                    TOTAL));

    @Override
    public String id() {
        return "school-provision";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return SchoolProvision::reading;
    }

    private static Reading reading(SourceRow row) {
        Measures measures = MEASURES.get(List.of(
                row.text("characteristic_grouping"), row.text("pupil_characteristic"), row.text("setting_type")));
        return measures == null ? Reading.setAside() : OpenData.observation(row, measures, 1);
    }

    private static Map.Entry<List<String>, Measures> measure(
            String measure, String topic, String group, String setting) {
        return Map.entry(
                List.of(topic, group, setting), Measures.with(Symbols.OPEN_DATA).count(measure, "pupils"));
    }
}
