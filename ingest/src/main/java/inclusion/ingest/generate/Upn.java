// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** Unique pupil numbers as the Department for Education has them made. */
final class Upn {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {}

    /** A check letter, the school's number, the year it was given and three digits that count. */
    static String permanent(String laestab, int year, int serial) {
        return checked("%s%02d%03d".formatted(laestab, year % 100, serial % 1000));
    }

    /** The same with a letter at the end. */
    static String temporary(String laestab, int year, int serial) {
        return checked("%s%02d%02d%s"
                .formatted(laestab, year % 100, serial % 100, LETTERS.charAt(serial / 100 % LETTERS.length())));
    }

    private static String checked(String rest) {
        int sum = 0;
        for (int each = 0; each < rest.length(); each++) {
            char character = rest.charAt(each);
            int value = Character.isDigit(character) ? character - '0' : LETTERS.indexOf(character);
            sum += (each + 2) * value;
        }
        return LETTERS.charAt(sum % LETTERS.length()) + rest;
    }
}
