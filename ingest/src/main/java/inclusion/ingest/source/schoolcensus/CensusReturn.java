// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.source.DateForm;
import inclusion.ingest.source.Delivery;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.Urn;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose return it is and when it was taken.
 *
 * @param school as rows name it: {@code LAESTAB 9624001}, or the URN where only that is given
 * @param term of the collection; the attendance in it is that of the term before
 * @param referenceDate the census day
 */
public record CensusReturn(String school, SchoolTerm term, LocalDate referenceDate, Delivery delivery)
        implements Serializable {
    /** What a header holds, in lower case. */
    public static final Set<String> COLUMNS =
            Set.of("term", "year", "referencedate", "lea", "estab", "urn", "serialno", "datetime");

    private static final Map<String, SchoolTerm.Season> TERMS =
            Map.of("AUT", SchoolTerm.Season.AUTUMN, "SPR", SchoolTerm.Season.SPRING, "SUM", SchoolTerm.Season.SUMMER);
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0+)?");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:\\.0+)?");
    private static final Pattern TIME = Pattern.compile("[T ](\\d{2}:\\d{2}(?::\\d{2})?)");

    /** From the texts of a header; empty where school, term, year or reference date cannot be told. */
    public static Optional<CensusReturn> of(Map<String, String> header) {
        String term = text(header, "term").toUpperCase(Locale.ROOT);
        Matcher year = YEAR.matcher(text(header, "year"));
        Optional<LocalDate> day = DateForm.CENSUS.read(text(header, "referencedate"));
        Optional<String> school = Laestab.of(digits(header, "lea"), digits(header, "estab"))
                .map(Laestab::entityCode)
                .or(() -> Urn.in(digits(header, "urn")).map(Urn::code));
        if (!TERMS.containsKey(term) || !year.matches() || day.isEmpty() || school.isEmpty()) {
            return Optional.empty();
        }
        int calendarYear = Integer.parseInt(year.group(1));
        SchoolTerm.Season season = TERMS.get(term);
        AcademicYear academicYear =
                new AcademicYear(season == SchoolTerm.Season.AUTUMN ? calendarYear : calendarYear - 1);
        Delivery delivery = new Delivery(
                Delivery.Kind.RETURN,
                calendarYear + " " + term,
                moment(text(header, "datetime")),
                serial(header),
                "",
                day.get().toString(),
                true);
        return Optional.of(new CensusReturn(school.get(), new SchoolTerm(academicYear, season), day.get(), delivery));
    }

    /** The same of which a part is missing, so that it replaces nothing. */
    CensusReturn inPart() {
        Delivery part = new Delivery(
                delivery.kind(),
                delivery.collection(),
                delivery.extractedAt(),
                delivery.serial(),
                delivery.coversFrom(),
                delivery.coversTo(),
                false);
        return new CensusReturn(school, term, referenceDate, part);
    }

    /** The term whose sessions it tells: in the autumn that of the academic year before. */
    SchoolTerm attendanceTerm() {
        return term.plus(-1);
    }

    /** First and last day of the term whose sessions it tells. */
    public Days attendanceDays() {
        SchoolTerm before = attendanceTerm();
        return new Days(before.firstDay(), before.lastDay());
    }

    /** In one spelling, so that later ones sort later; empty where it is none. */
    private static String moment(String text) {
        Matcher time = TIME.matcher(text);
        String clock = time.find() ? time.group(1) : "00:00:00";
        return DateForm.CENSUS
                .read(text)
                .map(day -> day + "T" + (clock.length() == 5 ? clock + ":00" : clock))
                .orElse("");
    }

    private static long serial(Map<String, String> header) {
        String number = digits(header, "serialno");
        return number.isEmpty() ? 0 : Long.parseLong(number);
    }

    private static String digits(Map<String, String> header, String name) {
        Matcher whole = WHOLE.matcher(text(header, name));
        return whole.matches() ? whole.group(1) : "";
    }

    private static String text(Map<String, String> header, String name) {
        return header.getOrDefault(name, "").strip();
    }
}
