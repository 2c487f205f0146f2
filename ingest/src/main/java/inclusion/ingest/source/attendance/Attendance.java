// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.attendance;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;

/**
 * Attendance in a week, from the registers that schools share daily: primary, secondary and special schools per
 * authority, region and England, and all three together for regions and England. The percentage alone is read: for all
 * three together it is weighted for schools that share no registers, so the sessions beside it do not make it.
 */
public final class Attendance implements SourceTable {
    private static final int DECIMALS = 6;

    private static final Layout LAYOUT = OpenData.areaColumns(Layout.of(
                    "attendance by week",
                    PeriodRule.IN_CONTENT,
                    "attendance_perc",
                    "overall_absence_perc",
                    "school_type"))
            .requires("education_phase", "school_type")
            .requires("attendance_perc");

    private static final Measures MEASURES =
            Measures.with(Symbols.OPEN_DATA).printed("attendance_percent", "attendance_perc", DECIMALS);

    @Override
    public String id() {
        return "attendance";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return row -> OpenData.observation(row, MEASURES, 1);
    }
}
