// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Which of schools' own files feed which counts; no row where the profile may not see them. */
final class OwnFilesResource {
    private static final String TABLE = "own_file";

    private OwnFilesResource() {}

    static Resource of(Snapshot snapshot) {
        List<Table.Filter> filters = new ArrayList<>(List.of(Table.entity(snapshot)));
        filters.addAll(Table.words(snapshot, TABLE, "time_period", "covered_table", "source_id", "file_checksum"));
        return new Listing(
                snapshot,
                new Table(
                        "own-files",
                        "Which of schools' own files feed which school's counts, by kind of content; never a pupil.",
                        TABLE,
                        "entity_code, time_period, covered_table, file_checksum",
                        filters,
                        List.of(Format.JSON)));
    }
}
