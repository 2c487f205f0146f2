// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.util.Optional;

/** National curriculum year groups as numbers: nursery is -1, Reception 0. */
final class YearGroup {
    static final int NURSERY = -1;
    static final int RECEPTION = 0;
    static final int LAST_OF_PRIMARY = 6;
    static final int FIRST_OF_SECONDARY = 7;
    static final int ELEVEN = 11;
    static final int LAST = 14;

    /** Pupils turn five in the school year before Year 1, so an age in years is five more than the year group. */
    private static final int AGE_AT_ITS_END = 5;

    private YearGroup() {}

    /** Of a word in the column {@code year_group}; empty for ungraded and unknown. */
    static Optional<Integer> of(String word) {
        return switch (word) {
            case "Nursery" -> Optional.of(NURSERY);
            case "Reception" -> Optional.of(RECEPTION);
            default -> word.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
        };
    }

    /** The first year group of a school that takes pupils from that age: 11 for Year 7. */
    static int fromLowestAge(int age) {
        return age - AGE_AT_ITS_END + 1;
    }

    /** The last year group of a school for pupils up to that age: 16 for Year 11. */
    static int fromHighestAge(int age) {
        return age - AGE_AT_ITS_END;
    }
}
