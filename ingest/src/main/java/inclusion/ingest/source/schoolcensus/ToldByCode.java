// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.vocabulary.AttendanceCategory;
import inclusion.ingest.vocabulary.AttendanceCode;
import inclusion.ingest.vocabulary.Days;

/** What the codes of a pupil's term, or of half a summer term, tell; a total stands only for the rest. */
public final class ToldByCode {
    private boolean any;
    private boolean present;
    private boolean absent;
    private boolean activity;
    private long possible;

    /** Takes sessions of one code on those days in; one that nobody knows tells nothing. */
    public ToldByCode add(Days days, String code, long sessions) {
        any = true;
        AttendanceCode.during(days, code).map(AttendanceCode::category).ifPresent(category -> {
            present |= category == AttendanceCategory.PRESENT;
            activity |= category == AttendanceCategory.EDUCATIONAL_ACTIVITY;
            absent |= category.absent();
            possible += category.possible() ? sessions : 0;
        });
        return this;
    }

    boolean anything() {
        return any;
    }

    boolean absence() {
        return absent;
    }

    boolean educationalActivity() {
        return activity;
    }

    /** Sessions of all codes that are possible ones. */
    long possible() {
        return possible;
    }

    /** Whether that many possible sessions are more than the codes tell of: they are of absences alone. */
    boolean leavesOut(long total) {
        return !present && total > possible;
    }
}
