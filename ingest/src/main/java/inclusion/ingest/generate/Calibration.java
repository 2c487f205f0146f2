// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.util.Map;

/** Everything that the simulation takes from published figures. */
record Calibration(Map<EducationPhase, PhaseCalibration> phases, DestinationCalibration destinations) {
    static Calibration published() {
        return GenerateResource.read("calibration.yaml", Calibration.class);
    }

    PhaseCalibration of(EducationPhase phase) {
        return phases.get(phase);
    }
}
