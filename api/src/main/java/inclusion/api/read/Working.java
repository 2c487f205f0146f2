// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.List;
import java.util.Optional;

/**
 * How one value was made.
 *
 * @param numerator the tally above the line; none for a figure that is only printed
 * @param files published files that the values of this indicator, level and year were made of
 * @param ownFiles schools' own files that the value was counted from; none for a published value or an area's
 * @param others the rows of the same thing by other evidence, which the preferred one won over
 * @param parts the members' values that a trust's sum is made of, by school name
 * @param reconciliations the publisher's figure beside our sum, where both exist
 * @param sql a question to {@code ./inclusion sql} that gives the number
 */
public record Working(
        Entity entity,
        Indicator indicator,
        ComparedValue value,
        Optional<Tally> numerator,
        Optional<Tally> denominator,
        List<Lineage> files,
        List<OwnFile> ownFiles,
        List<IndicatorValue> others,
        List<Mark> parts,
        List<Reconciliation> reconciliations,
        String sql) {}
