// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** How trusts have moved: members of each year, schools present throughout, expected for the mix of phases. */
final class TrendsResource {
    private TrendsResource() {}

    static Resource of(Snapshot snapshot) {
        List<Table.Filter> filters = new ArrayList<>();
        filters.add(Table.entity(snapshot));
        filters.addAll(Table.words(snapshot, "trend", "indicator_id", "time_period", "series"));
        return new Listing(
                snapshot,
                new Table(
                        "trends",
                        "The lines of each trust's trend, year by year.",
                        "trend",
                        "entity_code, indicator_id, series, time_period",
                        filters,
                        List.of(Format.JSON)));
    }
}
