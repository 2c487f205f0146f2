// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.List;

/** A pupil's sessions (half days) in a year, at one school. */
final class Attendance {
    private final int possible;
    private final int[] missed = new int[AbsenceReason.values().length];

    Attendance(int possible) {
        this.possible = possible;
    }

    void miss(AbsenceReason reason, int sessions) {
        missed[reason.place()] += sessions;
    }

    /** Shares sessions out over reasons by their usual parts; what is left over goes to the last of them. */
    void miss(List<AbsenceReason> reasons, int sessions, Chance chance) {
        int left = sessions;
        for (AbsenceReason reason : reasons.subList(0, reasons.size() - 1)) {
            int part = reason.share() == 0 ? 0 : Math.min(left, chance.whole(reason.share() * sessions));
            miss(reason, part);
            left -= part;
        }
        miss(reasons.get(reasons.size() - 1), left);
    }

    int possible() {
        return possible;
    }

    int missed(AbsenceReason reason) {
        return missed[reason.place()];
    }

    int missed(List<AbsenceReason> reasons) {
        int sum = 0;
        for (AbsenceReason reason : reasons) {
            sum += missed(reason);
        }
        return sum;
    }

    int missed() {
        int sum = 0;
        for (int sessions : missed) {
            sum += sessions;
        }
        return sum;
    }

    /** Missed 10% or more of its own possible sessions. */
    boolean persistent() {
        return missed() * 10 >= possible;
    }

    /** Missed half or more of its own possible sessions. */
    boolean severe() {
        return missed() * 2 >= possible;
    }
}
