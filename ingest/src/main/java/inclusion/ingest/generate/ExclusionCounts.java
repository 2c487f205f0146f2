// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** Suspensions and permanent exclusions of a whole year, whether or not the pupil was there in January. */
final class ExclusionCounts {
    private long suspensions;
    private long suspendedPupils;
    private long permanentExclusions;

    void add(PupilYear pupil) {
        suspensions += pupil.conduct().suspensions();
        suspendedPupils += pupil.conduct().suspensions() > 0 ? 1 : 0;
        permanentExclusions += pupil.conduct().permanentlyExcluded() ? 1 : 0;
    }

    void add(ExclusionCounts other) {
        suspensions += other.suspensions;
        suspendedPupils += other.suspendedPupils;
        permanentExclusions += other.permanentExclusions;
    }

    long suspensions() {
        return suspensions;
    }

    /** Enrolments with at least one suspension, however many. */
    long suspendedPupils() {
        return suspendedPupils;
    }

    long permanentExclusions() {
        return permanentExclusions;
    }
}
