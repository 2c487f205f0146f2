// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.links;

import inclusion.ingest.source.DateForm;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Urn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which establishment followed or joined which ({@code links_edubasealldata}), in the register's own words; each link
 * mostly stands twice, once from either end. A link of any date may stand in it, so it has no period of its own.
 */
public final class Links implements SourceTable {
    private static final Layout LAYOUT = Layout.of(
                    "links between establishments", PeriodRule.IN_CONTENT, "URN", "LinkURN", "LinkType")
            .requiresAll("URN", "LinkURN", "LinkType")
            .reads("LinkEstablishedDate");

    @Override
    public String id() {
        return "links";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return row -> {
            Optional<Urn> urn = urn(row, "URN");
            Optional<Urn> linked = urn(row, "LinkURN");
            // often blank: the register does not know when
            Optional<LocalDate> date = row.date("LinkEstablishedDate", DateForm.DAY_FIRST);
            return urn.isEmpty() || linked.isEmpty()
                    ? Reading.of()
                    : Reading.of(new Statement.Link(urn.get(), linked.get(), row.text("LinkType"), date));
        };
    }

    private static Optional<Urn> urn(SourceRow row, String column) {
        Optional<Urn> urn = Urn.in(row.text(column));
        if (urn.isEmpty()) {
            row.refuseFor(FindingRule.PLACE_MISSING, column);
        }
        return urn;
    }
}
