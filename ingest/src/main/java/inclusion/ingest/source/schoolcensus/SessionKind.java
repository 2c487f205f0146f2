// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.vocabulary.AttendanceCategory;
import inclusion.ingest.vocabulary.AttendanceCode;
import java.util.EnumSet;
import java.util.Set;

/** What codes can tell of a pupil's term, or of the second half of a summer term; a total stands only for the rest. */
public enum SessionKind {
    PRESENT,
    ABSENT,
    EDUCATIONAL_ACTIVITY,
    PRESENT_SECOND_HALF,
    ABSENT_SECOND_HALF,
    EDUCATIONAL_ACTIVITY_SECOND_HALF;

    /** What a code of the register tells; nothing where it is about neither. */
    public static Set<SessionKind> of(CensusReturn from, String code, boolean secondHalf) {
        Set<SessionKind> told = EnumSet.noneOf(SessionKind.class);
        AttendanceCode.during(from.attendanceDays(), code)
                .map(AttendanceCode::category)
                .ifPresent(category -> {
                    if (category == AttendanceCategory.PRESENT) {
                        told.add(present(secondHalf));
                    }
                    if (category.absent()) {
                        told.add(absent(secondHalf));
                    }
                    if (category == AttendanceCategory.EDUCATIONAL_ACTIVITY) {
                        told.add(activity(secondHalf));
                    }
                });
        return told;
    }

    static SessionKind present(boolean secondHalf) {
        return secondHalf ? PRESENT_SECOND_HALF : PRESENT;
    }

    static SessionKind absent(boolean secondHalf) {
        return secondHalf ? ABSENT_SECOND_HALF : ABSENT;
    }

    static SessionKind activity(boolean secondHalf) {
        return secondHalf ? EDUCATIONAL_ACTIVITY_SECOND_HALF : EDUCATIONAL_ACTIVITY;
    }
}
