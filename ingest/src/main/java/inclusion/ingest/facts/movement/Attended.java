// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.SchoolTerm;

/** Half-days of a pupil at a school in a term. */
record Attended(String school, String last, SchoolTerm term, long possible, long attended, long absent) {
    /** Below this many possible half-days a share of them says little: DfE's own floor in our reading. */
    static final long ENOUGH = 50;

    /** Ten per cent of the possible half-days or more. */
    boolean persistentlyAbsent() {
        return possible > 0 && absent * 10 >= possible;
    }

    boolean atLeastHalf() {
        return possible > 0 && attended * 2 >= possible;
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Attended " + school;
    }
}
