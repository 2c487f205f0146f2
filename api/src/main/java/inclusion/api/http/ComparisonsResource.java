// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What each preferred figure is shown beside. */
final class ComparisonsResource {
    private static final String TABLE = "comparison";

    private ComparisonsResource() {}

    static Resource of(Snapshot snapshot) {
        List<Table.Filter> filters = new ArrayList<>(Table.words(snapshot, TABLE, "indicator_id"));
        filters.addAll(Table.levels());
        filters.add(Table.entity(snapshot));
        filters.addAll(Table.words(
                snapshot,
                TABLE,
                "time_period",
                "time_identifier",
                "education_phase",
                "breakdown_topic",
                "breakdown",
                "methodology_version",
                "benchmark_type"));
        return new Listing(
                snapshot,
                new Table(
                        "comparisons",
                        "Benchmarks of the preferred figures, by the same key.",
                        TABLE,
                        "",
                        filters,
                        List.of(Format.values())));
    }
}
