// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Urn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a column are, and the one spelling that each is kept in. Blank cells never come here. */
enum ColumnKind {
    /** A URN; where only that is known, a LAESTAB. */
    SCHOOL("string", "a school's URN, six digits") {
        @Override
        Optional<String> read(String text) {
            String number = whole(text);
            return Urn.in(number)
                    .filter(urn -> number.length() < LAESTAB_DIGITS)
                    .map(Urn::code)
                    .or(() -> Laestab.in(text).map(Laestab::entityCode));
        }
    },
    UKPRN("string", "a UKPRN, eight digits") {
        @Override
        Optional<String> read(String text) {
            String number = whole(text);
            return number.matches("1\\d{7}") ? Optional.of(number) : Optional.empty();
        }
    },
    PUPIL("string", "a key, or a UPN"),
    STAFF("string", "a key"),
    CLASS("string", "a key"),
    DATE("date", "a date, as in 2025-01-16 or 16/01/2025") {
        @Override
        Optional<String> read(String text) {
            return Dates.of(text).map(LocalDate::toString);
        }
    },
    /** Kept as the first calendar year of the academic year of birth. */
    BIRTH_DATE("date", "a date, as in 2012-11-04 or 04/11/2012") {
        @Override
        Optional<String> read(String text) {
            return Dates.of(text).map(day -> Integer.toString(Dates.academicYear(day)));
        }
    },
    /** A day, or a day and a time of day. */
    MOMENT("string", "a date, or a date and a time") {
        @Override
        Optional<String> read(String text) {
            Matcher matcher = TIMED.matcher(text);
            if (!matcher.matches()) {
                return Dates.of(text).map(LocalDate::toString);
            }
            String time = matcher.group(2);
            String seconds = matcher.group(3) == null ? ":00" : matcher.group(3);
            return Dates.of(matcher.group(1)).map(day -> day + "T" + time + seconds);
        }
    },
    YEAR("integer", "a year of four digits") {
        @Override
        Optional<String> read(String text) {
            String number = whole(text);
            return number.matches("\\d{4}") ? Optional.of(number) : Optional.empty();
        }
    },
    /** Kept as a time period, {@code 202324}. */
    PERIOD("string", "an academic year, as in 2023/24") {
        @Override
        Optional<String> read(String text) {
            String digits = text.replaceAll("[/-](\\d{2})?(?=\\d{2}$)", "");
            return AcademicYear.ofTimePeriod(digits).map(AcademicYear::timePeriod);
        }
    },
    YES_NO("string", "Y or N") {
        @Override
        Optional<String> read(String text) {
            return switch (text.toUpperCase(Locale.ROOT)) {
                case "Y", "YES", "TRUE", "T", "1", "1.0" -> Optional.of("Y");
                case "N", "NO", "FALSE", "F", "0", "0.0" -> Optional.of("N");
                default -> Optional.empty();
            };
        }
    },
    COUNT("integer", "a whole number") {
        @Override
        Optional<String> read(String text) {
            String number = whole(text);
            return number.matches("\\d{1,9}")
                    ? Optional.of(Integer.toString(Integer.parseInt(number)))
                    : Optional.empty();
        }
    },
    DECIMAL("number", "a number") {
        @Override
        Optional<String> read(String text) {
            return decimal(text).map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString);
        }
    },
    /** Hours, written {@code 2.5} or {@code 2:30}; kept as minutes. */
    HOURS("number", "hours, as in 2.5") {
        @Override
        Optional<String> read(String text) {
            Matcher clock = CLOCK.matcher(text);
            if (clock.matches()) {
                return Optional.of(
                        Integer.toString(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2))));
            }
            return decimal(text)
                    .filter(hours -> hours.signum() >= 0)
                    .map(hours -> hours.multiply(SIXTY)
                            .setScale(0, RoundingMode.HALF_UP)
                            .toPlainString());
        }
    },
    /** A code of a closed set; the set reads it. */
    CODE("string", "a code"),
    /** A code or word of a set that nobody closes; kept in capitals. */
    OPEN_CODE("string", "a code or a word") {
        @Override
        Optional<String> read(String text) {
            return Optional.of(text.toUpperCase(Locale.ROOT));
        }
    },
    TEXT("string", "text");

    private static final int LAESTAB_DIGITS = 7;
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");
    private static final Pattern TIMED =
            Pattern.compile("(\\S+)[ T]([0-2]\\d:[0-5]\\d)(:[0-5]\\d)?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?");

    private final String schemaType;
    private final String inWords;

    ColumnKind(String schemaType, String inWords) {
        this.schemaType = schemaType;
        this.inWords = inWords;
    }

    /** The one spelling of a cell; empty where it is none of its kind. */
    Optional<String> read(String text) {
        return Optional.of(text);
    }

    /** The type of a Frictionless Table Schema. */
    String schemaType() {
        return schemaType;
    }

    /** For who fills the file in. */
    String inWords() {
        return inWords;
    }

    /** A whole number as some systems write it, {@code 136.0}. */
    private static String whole(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
