// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Every published figure, also the ones that a preferred one won over. */
final class ValuesResource {
    private static final String TABLE = "indicator_value";

    private ValuesResource() {}

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
                "evidence",
                "methodology_version"));
        filters.add(Table.flag("is_preferred", "Only the one row of each thing that pages use, or only the others."));
        return new Listing(
                snapshot,
                new Table(
                        "values",
                        "Figures with their parts, bounds, intervals, symbols and source. Ask for is_preferred=true to have each"
                                + " thing once.",
                        TABLE,
                        "",
                        filters,
                        List.of(Format.values())));
    }
}
