// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Which files the figures were made of. */
final class LineageResource {
    private LineageResource() {}

    static Resource of(Snapshot snapshot) {
        List<Table.Filter> filters = new ArrayList<>(Table.words(snapshot, "lineage", "indicator_id"));
        filters.addAll(Table.levels());
        filters.addAll(
                Table.words(snapshot, "lineage", "time_period", "evidence", "role", "source_id", "file_checksum"));
        return new Listing(
                snapshot,
                new Table(
                        "lineage",
                        "The files behind each indicator, level and year, with the rows that were used.",
                        "lineage",
                        "indicator_id, geographic_level, time_period, evidence, role, source_id, file_name, file_checksum",
                        filters,
                        List.of(Format.JSON)));
    }
}
