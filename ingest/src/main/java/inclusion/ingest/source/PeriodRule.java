// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

/** Where the academic year of a file comes from. */
public enum PeriodRule {
    /** Its rows carry it. */
    IN_CONTENT,
    /** From outside: the nearest folder named {@code YYYY-YY}. */
    FROM_FOLDER
}
