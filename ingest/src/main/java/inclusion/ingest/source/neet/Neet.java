// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.neet;

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
 * 16 and 17 year olds not in education, employment or training, and those whose activity nobody knows, per authority,
 * region and England (the file behind DfE's NEET scorecard). Percentages of the young people whom an authority has to
 * follow, each the mean of December of the year before, January and February; printed without counts.
 */
public final class Neet implements SourceTable {
    private static final int DECIMALS = 1;

    private static final Layout LAYOUT = OpenData.columns(Layout.of(
                    "Young people not in education, employment or training",
                    PeriodRule.IN_CONTENT,
                    "NEET_not_known_percent",
                    "NEET_percent",
                    "Notknown_percent"))
            .requiresAll("NEET_not_known_percent", "NEET_percent", "Notknown_percent")
            .readsAll("NEET_NK_EHCP_percent", "NEET_NK_SENDsupport_percent", "NEET_NK_noSEN_percent");

    private static final Measures MEASURES = Measures.with(Symbols.OPEN_DATA)
            .printed("neet_percent", "NEET_percent", DECIMALS)
            .printed("activity_not_known_percent", "Notknown_percent", DECIMALS)
            .printed("neet_or_not_known_percent", "NEET_not_known_percent", DECIMALS)
            .printed("neet_or_not_known_ehc_plan_percent", "NEET_NK_EHCP_percent", DECIMALS)
            .printed("neet_or_not_known_sen_support_percent", "NEET_NK_SENDsupport_percent", DECIMALS)
            .printed("neet_or_not_known_no_sen_percent", "NEET_NK_noSEN_percent", DECIMALS);

    @Override
    public String id() {
        return "neet";
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
