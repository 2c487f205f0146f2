// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.util.List;

/** Phases of education in the words and the order of the pages. */
public final class Phases {
    /** The row of all phases together. */
    public static final String TOTAL = "Total";

    private static final String ALTERNATIVE_PROVISION = "Alternative provision";
    private static final List<String> ORDER =
            List.of("Nursery", "Primary", "All-through", "Secondary", "Special", ALTERNATIVE_PROVISION, "Independent");

    private Phases() {}

    /** Where a phase stands among the groups of a page; an unknown one comes last. */
    public static int order(String phase) {
        int at = ORDER.indexOf(phase);
        return at < 0 ? ORDER.size() : at;
    }

    /** Many schools of a phase: "secondaries", "special schools". */
    public static String plural(String phase) {
        return switch (phase) {
            case "Primary" -> "primaries";
            case "Secondary" -> "secondaries";
            case "Nursery" -> "nurseries";
            case "All-through" -> "all-through schools";
            case "Special" -> "special schools";
            case "Independent" -> "independent schools";
            case ALTERNATIVE_PROVISION -> "alternative-provision schools";
            case TOTAL -> "schools";
            default -> phase.toLowerCase(java.util.Locale.UK) + " schools";
        };
    }

    /** Schools of a phase that a peer group sets apart from the rest of it: "selective secondaries", "hospital schools". */
    public static String apart(String phase) {
        return switch (phase) {
            case "Secondary", "All-through" -> "selective " + plural(phase);
            case "Special", ALTERNATIVE_PROVISION -> "hospital schools";
            default -> plural(phase) + " of the same kind";
        };
    }

    /**
     * Those that a school may be compared with: "mainstream secondaries", "selective secondaries", "special schools".
     *
     * @param peerGroup a word of {@code entity.peer_group}; null where the snapshot has none
     */
    public static String peers(String peerGroup, String phase) {
        return isApart(peerGroup)
                ? apart(phase)
                : "Mainstream".equals(peerGroup) ? "mainstream " + plural(phase) : plural(phase);
    }

    /** Whether schools of the group are not like the rest of their phase. */
    public static boolean isApart(String peerGroup) {
        return "Selective".equals(peerGroup) || "Hospital".equals(peerGroup);
    }

    /** One school of a phase: "a secondary", "a special school". */
    public static String one(String phase) {
        return switch (phase) {
            case "Primary" -> "a primary";
            case "Secondary" -> "a secondary";
            case "Nursery" -> "a nursery";
            case "All-through" -> "an all-through school";
            case "Independent" -> "an independent school";
            case "Special" -> "a special school";
            case ALTERNATIVE_PROVISION -> "an alternative-provision school";
            default -> "a school";
        };
    }

    /** Whether the phase is the one that neither the exclusion nor the absence file covers whole. */
    public static boolean isAlternativeProvision(String phase) {
        return ALTERNATIVE_PROVISION.equals(phase);
    }
}
