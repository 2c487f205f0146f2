// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;

/**
 * A term of an academic year. Autumn ends with December, spring with the day before Easter Sunday, summer with August:
 * schools' own holidays differ, and only these ends are the same for all.
 */
public record SchoolTerm(AcademicYear year, Season season) implements Comparable<SchoolTerm>, Serializable {
    private static final List<Season> IN_ORDER = List.of(Season.values());

    /** One of the three terms, with the words of the files. */
    public enum Season {
        AUTUMN("Autumn term", "Autumn term", "Autumn and spring term", "Academic year"),
        SPRING("Spring term", "Autumn and spring term", "Academic year"),
        SUMMER("Summer term", "Academic year");

        private final String word;

        @SuppressWarnings("ImmutableEnumChecker") // List.of, which nobody can change.
        private final List<String> periods;

        Season(String word, String... periods) {
            this.word = word;
            this.periods = List.of(periods);
        }

        public String word() {
            return word;
        }

        /** The time identifiers of the periods that this term is part of, shortest first. */
        public List<String> periods() {
            return periods;
        }
    }

    /** The term that the day is in; holidays belong to the term before them, but for January. */
    public static SchoolTerm of(LocalDate day) {
        AcademicYear year =
                new AcademicYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
        if (day.getMonthValue() >= Month.SEPTEMBER.getValue()) {
            return new SchoolTerm(year, Season.AUTUMN);
        }
        return new SchoolTerm(year, day.isBefore(easterSunday(day.getYear())) ? Season.SPRING : Season.SUMMER);
    }

    public LocalDate firstDay() {
        return switch (season) {
            case AUTUMN -> year.firstDay();
            case SPRING -> LocalDate.of(year.firstYear() + 1, Month.JANUARY, 1);
            case SUMMER -> easterSunday(year.firstYear() + 1);
        };
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    public SchoolTerm next() {
        return plus(1);
    }

    /** The term that many terms later; earlier when negative. */
    public SchoolTerm plus(int terms) {
        int index = year.firstYear() * IN_ORDER.size() + IN_ORDER.indexOf(season) + terms;
        return new SchoolTerm(
                new AcademicYear(Math.floorDiv(index, IN_ORDER.size())),
                IN_ORDER.get(Math.floorMod(index, IN_ORDER.size())));
    }

    @Override
    public int compareTo(SchoolTerm other) {
        return Comparator.comparing(SchoolTerm::year)
                .thenComparing(SchoolTerm::season)
                .compare(this, other);
    }

    /** Of the Gregorian calendar, after the anonymous computus of 1876. */
    public static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
