// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.marker;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;

/** A file with a column {@code fictional_data}: every page made from the folder says that it is fictional. */
public final class FictionMarker implements SourceTable {
    private static final Layout MARKER = Layout.of("marker of fictional data", PeriodRule.IN_CONTENT, "fictional_data");

    @Override
    public String id() {
        return "fictional-data";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(MARKER);
    }

    @Override
    public boolean marksFiction() {
        return true;
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return row -> Reading.of();
    }
}
