// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.util.Arrays;

/** Where pupils who leave are said to have gone, in the one order in which every page lists them. */
public enum Destination {
    ANOTHER_SCHOOL("Another school, known", "went to another school that is known"),
    MANAGED_MOVE("Managed move", "left by a managed move"),
    HOME_EDUCATION("Home education", "left for home education"),
    OWN_ALTERNATIVE_PROVISION(
            "The trust’s own alternative provision", "left for the trust’s own alternative provision"),
    OTHER_ALTERNATIVE_PROVISION("Other alternative provision", "left for other alternative provision"),
    ALTERNATIVE_PROVISION(
            "Alternative provision, trust not known", "left for alternative provision of which the trust is not known"),
    SPECIAL_SCHOOL("Special school", "went to a special school"),
    PERMANENTLY_EXCLUDED("Permanently excluded", "were permanently excluded"),
    MOVED_AREA("Moved area", "moved to another area"),
    MISSING("Missing from education", "are missing from education"),
    OTHER_REASON("Another reason, recorded", "left for another reason that is recorded"),
    NOT_VISIBLE("Destination not visible to us", "went where these files do not show"),
    NOT_RECORDED("Reason not recorded", "left without a recorded reason"),
    NORMAL("At the normal age", "left at the normal age");

    private final String title;
    private final String clause;

    Destination(String title, String clause) {
        this.title = title;
        this.clause = clause;
    }

    /** As the end of a flow or the head of a row. */
    public String title() {
        return title;
    }

    /** After a number of pupils, in a sentence. */
    public String clause() {
        return clause;
    }

    /** Whether nobody could say why the pupil left: the one flow that is drawn in accent. */
    public boolean isUnexplained() {
        return this == NOT_RECORDED;
    }

    /**
     * Of a movement of the snapshot.
     *
     * @param movementType a word of {@code movement_flow.movement_type}
     * @param ownTrust whether the school at the other end is the trust's own; null where that is not known
     */
    public static Destination of(String movementType, Boolean ownTrust) {
        return switch (movementType) {
            case "destination-known" -> ANOTHER_SCHOOL;
            case "managed-move" -> MANAGED_MOVE;
            case "home-education" -> HOME_EDUCATION;
            case "alternative-provision" -> alternativeProvision(ownTrust);
            case "special-school" -> SPECIAL_SCHOOL;
            case "permanent-exclusion" -> PERMANENTLY_EXCLUDED;
            case "moved-area" -> MOVED_AREA;
            case "missing-education" -> MISSING;
            case "destination-not-visible" -> NOT_VISIBLE;
            case "reason-not-recorded" -> NOT_RECORDED;
            case "normal-transition" -> NORMAL;
            default -> OTHER_REASON;
        };
    }

    private static Destination alternativeProvision(Boolean ownTrust) {
        if (ownTrust == null) {
            return ALTERNATIVE_PROVISION;
        }
        return ownTrust ? OWN_ALTERNATIVE_PROVISION : OTHER_ALTERNATIVE_PROVISION;
    }

    /** Whether the text is the title of one. */
    public static boolean isTitle(String text) {
        return Arrays.stream(values()).anyMatch(each -> each.title.equals(text));
    }
}
