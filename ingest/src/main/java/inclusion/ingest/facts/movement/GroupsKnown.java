// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;

/** The groups that a pupil is counted in at a school in a period, in the order of the facts' columns. */
record GroupsKnown(String last, AcademicYear year, String timeIdentifier, List<String> groups) {
    GroupsKnown {
        groups = List.copyOf(groups);
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Groups known at " + last;
    }
}
