// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * One unit of a strip, a funnel or a table of an indicator.
 *
 * @param name null when the snapshot does not know it
 * @param value null when hidden or not available; the symbol says which
 * @param lowerBound least that it may be because it is hidden; null when exact or unknown
 * @param upperBound most that it may be; null when exact or unknown
 */
public record Mark(
        String code,
        String name,
        Double value,
        Long numerator,
        Long denominator,
        Double lowerBound,
        Double upperBound,
        Double lowerCi,
        Double upperCi,
        String symbol) {
    static Mark of(Row row) {
        return new Mark(
                row.text("entity_code"),
                row.text("entity_name"),
                row.number("indicator_value"),
                row.count("numerator"),
                row.count("denominator"),
                row.number("value_lower_bound"),
                row.number("value_upper_bound"),
                row.number("indicator_lower_ci"),
                row.number("indicator_upper_ci"),
                row.text("indicator_symbol"));
    }
}
