// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus.tables;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;

/**
 * Census returns as an authority or a trust takes them from COLLECT: one CSV file a table, for one school or many. The
 * files of an export are read beside each other, so they lie together in a folder; which is which their columns tell.
 */
public final class CensusTables implements SourceTable {
    private static final List<Layout> LAYOUTS =
            CensusTable.ALL.stream().map(CensusTable::layout).toList();

    @Override
    public String id() {
        return "school-census-tables";
    }

    @Override
    public List<Layout> layouts() {
        return LAYOUTS;
    }

    @Override
    public boolean namesPeople() {
        return true;
    }

    /** A school without suspensions has an empty table of them. */
    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public boolean readBesideOthers() {
        return true;
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        throw new IllegalArgumentException(
                "Cannot read a table of the census without a key. Use the reader that takes a context.");
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year, ReadingContext context) {
        return CensusTableReader.of(CensusTable.ALL.get(LAYOUTS.indexOf(layout)), context);
    }
}
