// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** Whether a pupil's first language is English, as the census asks. */
enum FirstLanguage {
    ENGLISH,
    OTHER,
    UNCLASSIFIED
}
