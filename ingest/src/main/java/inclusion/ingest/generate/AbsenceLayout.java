// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures at the end of every row about absence, as one generation of the files has them.
 *
 * @param reasons told apart in this generation
 * @param withLaArrangements whether there is a column for code Q
 * @param notAvailable for what was not collected
 * @param low for a rate that rounds to 0 and is not
 */
record AbsenceLayout(List<AbsenceReason> reasons, boolean withLaArrangements, String notAvailable, String low) {
    private static final String HIDDEN = "c";
    private static final int FEWEST_SHOWN = 6;
    private static final int PERCENT_DECIMALS = 5;
    private static final int RATE_DECIMALS = 2;
    private static final List<AbsenceReason> NEW_CODES =
            List.of(AbsenceReason.INTERVIEW, AbsenceReason.REGULATED_PERFORMANCE, AbsenceReason.REDUCED_TIMETABLE);
    private static final List<String> SESSIONS = List.of("possible", "overall", "authorised", "unauthorised");

    /** From the release of 2024/25. */
    static AbsenceLayout current() {
        return new AbsenceLayout(List.of(AbsenceReason.values()), true, "z", "low");
    }

    /** The releases before. */
    static AbsenceLayout former() {
        List<AbsenceReason> reasons = Stream.of(AbsenceReason.values())
                .filter(reason -> !NEW_CODES.contains(reason))
                .toList();
        return new AbsenceLayout(reasons, false, ":", "~");
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of("enrolments"));
        SESSIONS.forEach(each -> header.add("sess_" + each));
        SESSIONS.stream().skip(1).forEach(each -> header.add("sess_" + each + "_percent"));
        header.addAll(List.of("enrolments_pa_10_exact", "enrolments_pa_10_exact_percent"));
        SESSIONS.forEach(each -> header.add("sess_" + each + "_pa_10_exact"));
        SESSIONS.stream().skip(1).forEach(each -> header.add("sess_" + each + "_percent_pa_10_exact"));
        header.addAll(List.of("enrolments_pa_50_exact", "enrolments_pa_50_exact_percent"));
        List<String> byReason = reasonColumns();
        header.addAll(byReason);
        header.addAll(List.of("sess_x_covid", "sess_y_exceptional"));
        if (withLaArrangements) {
            header.add("sess_q_la_arrangements");
        }
        byReason.forEach(each -> header.add(each + "_rate"));
        header.add("sess_x_covid_rate");
        return header;
    }

    private List<String> reasonColumns() {
        List<String> columns = new ArrayList<>();
        reasons.stream()
                .filter(AbsenceReason.AUTHORISED::contains)
                .forEach(each -> columns.add("sess_" + each.column()));
        columns.add("sess_auth_totalreasons");
        reasons.stream()
                .filter(AbsenceReason.UNAUTHORISED::contains)
                .forEach(each -> columns.add("sess_" + each.column()));
        columns.addAll(List.of("sess_unauth_totalreasons", "sess_overall_totalreasons"));
        return columns;
    }

    /** The same figures with those of a school of up to five enrolments hidden. */
    List<String> schoolCells(AbsenceCounts counts, AcademicYear year, AcademicYear newCodesFrom) {
        List<String> cells = cells(counts, year, newCodesFrom);
        if (counts.all().enrolments() < FEWEST_SHOWN) {
            cells.subList(1, cells.size()).replaceAll(shown -> HIDDEN);
        }
        return cells;
    }

    List<String> cells(AbsenceCounts counts, AcademicYear year, AcademicYear newCodesFrom) {
        long possible = counts.all().possible();
        List<String> cells = new ArrayList<>(List.of(Long.toString(counts.all().enrolments())));
        sessions(counts.all(), cells);
        cells.add(Long.toString(counts.persistent().enrolments()));
        cells.add(percent(counts.persistent().enrolments(), counts.all().enrolments()));
        sessions(counts.persistent(), cells);
        cells.add(Long.toString(counts.severe()));
        cells.add(percent(counts.severe(), counts.all().enrolments()));
        List<Long> byReason = byReason(counts.all(), year.compareTo(newCodesFrom) >= 0);
        byReason.forEach(each -> cells.add(each == null ? notAvailable : each.toString()));
        cells.add(notAvailable);
        cells.add("0");
        if (withLaArrangements) {
            cells.add(notAvailable);
        }
        byReason.forEach(each -> cells.add(each == null ? notAvailable : rate(each, possible)));
        cells.add(notAvailable);
        return cells;
    }

    private void sessions(AbsenceCounts.Sessions sessions, List<String> cells) {
        List<Long> missed = List.of(
                sessions.missed(),
                sessions.missed(AbsenceReason.AUTHORISED),
                sessions.missed(AbsenceReason.UNAUTHORISED));
        cells.add(Long.toString(sessions.possible()));
        missed.forEach(each -> cells.add(each.toString()));
        missed.forEach(each -> cells.add(percent(each, sessions.possible())));
    }

    /** Sessions by reason with the totals between, none where a reason was not told apart. */
    private List<Long> byReason(AbsenceCounts.Sessions sessions, boolean newCodes) {
        List<Long> cells = new ArrayList<>();
        for (AbsenceReason reason : reasons) {
            cells.add(sessions(sessions, reason, newCodes));
            if (reason == AbsenceReason.OTHER_AUTHORISED) {
                cells.add(sessions.missed(AbsenceReason.AUTHORISED));
            }
        }
        cells.add(sessions.missed(AbsenceReason.UNAUTHORISED));
        cells.add(sessions.missed());
        return cells;
    }

    private static Long sessions(AbsenceCounts.Sessions sessions, AbsenceReason reason, boolean newCodes) {
        if (reason == AbsenceReason.EXTENDED_HOLIDAY || (NEW_CODES.contains(reason) && !newCodes)) {
            return null;
        }
        long missed = sessions.missed(reason);
        return reason == AbsenceReason.OTHER_AUTHORISED && !newCodes ? missed + sessions.missed(NEW_CODES) : missed;
    }

    private String percent(long part, long whole) {
        return whole == 0 ? notAvailable : Printed.percent(part, whole, PERCENT_DECIMALS);
    }

    private String rate(long part, long whole) {
        if (whole == 0) {
            return notAvailable;
        }
        String rate = Printed.percent(part, whole, RATE_DECIMALS);
        return part > 0 && rate.equals("0") ? low : rate;
    }
}
