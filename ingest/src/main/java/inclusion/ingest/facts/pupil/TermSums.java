// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.vocabulary.SchoolTerm;
import java.util.List;
import java.util.TreeMap;

/**
 * Half-days of an enrolment in one or several terms, by the columns of {@link TermAttendance#SCHEMA} from {@code
 * possible} on; a code that nobody gave is not among them.
 */
record TermSums(String school, SchoolTerm term, TreeMap<String, Long> sums) {
    /** Together; of a code that one of them does not give nobody knows the sum. */
    static TreeMap<String, Long> together(List<TermSums> terms) {
        TreeMap<String, Long> together = new TreeMap<>();
        for (String column : TermAttendance.COUNTS) {
            if (terms.stream().allMatch(term -> term.sums.containsKey(column))) {
                together.put(
                        column,
                        terms.stream().mapToLong(term -> term.sums.get(column)).sum());
            }
        }
        return together;
    }
}
