// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/** What one of a tally is. */
public enum TallyUnit {
    /** A person. */
    PUPIL,
    /** A pupil at a school: a pupil who moves counts at both. */
    ENROLMENT,
    /** A member of staff at a school. */
    STAFF,
    /** An education, health and care plan in a year. */
    PLAN,
    /** A spell of a pupil in alternative provision. */
    PLACEMENT,
    /** A pupil coming to a school or leaving it. */
    MOVEMENT,
    /** Something that happened, perhaps several times to one pupil. */
    EVENT,
    /** A half-day of one pupil. */
    SESSION,
    /** A minute of teaching or training. */
    MINUTE,
    /** An outcome that a plan names. */
    OUTCOME,
    /** A subject that a pupil is taught. */
    SUBJECT,
    /** The square of a quantity, for the spread of its mean. */
    SQUARE,
    /** A share of one pupil in ten-thousandths, to be averaged over pupils. */
    SHARE,
    /** What a family asked an authority for about one child, and what followed from it. */
    REQUEST;

    /** Whether each one either has a property or has not, independently enough for a proportion. */
    boolean hasOrHasNot() {
        return this == PUPIL
                || this == ENROLMENT
                || this == STAFF
                || this == PLAN
                || this == PLACEMENT
                || this == MOVEMENT
                || this == REQUEST;
    }

    /** Whether it can happen any number of times to those it is counted against. */
    boolean happens() {
        return this == EVENT || this == PLACEMENT || this == MOVEMENT;
    }

    /** The word used in the YAML files and in the published tables. */
    public String word() {
        return Words.of(this);
    }
}
