// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.util.EnumMap;
import java.util.Map;

/** How common each kind of school is in each phase (DfE, school census of 2023). */
final class SchoolTypes {
    private SchoolTypes() {}

    static SchoolType drawn(EducationPhase phase, Chance chance) {
        double left = chance.uniform();
        SchoolType last = null;
        for (Map.Entry<SchoolType, Double> each : of(phase).entrySet()) {
            last = each.getKey();
            left -= each.getValue();
            if (left < 0) {
                break;
            }
        }
        return last;
    }

    private static Map<SchoolType, Double> of(EducationPhase phase) {
        return new EnumMap<>(
                switch (phase) {
                    case PRIMARY ->
                        Map.of(
                                SchoolType.COMMUNITY, 0.34,
                                SchoolType.VOLUNTARY_AIDED, 0.14,
                                SchoolType.VOLUNTARY_CONTROLLED, 0.09,
                                SchoolType.FOUNDATION, 0.03,
                                SchoolType.SPONSORED, 0.10,
                                SchoolType.CONVERTER, 0.28,
                                SchoolType.FREE, 0.02);
                    case SECONDARY ->
                        Map.of(
                                SchoolType.COMMUNITY, 0.09,
                                SchoolType.VOLUNTARY_AIDED, 0.06,
                                SchoolType.VOLUNTARY_CONTROLLED, 0.01,
                                SchoolType.FOUNDATION, 0.05,
                                SchoolType.SPONSORED, 0.23,
                                SchoolType.CONVERTER, 0.49,
                                SchoolType.FREE, 0.07);
                    case SPECIAL ->
                        Map.of(
                                SchoolType.COMMUNITY_SPECIAL, 0.56,
                                SchoolType.SPECIAL_SPONSORED, 0.08,
                                SchoolType.SPECIAL_FREE, 0.08,
                                SchoolType.SPECIAL_CONVERTER, 0.28);
                    default -> Map.of(SchoolType.PUPIL_REFERRAL_UNIT, 0.6, SchoolType.AP_CONVERTER, 0.4);
                });
    }
}
