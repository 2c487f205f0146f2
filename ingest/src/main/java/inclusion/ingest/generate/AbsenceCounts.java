// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.Collection;
import java.util.List;

/** Enrolments of compulsory school age with sessions in a year, and those sessions. */
final class AbsenceCounts {
    private final Sessions all = new Sessions();
    private final Sessions persistent = new Sessions();
    private long severe;

    void add(PupilYear pupil) {
        Attendance attendance = pupil.attendance();
        if (attendance.possible() == 0) {
            return;
        }
        all.add(attendance);
        if (attendance.persistent()) {
            persistent.add(attendance);
        }
        severe += attendance.severe() ? 1 : 0;
    }

    void add(AbsenceCounts other) {
        all.add(other.all);
        persistent.add(other.persistent);
        severe += other.severe;
    }

    Sessions all() {
        return all;
    }

    /** Of those who missed 10% or more. */
    Sessions persistent() {
        return persistent;
    }

    /** Enrolments that missed half or more. */
    long severe() {
        return severe;
    }

    /** Sessions of some enrolments. */
    static final class Sessions {
        private long enrolments;
        private long possible;
        private final long[] missed = new long[AbsenceReason.values().length];

        private void add(Attendance attendance) {
            enrolments++;
            possible += attendance.possible();
            for (AbsenceReason reason : AbsenceReason.values()) {
                missed[reason.place()] += attendance.missed(reason);
            }
        }

        private void add(Sessions other) {
            enrolments += other.enrolments;
            possible += other.possible;
            for (int each = 0; each < missed.length; each++) {
                missed[each] += other.missed[each];
            }
        }

        long enrolments() {
            return enrolments;
        }

        long possible() {
            return possible;
        }

        long missed(AbsenceReason reason) {
            return missed[reason.place()];
        }

        long missed(Collection<AbsenceReason> reasons) {
            return reasons.stream().mapToLong(this::missed).sum();
        }

        long missed() {
            return missed(List.of(AbsenceReason.values()));
        }
    }
}
