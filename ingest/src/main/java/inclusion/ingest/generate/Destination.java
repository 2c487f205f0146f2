// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** What a pupil did in the year after Year 11: exactly one of these. */
enum Destination {
    FURTHER_EDUCATION,
    SCHOOL_SIXTH_FORM,
    SIXTH_FORM_COLLEGE,
    OTHER_EDUCATION,
    APPRENTICESHIP,
    EMPLOYMENT,
    NOT_SUSTAINED,
    NOT_CAPTURED;

    boolean education() {
        return compareTo(OTHER_EDUCATION) <= 0;
    }

    boolean sustained() {
        return compareTo(EMPLOYMENT) <= 0;
    }
}
