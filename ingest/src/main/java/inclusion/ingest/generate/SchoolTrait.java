// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** In what schools differ from each other. */
enum SchoolTrait {
    FSM,
    EAL,
    EHC_PLAN,
    SEN_SUPPORT,
    ABSENCE,
    SUSPENSION,
    EXCLUSION,
    NOT_SUSTAINED,
    PUPILS_PER_TEACHER,
    /** From one year to the next, at the same school. */
    ABSENCE_YEARLY,
    SUSPENSION_YEARLY
}
