// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** All that is counted of some pupils in one year. */
record Counts(RollCounts roll, AbsenceCounts absence, ExclusionCounts exclusions, LeaverCounts leavers) {
    Counts() {
        this(new RollCounts(), new AbsenceCounts(), new ExclusionCounts(), new LeaverCounts());
    }

    void add(PupilYear pupil) {
        roll.add(pupil);
        absence.add(pupil);
        exclusions.add(pupil);
        leavers.add(pupil);
    }

    void add(Counts other) {
        roll.add(other.roll);
        absence.add(other.absence);
        exclusions.add(other.exclusions);
        leavers.add(other.leavers);
    }
}
