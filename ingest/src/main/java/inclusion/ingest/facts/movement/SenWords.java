// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.facts.PupilFact;
import java.util.Optional;

/** The words of the group {@code sen_provision} for the census's codes. */
final class SenWords {
    private static final String NONE = "No SEN";
    private static final String SUPPORT = "SEN support";
    private static final String PLAN = "EHC plan";

    private SenWords() {}

    static Optional<String> of(String code) {
        return switch (code) {
            case "N" -> Optional.of(NONE);
            case "K", "A", "P" -> Optional.of(SUPPORT);
            case "E", "S" -> Optional.of(PLAN);
            default -> Optional.empty();
        };
    }

    /** Where the spell itself does not say: the last list before it. */
    static String known(Optional<Boolean> noSen, ApSpell spell, History history) {
        if (noSen.isEmpty()) {
            return PupilFact.UNKNOWN;
        }
        return history.noted().stream()
                .filter(noted -> !noted.asOf().isAfter(spell.entry()))
                .flatMap(noted -> of(noted.sen()).stream())
                .reduce((earlier, later) -> later)
                .orElse(PupilFact.UNKNOWN);
    }
}
