// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;

/**
 * A pupil's time at a school in one year.
 *
 * @param sessions between coming and going
 * @param firstPlace whether the pupil has the first place of the year group, where planted events happen
 */
record Stay(School school, AcademicYear year, int yearGroup, int sessions, boolean inJanuary, boolean firstPlace) {}
