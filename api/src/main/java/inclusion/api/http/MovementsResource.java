// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Who came and went, by school and kind of movement: from schools' own files, so public snapshots have none. */
final class MovementsResource {
    private MovementsResource() {}

    static Resource of(Snapshot snapshot) {
        List<Table.Filter> filters = new ArrayList<>(Table.levels());
        filters.add(Table.entity(snapshot));
        filters.addAll(Table.words(
                snapshot,
                "movement_flow",
                "time_period",
                "time_identifier",
                "breakdown_topic",
                "breakdown",
                "direction",
                "movement_type"));
        return new Listing(
                snapshot,
                new Table(
                        "movements",
                        "Pupils who left or joined each school or trust, by kind of movement. It needs schools' own files:"
                                + " where there are none, or the profile may not see them, it is empty.",
                        "movement_flow",
                        "geographic_level, entity_code, time_period, time_identifier, breakdown_topic, breakdown,"
                                + " source_urn, direction, movement_type, other_urn",
                        filters,
                        List.of(Format.JSON)));
    }
}
