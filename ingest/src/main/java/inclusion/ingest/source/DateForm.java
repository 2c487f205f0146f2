// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How publishers write a day. */
public enum DateForm {
    /** {@code 31-08-2016} or {@code 31/08/2016}. */
    DAY_FIRST("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})") {
        @Override
        LocalDate of(Matcher date) {
            return LocalDate.of(number(date, 3), number(date, 2), number(date, 1));
        }
    },
    /** {@code 2016-08-31}. */
    ISO("(\\d{4})-(\\d{2})-(\\d{2})") {
        @Override
        LocalDate of(Matcher date) {
            return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
        }
    },
    /** {@code 2024-10-16} or {@code 2024-Oct-16 00:00:00}, the months in English whatever the computer's language. */
    CENSUS("(\\d{4})-(\\d{2}|[A-Za-z]{3})-(\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?") {
        @Override
        LocalDate of(Matcher date) {
            return LocalDate.of(number(date, 1), month(date.group(2)), number(date, 3));
        }

        private static int month(String text) {
            int english = MONTHS.indexOf(text.toLowerCase(Locale.ROOT));
            return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : english + 1;
        }
    },
    /** {@code 42613}: a spreadsheet's number of days, counted so that 1 March 1900 is 61. */
    SPREADSHEET_SERIAL("(\\d{5})") {
        @Override
        LocalDate of(Matcher date) {
            return EPOCH.plusDays(number(date, 1));
        }
    };

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final Pattern pattern;

    DateForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    abstract LocalDate of(Matcher date);

    /** The day; empty where the text is written in another way or there is no such day. */
    public Optional<LocalDate> read(String text) {
        Matcher matcher = pattern.matcher(text);
        try {
            return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
