// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** Problems in the files that went in; never a pupil's value. */
final class FindingsResource {
    private FindingsResource() {}

    static Resource of(Snapshot snapshot) {
        return new Listing(
                snapshot,
                new Table(
                        "findings",
                        "What was wrong in which file, what it means and what to do, worst first.",
                        "finding",
                        "list_position(['must fix', 'check', 'note'], severity), finding_code, file_name, source_column,"
                                + " source_rows",
                        Table.words(
                                snapshot,
                                "finding",
                                "finding_code",
                                "severity",
                                "source_id",
                                "file_checksum",
                                "source_column"),
                        List.of(Format.JSON)));
    }
}
