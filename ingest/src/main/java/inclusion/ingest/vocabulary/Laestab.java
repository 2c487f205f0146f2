// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Local-authority and establishment number, seven digits. An academy often keeps its predecessor's, so one LAESTAB can
 * stand for several URNs over the years.
 */
public record Laestab(String code) {
    /** How an entity is named when only its LAESTAB is known. */
    private static final String ENTITY_PREFIX = "LAESTAB ";

    private static final Pattern SEVEN = Pattern.compile("[1-9]\\d{6}");
    private static final Pattern AUTHORITY = Pattern.compile("[1-9]\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** The number in one cell, written {@code 2013614}, {@code 201/3614} or {@code 201 3614}. */
    public static Optional<Laestab> in(String text) {
        String code = text.strip().replace("/", "").replace(" ", "");
        return SEVEN.matcher(code).matches() ? Optional.of(new Laestab(code)) : Optional.empty();
    }

    /** From the two halves, the second possibly without its leading zeros. */
    public static Optional<Laestab> of(String oldLaCode, String number) {
        String authority = oldLaCode.strip();
        String establishment = number.strip();
        if (!AUTHORITY.matcher(authority).matches()
                || !NUMBER.matcher(establishment).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Laestab(authority + "0".repeat(4 - establishment.length()) + establishment));
    }

    /** The three digits of the authority. */
    public String oldLaCode() {
        return code.substring(0, 3);
    }

    /** The entity code of a school-year whose URN nobody prints. */
    public String entityCode() {
        return ENTITY_PREFIX + code;
    }
}
