// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;

/**
 * A pupil's time at a school in one year.
 *
 * @param firstSession half-days of the year before coming
 * @param sessions between coming and going
 * @param firstPlace whether the pupil has the first place of the year group, where planted events happen
 */
record Stay(
        School school,
        AcademicYear year,
        int yearGroup,
        int firstSession,
        int sessions,
        boolean inJanuary,
        boolean firstPlace) {
    /** Whether the pupil went, and somebody else took the place, before the year was over. */
    boolean cutShort() {
        return firstSession == 0
                && sessions < (yearGroup == Roll.YEAR_11 ? Roll.SESSIONS_BEFORE_STUDY_LEAVE : Roll.SESSIONS);
    }
}
