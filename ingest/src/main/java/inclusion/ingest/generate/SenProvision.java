// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** The special educational provision that a pupil has. */
enum SenProvision {
    NONE,
    SUPPORT,
    EHC_PLAN
}
