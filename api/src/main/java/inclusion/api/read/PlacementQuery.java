// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who places pupils in alternative provision where, and what becomes of those who come back. */
public final class PlacementQuery {
    private static final String FLOWS = "SELECT p.*, h.entity_name AS home_name FROM placement_flow p"
            + " LEFT JOIN entity h ON h.geographic_level = 'School' AND h.entity_code = p.home_urn"
            + " WHERE p.placements > 0 AND ";

    private final Snapshot snapshot;

    public PlacementQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Schools that placed pupils with a provider in a year, by name. */
    public List<PlacementFlow> to(String providerKey, String timePeriod) {
        return snapshot.rows(
                FLOWS + "p.provider_key = ? AND p.time_period = ? ORDER BY home_name, p.home_urn",
                PlacementFlow::of,
                providerKey,
                timePeriod);
    }

    /** Where a school placed pupils in a year, by provider. */
    public List<PlacementFlow> from(String homeUrn, String timePeriod) {
        return snapshot.rows(
                FLOWS + "p.home_urn = ? AND p.time_period = ? ORDER BY p.provider_name, p.provider_key",
                PlacementFlow::of,
                homeUrn,
                timePeriod);
    }

    /** All placements of a year, by provider and school. */
    public List<PlacementFlow> in(String timePeriod) {
        return snapshot.rows(
                FLOWS + "p.time_period = ? ORDER BY p.provider_name, p.provider_key, home_name, p.home_urn",
                PlacementFlow::of,
                timePeriod);
    }

    /** Years with placements, newest first. */
    public List<String> years() {
        return snapshot.rows(
                "SELECT DISTINCT time_period FROM placement_flow WHERE placements > 0 ORDER BY time_period DESC",
                row -> row.text("time_period"));
    }

    /** What became of arrivals, by school or trust; one who received nobody has no entry. */
    public Map<String, ArrivalOutcomes> arrivals(Level level, Collection<String> codes, String timePeriod) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        String places = codes.stream().map(code -> "?").collect(Collectors.joining(", "));
        Object[] arguments = new Object[codes.size() + 2];
        arguments[0] = level.word();
        arguments[1] = timePeriod;
        int at = 2;
        for (String code : codes) {
            arguments[at++] = code;
        }
        snapshot.rows(
                "SELECT * FROM arrival_outcome WHERE geographic_level = ? AND time_period = ? AND entity_code IN ("
                        + places + ")",
                row -> counted.computeIfAbsent(row.text("entity_code"), code -> new TreeMap<>())
                        .merge(row.text("outcome"), row.count("arrivals"), Long::sum),
                arguments);
        Map<String, ArrivalOutcomes> outcomes = new LinkedHashMap<>();
        counted.forEach((code, arrivals) -> outcomes.put(code, new ArrivalOutcomes(code, timePeriod, arrivals)));
        return outcomes;
    }
}
