// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an indicator says of pupils' own data beyond one count over another; of published figures alone, {@link #NONE}.
 *
 * @param squares tally of squares of what the numerator adds up, of a mean with an interval
 * @param derived what it is worked out from instead of a numerator
 * @param unknown units of which nobody knows whether they count
 * @param minimum below which there is no value
 * @param phases of the schools that have the indicator; all when empty
 * @param namedSchoolPublic false where no named school's value may ever be public
 * @param needs which files of a school's own feed it, in words; may be empty
 */
public record PupilRules(
        Optional<String> squares,
        Optional<Derivation> derived,
        Optional<Unknown> unknown,
        Optional<Minimum> minimum,
        List<String> phases,
        boolean namedSchoolPublic,
        String needs) {
    /** Of an indicator that says nothing of the kind. */
    public static final PupilRules NONE =
            new PupilRules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), true, "");

    /**
     * Units of which nobody knows whether they belong to the numerator.
     *
     * @param within whether they are in the denominator, or missing from it
     * @param of tally of which the known share is taken; the denominator without it
     * @param knownShareAtLeast below it there is no value, only its least and most
     */
    public record Unknown(String tally, boolean within, Optional<String> of, Optional<BigDecimal> knownShareAtLeast) {}

    /** Below so many units there is no value; of the denominator when {@code of} is empty. */
    public record Minimum(long count, Optional<String> of) {}

    /** Every tally that is named here. */
    public List<String> tallies() {
        return Stream.of(
                        squares.stream(),
                        derived.stream().flatMap(each -> each.tallies().stream()),
                        unknown.stream().map(Unknown::tally),
                        unknown.stream().flatMap(each -> each.of().stream()),
                        minimum.stream().flatMap(each -> each.of().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
