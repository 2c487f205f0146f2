// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** How a pupil comes from one of our schools to another. */
enum MoveKind {
    /** At the end of the last year of a school. */
    TRANSITION("TRANSITION"),
    /** Within a year, by the family's wish. */
    MOVE("MOVED_AREA"),
    MANAGED_MOVE("MANAGED_MOVE"),
    /** Excluded for good, to alternative provision. */
    EXCLUDED("PEX"),
    /** From alternative provision to a mainstream school. */
    REINTEGRATION("OTHER_KNOWN");

    private final String leavingReason;

    MoveKind(String leavingReason) {
        this.leavingReason = leavingReason;
    }

    /** As the school that is left writes it in the trust's files. */
    String leavingReason() {
        return leavingReason;
    }
}
