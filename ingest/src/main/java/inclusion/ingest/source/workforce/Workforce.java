// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.workforce;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.PerformanceTables;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;

/**
 * Pupils to a teacher per school and in England's primary and secondary schools, as printed ({@code england_swf}): the
 * file gives the ratio, not the pupils that it divides.
 */
public final class Workforce implements SourceTable {
    private static final String RATIO = "RATPUPTEA";

    private static final Layout TITLES = ratio(Layout.of(
            "school workforce, with titles as column names",
            PeriodRule.FROM_FOLDER,
            "URN",
            "Total Number of Teachers (Headcount)"));

    private static final Layout CODES = ratio(Layout.of(
            "school workforce, with codes as column names", PeriodRule.FROM_FOLDER, "URN", "NTEA", "NFTETEA"));

    private static final Measures MEASURES =
            Measures.with(Symbols.PERFORMANCE_TABLES).printed("pupil_teacher_ratio", RATIO, 1);

    @Override
    public String id() {
        return "workforce";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(TITLES, CODES);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        AcademicYear given = PerformanceTables.given(year);
        return row -> PerformanceTables.reading(row, given, MEASURES);
    }

    private static Layout ratio(Layout layout) {
        return PerformanceTables.columns(layout).requires(RATIO, "Pupil: Teacher Ratio", "Pupil:Teacher Ratio");
    }
}
