// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.lait;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Place;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.LocalAuthority;
import inclusion.ingest.vocabulary.Region;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * DfE's local authority interactive tool (LAIT): one row for each measure, year and area, rates and no counts, gathered
 * from other publications ({@code bds_long_0.parquet}). It stands behind every file of a publication itself.
 *
 * <p>A {@code -} is a figure that was hidden, or not collected, or of an authority that there was not: the tool does not
 * say which, so an authority without a figure in a year when there was none of that name is set aside. So are provisional
 * years, because nothing here could say that they are, and Inner and Outer London.
 */
public final class InteractiveTool implements SourceTable {
    private static final Layout LAYOUT = Layout.of(
                    "Local authority interactive tool, all measures",
                    PeriodRule.IN_CONTENT,
                    "Short Desc",
                    "Years",
                    "LA and Regions",
                    "LA Number")
            .requiresAll("Short Desc", "Years", "LA Number", "Values");

    private static final Pattern AUTHORITY = Pattern.compile("\\d{3}");
    private static final String ENGLAND = "970";
    private static final String PROVISIONAL = "(prov)";

    /** DfE's numbers of areas above an authority, with the codes of today. */
    private static final Map<String, String> REGIONS = Map.of(
            "980", "E12000001",
            "981", "E12000002",
            "982", "E12000003",
            "983", "E12000004",
            "984", "E12000005",
            "985", "E12000006",
            "986", "E12000007",
            "989", "E12000008",
            "990", "E12000009");

    private static final List<String> PARTS_OF_LONDON = List.of("987", "988");

    @Override
    public String id() {
        return "lait";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return InteractiveTool::reading;
    }

    private static Reading reading(SourceRow row) {
        ToolMeasure measure = ToolMeasure.named(row.text("Short Desc"));
        String years = row.text("Years");
        String number = row.text("LA Number");
        if (measure == null
                || years.toLowerCase(Locale.ROOT).endsWith(PROVISIONAL)
                || PARTS_OF_LONDON.contains(number)) {
            return Reading.setAside();
        }
        Optional<ToolYear.Period> period = measure.year().of(years);
        if (period.isEmpty()) {
            row.refuseFor(FindingRule.PERIOD_INVALID, "Years");
            return Reading.of();
        }
        if (!AUTHORITY.matcher(number).matches()) {
            row.refuseFor(FindingRule.PLACE_MISSING, "LA Number");
            return Reading.of();
        }
        Cell cell = row.printed(measure.measure(), "Values", Symbols.OPEN_DATA, measure.decimals());
        boolean nobody = LocalAuthority.isKnown(number)
                && LocalAuthority.on(period.get().day(), number).isEmpty();
        return nobody && cell.state() != CellState.VALUE
                ? Reading.setAside()
                : Reading.of(new Statement.Observation(
                        place(number),
                        period.get().timePeriod(),
                        period.get().identifier(),
                        Optional.of(measure.phase()),
                        List.of(cell)));
    }

    private static Place place(String number) {
        return number.equals(ENGLAND)
                ? Place.england()
                : Optional.ofNullable(REGIONS.get(number))
                        .flatMap(Region::holding)
                        .map(Place::region)
                        .orElseGet(() -> Place.authority(number));
    }
}
