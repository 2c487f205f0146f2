// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;

/** A publisher's table: how its files look, generation by generation, and how a row is read. */
public interface SourceTable {
    /** The identifier in facts and books. */
    String id();

    /** Generations of its header, the first that fits is taken. */
    List<Layout> layouts();

    /** Whether such a file only says that all files beside it are invented. */
    default boolean marksFiction() {
        return false;
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

    /** Whether its rows name pupils or staff, so that a key is needed to read it. */
    default boolean namesPeople() {
        return false;
    }
}
