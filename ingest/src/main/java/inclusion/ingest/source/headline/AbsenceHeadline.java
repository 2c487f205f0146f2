// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.headline;

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
 * Overall and persistent absence of a year per school, and of England's primary, secondary and special schools: printed
 * rates without counts ({@code england_abs}). The absence file gives the same with counts and comes first.
 */
public final class AbsenceHeadline implements SourceTable {
    private static final int DECIMALS = 1;

    /** Persistent absence once began at 15 per cent of sessions: that rate is another thing and is not read. */
    private static final Layout OTHER_THRESHOLD = PerformanceTables.columns(Layout.of(
                    "absence headline, with persistent absence from 15 per cent",
                    PeriodRule.FROM_FOLDER,
                    "ESTAB",
                    "PERCTOT",
                    "PPERSABS15"))
            .requires("PERCTOT");

    private static final Layout TEN_PER_CENT = PerformanceTables.columns(Layout.of(
                    "absence headline, with persistent absence from 10 per cent",
                    PeriodRule.FROM_FOLDER,
                    "ESTAB",
                    "PERCTOT"))
            .requiresAll("PERCTOT", "PPERSABS10");

    private static final Measures MEASURES = Measures.with(Symbols.PERFORMANCE_TABLES)
            .printed("overall_absence_percent", "PERCTOT", DECIMALS)
            .printed("persistent_absence_percent", "PPERSABS10", DECIMALS);

    @Override
    public String id() {
        return "absence-headline";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(OTHER_THRESHOLD, TEN_PER_CENT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        AcademicYear given = PerformanceTables.given(year);
        return row -> PerformanceTables.reading(row, given, MEASURES);
    }
}
