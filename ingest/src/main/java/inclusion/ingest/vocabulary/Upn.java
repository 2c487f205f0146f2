// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/** Unique pupil numbers: a check letter and twelve digits; a temporary one ends in a letter. */
public final class Upn {
    private static final Pattern FORM = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[\\dA-HJ-NP-RT-Z]");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {}

    /** Whether a text has the form of a UPN and another first letter than the rest of it makes. */
    public static boolean wrongCheckLetter(String text) {
        String upn = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(upn).matches() && upn.charAt(0) != checkLetter(upn.substring(1));
    }

    /** The letter before these twelve characters. */
    public static char checkLetter(String rest) {
        int sum = 0;
        for (int i = 0; i < rest.length(); i++) {
            char each = rest.charAt(i);
            int value = Character.isDigit(each) ? each - '0' : Math.max(0, LETTERS.indexOf(each));
            sum += (i + 2) * value;
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
