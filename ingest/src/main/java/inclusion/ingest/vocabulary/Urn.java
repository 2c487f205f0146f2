// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/** Unique reference number of an establishment: five to seven digits, given by GIAS; a conversion gives a new one. */
public record Urn(String code) {
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{4,6}");

    /** The number in a publisher's cell; empty when there is none. */
    public static Optional<Urn> in(String text) {
        String code = text.strip();
        return DIGITS.matcher(code).matches() ? Optional.of(new Urn(code)) : Optional.empty();
    }
}
