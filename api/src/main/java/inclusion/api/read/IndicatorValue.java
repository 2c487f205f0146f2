// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * One published figure. Percentages are 4.76, not 0.0476.
 *
 * @param evidence published (the publisher's row), summed (over published rows) or own (from schools' own files)
 * @param numerator null when hidden, a range, or only the result was printed
 * @param value null unless it is known exactly; see {@link #state()}
 * @param lowerBound least that it may be because parts are hidden; null when exact or unknown
 * @param upperBound most that it may be; null when exact or unknown
 * @param lowerCi lower end of the 95 % interval; null where none is given
 * @param upperCi upper end of the 95 % interval; null where none is given
 * @param symbol c hidden, x not available, z not applicable, low, u too little known; null when there is a value
 * @param coverage share of the expected schools that are in it, 0 to 1
 * @param valueSource printed or computed
 * @param fileChecksum the file of a published row; null for a sum
 * @param sourceRow its row in that file; null for a sum
 * @param printedDecimals how many decimals the publisher printed it with; null when it is computed
 * @param againstNumerator of a gap or ratio, the other group's numerator; else null
 * @param againstDenominator of a gap or ratio, the other group's denominator; else null
 * @param provisional whether a later return may change it
 * @param symbolReason why there is no figure, in words; null where the symbol says it
 */
public record IndicatorValue(
        String indicatorId,
        Level level,
        String entityCode,
        String timePeriod,
        String timeIdentifier,
        String educationPhase,
        String breakdownTopic,
        String breakdown,
        String evidence,
        String methodologyVersion,
        boolean preferred,
        Long numerator,
        Long denominator,
        Double value,
        Double lowerBound,
        Double upperBound,
        Long numeratorLowerBound,
        Long numeratorUpperBound,
        Double lowerCi,
        Double upperCi,
        String symbol,
        Double coverage,
        Long schoolsExpected,
        Long schoolsPresent,
        Long schoolsHidden,
        String valueSource,
        String fileChecksum,
        Long sourceRow,
        Integer printedDecimals,
        Long againstNumerator,
        Long againstDenominator,
        boolean provisional,
        String symbolReason) {
    /** What there is to show: the one thing that decides how a cell is drawn and worded. */
    public ValueState state() {
        return ValueState.of(this);
    }

    public boolean hasInterval() {
        return lowerCi != null && upperCi != null;
    }

    static IndicatorValue of(Row row) {
        return new IndicatorValue(
                row.text("indicator_id"),
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("entity_code"),
                row.text("time_period"),
                row.text("time_identifier"),
                row.text("education_phase"),
                row.text("breakdown_topic"),
                row.text("breakdown"),
                row.text("evidence"),
                row.text("methodology_version"),
                row.flag("is_preferred"),
                row.count("numerator"),
                row.count("denominator"),
                row.number("indicator_value"),
                row.number("value_lower_bound"),
                row.number("value_upper_bound"),
                row.count("numerator_lower_bound"),
                row.count("numerator_upper_bound"),
                row.number("indicator_lower_ci"),
                row.number("indicator_upper_ci"),
                row.text("indicator_symbol"),
                row.number("coverage"),
                row.count("schools_expected"),
                row.count("schools_present"),
                row.count("schools_hidden"),
                row.text("value_source"),
                row.text("file_checksum"),
                row.count("source_row"),
                row.whole("printed_decimals"),
                row.count("against_numerator"),
                row.count("against_denominator"),
                row.flag("provisional"),
                row.text("symbol_reason"));
    }
}
