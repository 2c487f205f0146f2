// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** A pupil's suspensions and permanent exclusion in a year, at one school. */
record Conduct(int suspensions, int sessionsSuspended, boolean permanentlyExcluded) {
    static final Conduct NOTHING = new Conduct(0, 0, false);
}
