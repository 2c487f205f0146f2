// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.io.Serializable;
import java.util.Locale;

/**
 * Whom a school takes by its own rules.
 *
 * @param religiousCharacter as the register names it, {@code No religious character} or {@code Unknown}
 */
public record Admissions(AdmissionsPolicy policy, SexOfSchool sex, String religiousCharacter) implements Serializable {
    /** Of a file that says nothing of it. */
    public static final Admissions UNKNOWN = named("", "", "");

    /** By a register's words, each blank where it has none. */
    public static Admissions named(String policy, String sex, String religiousCharacter) {
        return new Admissions(AdmissionsPolicy.named(policy), SexOfSchool.named(sex), character(religiousCharacter));
    }

    /** Registers say {@code None} of academies and {@code Does not apply} of maintained schools, and mean the same. */
    private static String character(String text) {
        String character = text.strip();
        return switch (character.toLowerCase(Locale.ROOT)) {
            case "", "unknown" -> "Unknown";
            case "none", "does not apply", "no religious character" -> "No religious character";
            default -> character;
        };
    }
}
