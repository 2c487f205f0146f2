// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named additive quantity at entity × period × breakdown.
 *
 * @param id unique in the catalogue, snake_case
 * @param title plain plural, such as "Suspensions"
 * @param unit what one of it is: pupil, enrolment, session, event
 * @param fact the fact that it is taken from, such as {@code published_count}
 * @param measures of a published fact: the measures whose counts are added up row by row; more than one when a whole is
 *     printed in parts
 * @param own of a fact of schools' own files: what is added up; the same id may be defined once over each kind of fact
 * @param addsOver the dimensions over which it may be summed; empty when the publisher's own rows are all there is
 * @param attributedTo the school that answers for it
 * @param sourceNote where its definition comes from, and its traps
 */
public record TallyDefinition(
        String id,
        String title,
        TallyUnit unit,
        String fact,
        List<String> measures,
        Optional<OwnMeasure> own,
        Set<AdditiveOver> addsOver,
        String attributedTo,
        String sourceNote) {}
