// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** How evenly pupils of a kind are spread over the schools of an area or a trust. */
public final class ConcentrationQuery {
    private final Snapshot snapshot;

    public ConcentrationQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Everything of one area: newest year first, then by indicator and phase. */
    public List<Concentration> of(Level level, String entityCode) {
        return snapshot.rows("""
                SELECT * FROM concentration WHERE geographic_level = ? AND entity_code = ?
                ORDER BY time_period DESC, indicator_id, education_phase""", Concentration::of, level.word(), entityCode);
    }

    /** The schools behind one of them, by name. */
    public List<LocationQuotient> schools(Level level, String entityCode, Concentration of) {
        return snapshot.rows(
                """
                SELECT quotient.*, school.entity_name FROM location_quotient AS quotient
                LEFT JOIN entity AS school ON school.geographic_level = 'School' AND school.entity_code = school_urn
                WHERE quotient.geographic_level = ? AND quotient.entity_code = ? AND quotient.indicator_id = ?
                    AND quotient.time_period = ? AND quotient.education_phase = ?
                ORDER BY school.entity_name, school_urn""",
                LocationQuotient::of,
                level.word(),
                entityCode,
                of.indicatorId(),
                of.timePeriod(),
                of.educationPhase());
    }
}
