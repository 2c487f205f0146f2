// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is in which source, and why somebody is not. */
public final class CoverageQuery {
    private final Snapshot snapshot;

    public CoverageQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The coverage of an entity in a year, by source. */
    public List<Coverage> of(Level level, String code, String timePeriod) {
        return snapshot.rows("""
                SELECT * FROM coverage WHERE geographic_level = ? AND entity_code = ? AND time_period = ?
                ORDER BY source_id, education_phase = 'Total' DESC, education_phase""", Coverage::of, level.word(), code, timePeriod);
    }

    /** Of these schools, the sources in which one should be in a year and is not. */
    public List<Coverage> missing(String timePeriod, Collection<String> schoolCodes) {
        if (schoolCodes.isEmpty()) {
            return List.of();
        }
        String places = schoolCodes.stream().map(code -> "?").collect(Collectors.joining(", "));
        return snapshot.rows(
                "SELECT * FROM coverage WHERE geographic_level = 'School' AND schools_present = 0 AND time_period = ?"
                        + " AND entity_code IN (" + places + ") ORDER BY entity_code, source_id",
                Coverage::of,
                Stream.concat(Stream.of(timePeriod), schoolCodes.stream()).toArray());
    }

    /** How many schools each source has in each year and phase, of England. */
    public List<Coverage> ofEngland() {
        return snapshot.rows("""
                SELECT * FROM coverage WHERE geographic_level = 'National'
                ORDER BY source_id, time_period, education_phase = 'Total' DESC, education_phase""", Coverage::of);
    }
}
