// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/** What one of a tally is. */
public enum TallyUnit {
    /** A person. */
    PUPIL,
    /** A pupil at a school: a pupil who moves counts at both. */
    ENROLMENT,
    /** A half-day of one pupil. */
    SESSION,
    /** Something that happened, perhaps several times to one pupil. */
    EVENT;

    /** The word used in the YAML files and in the published tables. */
    public String word() {
        return Words.of(this);
    }
}
