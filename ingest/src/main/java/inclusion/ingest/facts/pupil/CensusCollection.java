// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the three school censuses of a year, as {@code 2025 SPR}: the calendar year of its day and its term. */
record CensusCollection(int calendarYear, Season season) {
    private static final Pattern WORDS = Pattern.compile("(\\d{4}) (AUT|SPR|SUM)");

    static Optional<CensusCollection> of(String text) {
        Matcher matcher = WORDS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Season season = switch (matcher.group(2)) {
            case "AUT" -> Season.AUTUMN;
            case "SPR" -> Season.SPRING;
            default -> Season.SUMMER;
        };
        return Optional.of(new CensusCollection(Integer.parseInt(matcher.group(1)), season));
    }

    AcademicYear year() {
        return new AcademicYear(season == Season.AUTUMN ? calendarYear : calendarYear - 1);
    }

    SchoolTerm term() {
        return new SchoolTerm(year(), season);
    }

    /** The day that the roll is counted on, where the return itself does not say: each a Thursday. */
    LocalDate day() {
        return switch (season) {
            case AUTUMN -> octoberDay(year());
            case SPRING -> year().januaryCensusDay();
            case SUMMER -> thursday(Month.MAY, 3);
        };
    }

    /** The first Thursday of October. */
    static LocalDate octoberDay(AcademicYear year) {
        return new CensusCollection(year.firstYear(), Season.AUTUMN).thursday(Month.OCTOBER, 1);
    }

    private LocalDate thursday(Month month, int ordinal) {
        return LocalDate.of(calendarYear, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.THURSDAY));
    }
}
