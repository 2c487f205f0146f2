// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * How many times its share, by roll, a school has of an area's pupils of one kind.
 *
 * @param numerator its pupils of the kind
 * @param denominator its pupils of whom it is known
 * @param expected how many it would have, were they spread evenly
 * @param value the one over the other
 * @param lowerCi 95 %, of chance alone: how schools usually differ is not in it
 * @param ratioToRest the same against all other schools of the area; null where those have none
 */
public record LocationQuotient(
        String schoolUrn,
        String schoolName,
        Long numerator,
        Long denominator,
        Double expected,
        Double value,
        Double lowerCi,
        Double upperCi,
        Double ratioToRest) {
    static LocationQuotient of(Row row) {
        return new LocationQuotient(
                row.text("school_urn"),
                row.text("entity_name"),
                row.count("numerator"),
                row.count("denominator"),
                row.number("expected"),
                row.number("location_quotient"),
                row.number("location_quotient_lower_ci"),
                row.number("location_quotient_upper_ci"),
                row.number("ratio_to_rest"));
    }
}
