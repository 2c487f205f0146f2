// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.util.List;

/** Phases in the words of the statistics. */
final class PublishedPhase {
    /** In the order of area rows; the exclusion and absence files know no alternative provision. */
    static final List<EducationPhase> IN_AREAS =
            List.of(EducationPhase.TOTAL, EducationPhase.PRIMARY, EducationPhase.SECONDARY, EducationPhase.SPECIAL);

    private PublishedPhase() {}

    static boolean covers(EducationPhase phase, School school) {
        return phase == EducationPhase.TOTAL
                ? school.phase() != EducationPhase.ALTERNATIVE_PROVISION
                : school.phase() == phase;
    }

    /** As in the exclusion and absence files. */
    static String inReturns(EducationPhase phase) {
        return switch (phase) {
            case PRIMARY -> "State-funded primary";
            case SECONDARY -> "State-funded secondary";
            default -> phase.word();
        };
    }

    /** As in the census files. */
    static String inCensus(EducationPhase phase) {
        return switch (phase) {
            case SPECIAL -> "State-funded special school";
            case ALTERNATIVE_PROVISION -> "State-funded AP school";
            default -> inReturns(phase);
        };
    }
}
