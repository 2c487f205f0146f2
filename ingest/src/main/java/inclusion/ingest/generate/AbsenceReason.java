// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.List;

/** Why a session was missed, in the order of the absence files. */
enum AbsenceReason {
    ILLNESS(0, "auth_illness", 0.745),
    APPOINTMENTS(1, "auth_appointments", 0.105),
    RELIGIOUS(2, "auth_religious", 0.018),
    STUDY(3, "auth_study", 0.006),
    TRAVELLER(4, "auth_traveller", 0.003),
    HOLIDAY(5, "auth_holiday", 0.012),
    EXTENDED_HOLIDAY(6, "auth_ext_holiday", 0),
    EXCLUDED(7, "auth_excluded", 0),
    INTERVIEW(8, "auth_interview", 0.002),
    REGULATED_PERFORMANCE(9, "auth_reg_performance", 0.001),
    REDUCED_TIMETABLE(10, "auth_temp_reduced_timetable", 0.022),
    OTHER_AUTHORISED(11, "auth_other", 0.086),
    UNAUTHORISED_HOLIDAY(12, "unauth_holiday", 0.215),
    LATE(13, "unauth_late", 0.045),
    OTHER_UNAUTHORISED(14, "unauth_other", 0.70),
    NO_REASON_YET(15, "unauth_noyet", 0.04);

    static final List<AbsenceReason> AUTHORISED = List.of(values()).subList(0, UNAUTHORISED_HOLIDAY.place());
    static final List<AbsenceReason> UNAUTHORISED =
            List.of(values()).subList(UNAUTHORISED_HOLIDAY.place(), values().length);

    private final int place;
    private final String column;
    private final double share;

    AbsenceReason(int place, String column, double share) {
        this.place = place;
        this.column = column;
        this.share = share;
    }

    /** Its place in the order of the files, from 0. */
    int place() {
        return place;
    }

    /** As in {@code sess_<column>}. */
    String column() {
        return column;
    }

    /** Usual part of the authorised, or of the unauthorised, sessions; suspensions come on top. */
    double share() {
        return share;
    }
}
