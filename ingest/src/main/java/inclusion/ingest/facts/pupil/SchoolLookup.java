// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

/** Who a school is in a year, by what a row says: a URN or {@code LAESTAB nnnnnnn}. */
@FunctionalInterface
public interface SchoolLookup {
    /** The code under which the school's figures of that year stand. */
    String entityCode(String timePeriod, String school);
}
