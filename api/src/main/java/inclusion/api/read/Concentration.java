// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * How evenly pupils of one kind are spread, by roll, over the schools of one phase in an area or a trust.
 *
 * @param schools with a count, and in the figure
 * @param schoolsHidden left out, since theirs is hidden
 * @param numerator pupils of the kind
 * @param denominator pupils of whom it is known
 * @param dissimilarity share of them who would have to be elsewhere for an even spread, from 0 to 1
 * @param gini 0 where they are spread evenly, towards 1 the more of them are in few schools
 * @param phi how much wider they are spread than chance alone would: 1 is chance
 */
public record Concentration(
        String indicatorId,
        String timePeriod,
        String educationPhase,
        Long schools,
        Long schoolsHidden,
        Long numerator,
        Long denominator,
        Double dissimilarity,
        Double gini,
        Double phi) {
    static Concentration of(Row row) {
        return new Concentration(
                row.text("indicator_id"),
                row.text("time_period"),
                row.text("education_phase"),
                row.count("schools"),
                row.count("schools_hidden"),
                row.count("numerator"),
                row.count("denominator"),
                row.number("dissimilarity"),
                row.number("gini"),
                row.number("phi"));
    }
}
