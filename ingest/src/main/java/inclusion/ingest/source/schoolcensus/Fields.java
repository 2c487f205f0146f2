// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.source.DateForm;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.vocabulary.CodeSet;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Urn;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of one pupil, read into one spelling. What cannot be read refuses the pupil's record; a code that nobody knows is
 * said and stands as {@link #UNKNOWN}.
 */
final class Fields {
    static final String UNKNOWN = "?";

    private static final Pattern WHOLE = Pattern.compile("(-?)(\\d{1,9})(?:\\.(\\d*))?");
    private static final Pattern UKPRN = Pattern.compile("1\\d{7}");
    private static final Set<String> YES = Set.of("TRUE", "1", "1.0", "Y", "YES");
    private static final Set<String> NO = Set.of("FALSE", "0", "0.0", "N", "NO");

    private final Map<String, String> texts;
    private final Notes notes;

    Fields(Map<String, String> texts, Notes notes) {
        this.texts = texts;
        this.notes = notes;
    }

    /** What was found in a record so far: each flaw once. */
    static final class Notes {
        private final Set<Flaw> flaws = new LinkedHashSet<>();
        private Optional<Flaw> refusal = Optional.empty();

        void say(FindingRule rule, String column) {
            flaws.add(new Flaw(rule, column));
        }

        void refuse(FindingRule rule, String column) {
            if (refusal.isEmpty()) {
                refusal = Optional.of(new Flaw(rule, column));
            }
        }

        Optional<Flaw> refusal() {
            return refusal;
        }

        List<Flaw> flaws() {
            return List.copyOf(flaws);
        }
    }

    /** The text under the first of these names that has one. */
    String text(String... names) {
        for (String name : names) {
            String text = texts.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    Optional<LocalDate> date(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = DateForm.CENSUS.read(text).or(() -> DateForm.DAY_FIRST.read(text));
        if (day.isEmpty()) {
            notes.refuse(FindingRule.DATE_UNREADABLE, name);
        }
        return day;
    }

    /** A date without which the record means nothing. */
    Optional<LocalDate> neededDate(String name) {
        if (!has(name)) {
            notes.refuse(FindingRule.DATE_UNREADABLE, name);
        }
        return date(name);
    }

    /** Refuses a second day that comes before the first; either may be missing. */
    void inOrder(Optional<LocalDate> first, Optional<LocalDate> second, String name) {
        if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
            notes.refuse(FindingRule.DATES_SWAPPED, name);
        }
    }

    /** A whole number, also written {@code 136.0}; empty where there is none. */
    Optional<Long> count(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            notes.refuse(FindingRule.CELL_UNREADABLE, name);
            return Optional.empty();
        }
        if (whole.group(3) != null && !whole.group(3).replace("0", "").isEmpty()) {
            notes.refuse(FindingRule.COUNT_NOT_WHOLE, name);
        }
        if (!whole.group(1).isEmpty()) {
            notes.refuse(FindingRule.VALUE_NEGATIVE, name);
        }
        return Optional.of(Long.parseLong(whole.group(2)));
    }

    String number(String name) {
        return count(name).map(String::valueOf).orElse("");
    }

    /** The number of a school or provider; one that is none is said, and left out. */
    String identifier(String name) {
        String number = text(name).replaceFirst("\\.0*$", "");
        // a date of birth written as digits is no such number: it would go on as the name of a place
        boolean known = name.equals("UKPRN")
                ? UKPRN.matcher(number).matches()
                : Urn.in(number).isPresent();
        if (has(name) && !known) {
            notes.say(FindingRule.CODE_UNKNOWN, name);
            return "";
        }
        return number;
    }

    /** The code as it is kept. */
    String code(CodeSet set, Days days, String... names) {
        String text = text(names).replaceFirst("\\.0$", "");
        if (text.isEmpty()) {
            return "";
        }
        Optional<CodeSet.Code> code = set.of(text);
        if (code.isEmpty()) {
            notes.say(FindingRule.CODE_UNKNOWN, names[0]);
            return UNKNOWN;
        }
        if (!code.get().days().meet(days)) {
            notes.say(FindingRule.CODE_OUT_OF_TIME, names[0]);
        }
        return set.meaning(text).orElse(UNKNOWN);
    }

    /** {@code Y}, {@code N} or nothing. */
    String flag(String name) {
        String text = text(name).toUpperCase(Locale.ROOT);
        if (text.isEmpty() || YES.contains(text) || NO.contains(text)) {
            return text.isEmpty() ? "" : YES.contains(text) ? "Y" : "N";
        }
        notes.say(FindingRule.CODE_UNKNOWN, name);
        return "";
    }
}
