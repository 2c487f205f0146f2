// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * The publisher's figure beside ours for the same thing.
 *
 * @param evidence where ours comes from: summed (over published rows) or own (from schools' own files)
 * @param ours null when it is a range
 * @param difference ours less the publisher's; null when one of them is no single number
 * @param reasonCode why they differ
 * @param reason the same in words
 */
public record Reconciliation(
        String indicatorId,
        Level level,
        String entityCode,
        String timePeriod,
        String educationPhase,
        String evidence,
        Double published,
        Double ours,
        Double oursLower,
        Double oursUpper,
        Long publishedNumerator,
        Long ourNumerator,
        Long publishedDenominator,
        Long ourDenominator,
        Double difference,
        String reasonCode,
        String reason) {
    /** Where both sides have both counts and they agree, the figures are the same however they were rounded. */
    public boolean sameCounts() {
        return publishedNumerator != null
                && publishedDenominator != null
                && publishedNumerator.equals(ourNumerator)
                && publishedDenominator.equals(ourDenominator);
    }

    static Reconciliation of(Row row) {
        return new Reconciliation(
                row.text("indicator_id"),
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("entity_code"),
                row.text("time_period"),
                row.text("education_phase"),
                row.text("evidence"),
                row.number("published_value"),
                row.number("our_value"),
                row.number("our_lower"),
                row.number("our_upper"),
                row.count("published_numerator"),
                row.count("our_numerator"),
                row.count("published_denominator"),
                row.count("our_denominator"),
                row.number("difference"),
                row.text("reason_code"),
                row.text("reason"));
    }
}
