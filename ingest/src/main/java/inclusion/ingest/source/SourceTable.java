// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;

/** A publisher's table: how its files look, generation by generation, and how a row is read. */
public interface SourceTable extends Source {
    /** Generations of its header, the first that fits is taken. */
    List<Layout> layouts();

    @Override
    default String title(int layout) {
        return layouts().get(layout).title();
    }

    /**
     * The reader of one layout.
     *
     * @param year the academic year given from outside; empty where the content carries it
     */
    RowReader reader(Layout layout, Optional<AcademicYear> year);

    /** The same for a source of pupils or staff; published files need no context. */
    default RowReader reader(Layout layout, Optional<AcademicYear> year, ReadingContext context) {
        return reader(layout, year);
    }
}
