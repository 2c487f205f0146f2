// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CodeSet;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of one pupil, with what its delivery says.
 *
 * @param order of the delivery; the later the higher
 * @param asOf the day on which it was true
 * @param season of a return; null in an extract
 * @param cells in the order of the table's columns, null where silent
 */
record PupilEntry(
        PupilTable table,
        String school,
        int order,
        LocalDate asOf,
        Season season,
        Days days,
        boolean whole,
        List<String> cells) {

    /** What stands in a column; null where it is silent. */
    String text(String column) {
        return cells.get(table.columns().indexOf(column));
    }

    Optional<LocalDate> day(String column) {
        return Optional.ofNullable(text(column)).flatMap(DeliverySeen::day);
    }

    long number(String column, long otherwise) {
        String text = text(column);
        return text == null ? otherwise : Long.parseLong(text);
    }

    boolean inReturn() {
        return season != null;
    }

    AcademicYear year() {
        return SchoolTerm.of(asOf).year();
    }

    LocalDate entryDate() {
        return day("entry_date").orElse(asOf);
    }

    Optional<LocalDate> leavingDate() {
        return day("leaving_date");
    }

    /** A single or main registration, which a headcount counts once. */
    boolean inHeadcount() {
        String status = text("enrol_status");
        return status != null && CodeSet.ENROLMENT_STATUS.group(status, "").equals("headcount");
    }

    /** Whether its list has the pupil there on that day. */
    boolean onRoll(LocalDate day) {
        if (inReturn()) {
            return !"left".equals(text("listed"));
        }
        return !entryDate().isAfter(day)
                && leavingDate().filter(left -> left.isBefore(day)).isEmpty();
    }
}
