// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.Set;

/** The codes of the register. */
final class AttendanceCodes {
    /** Of half-days that do not count as possible. */
    private static final Set<String> NOT_POSSIBLE = Set.of("D", "X", "#", "Q9");

    private static final int HOLIDAY_RUN = 10;

    private AttendanceCodes() {}

    /** Before the new codes, what they tell apart stands under other reasons; after them, holidays do. */
    static String of(AbsenceReason reason, boolean newCodes) {
        return switch (reason) {
            case ILLNESS -> "I";
            case APPOINTMENTS -> "M";
            case RELIGIOUS -> "R";
            case STUDY -> "S";
            case TRAVELLER -> "T";
            case HOLIDAY -> newCodes ? "C" : "H";
            case EXTENDED_HOLIDAY -> "F";
            case EXCLUDED -> "E";
            case INTERVIEW -> newCodes ? "J1" : "C";
            case REGULATED_PERFORMANCE -> newCodes ? "C1" : "C";
            case REDUCED_TIMETABLE -> newCodes ? "C2" : "C";
            case OTHER_AUTHORISED -> "C";
            case UNAUTHORISED_HOLIDAY -> "G";
            case LATE -> "U";
            case OTHER_UNAUTHORISED -> "O";
            case NO_REASON_YET -> "N";
        };
    }

    static boolean possible(String code) {
        return !NOT_POSSIBLE.contains(code);
    }

    /** How many half-days somebody misses in a row for that reason. */
    static int run(AbsenceReason reason, Chance chance) {
        return switch (reason) {
            case ILLNESS -> 2 + 2 * chance.below(3);
            case HOLIDAY, UNAUTHORISED_HOLIDAY -> HOLIDAY_RUN;
            case OTHER_UNAUTHORISED -> 1 + chance.below(4);
            default -> 1;
        };
    }
}
