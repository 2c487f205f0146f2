// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * How a tally is taken from a fact of schools' own files.
 *
 * @param where a Spark SQL condition over the fact's columns; every row without it
 * @param measure a Spark SQL expression that gives a whole number per row; a null adds nothing
 * @param entity the column of the school that answers for it
 * @param requires which tables a school's files must cover for no row to mean zero
 */
public record OwnMeasure(Optional<String> where, String measure, String entity, Set<String> requires) {
    public OwnMeasure {
        requires = Set.copyOf(requires);
    }
}
