// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CodeSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pupil's marks of an academic year in one text: two characters a day from 1 September, morning and afternoon, cut off
 * after the last mark. A code of one letter is itself, a longer one has a small letter in its place; {@link #NONE} is no
 * mark, {@link #TWO} two marks that differ (nobody knows which is right, so the half-day is missing), {@link #UNKNOWN} a
 * mark that nobody knows. What several files hold of one year is brought together by {@link #merged}, whatever their
 * order and however often.
 */
public final class Marks {
    public static final char NONE = '.';
    public static final char TWO = '!';
    public static final char UNKNOWN = '?';

    private static final int SLOTS = 2 * 366;
    private static final Map<String, Character> CHARACTERS = characters();
    private static final Map<Character, String> CODES = codes();

    private final byte[] slots = new byte[SLOTS];

    /** A half-day with its code; {@link #UNKNOWN} where nobody knows it. */
    public record Mark(LocalDate day, Half half, String code) {}

    /** Whether the year has that mark now, or two that differ. */
    public boolean put(AcademicYear year, LocalDate day, Half half, String code) {
        int slot = 2 * (int) ChronoUnit.DAYS.between(year.firstDay(), day) + (half == Half.PM ? 1 : 0);
        byte mark = (byte) (char) CHARACTERS.getOrDefault(code, UNKNOWN);
        slots[slot] = slots[slot] == 0 ? mark : both(slots[slot], mark);
        return slots[slot] == mark;
    }

    /** The packed text. */
    public String text() {
        return text(slots);
    }

    /** What two texts of the same year say together. */
    public static String merged(String one, String other) {
        byte[] slots = slots(one);
        byte[] others = slots(other);
        for (int i = 0; i < SLOTS; i++) {
            if (others[i] != 0) {
                slots[i] = slots[i] == 0 ? others[i] : both(slots[i], others[i]);
            }
        }
        return text(slots);
    }

    /** How many half-days of a text have two marks that differ. */
    public static int conflicts(String marks) {
        return (int) marks.chars().filter(mark -> mark == TWO).count();
    }

    /** The marks of a text in order; half-days without one, or with two that differ, are not among them. */
    public static List<Mark> in(String marks, AcademicYear year) {
        List<Mark> found = new ArrayList<>();
        byte[] slots = slots(marks);
        for (int i = 0; i < SLOTS; i++) {
            if (slots[i] != 0 && slots[i] != TWO) {
                found.add(new Mark(
                        year.firstDay().plusDays(i / 2), i % 2 == 0 ? Half.AM : Half.PM, code((char) slots[i])));
            }
        }
        return found;
    }

    /** The code behind a character of a text. */
    public static String code(char mark) {
        return CODES.getOrDefault(mark, String.valueOf(UNKNOWN));
    }

    /** The two halves of a school day. */
    public enum Half {
        AM,
        PM
    }

    private static byte both(byte one, byte other) {
        return one == other ? one : (byte) TWO;
    }

    private static String text(byte[] slots) {
        int end = SLOTS;
        while (end > 0 && slots[end - 1] == 0) {
            end--;
        }
        StringBuilder text = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            text.append(slots[i] == 0 ? NONE : (char) slots[i]);
        }
        return text.toString();
    }

    private static byte[] slots(String text) {
        byte[] slots = new byte[SLOTS];
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            slots[i] = mark == NONE ? 0 : (byte) mark;
        }
        return slots;
    }

    private static Map<String, Character> characters() {
        Map<String, Character> characters = new HashMap<>();
        char next = 'a';
        for (CodeSet.Code code : CodeSet.ATTENDANCE.codes()) {
            characters.put(code.code(), code.code().length() == 1 ? code.code().charAt(0) : next++);
        }
        return Map.copyOf(characters);
    }

    private static Map<Character, String> codes() {
        Map<Character, String> codes = new HashMap<>();
        CHARACTERS.forEach((code, character) -> codes.put(character, code));
        return Map.copyOf(codes);
    }
}
