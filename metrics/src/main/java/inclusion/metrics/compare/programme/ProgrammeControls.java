// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.programme;

import inclusion.metrics.compare.LikeAuthorities;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom the authorities of a programme are set beside: the authorities most like them, each once, without those that
 * take part in a programme themselves.
 *
 * @param kind {@link #PUBLISHED} neighbours, {@link #NEAREST} by our own distance where the table names none of the
 *     programme's authorities, {@link #BOTH} where it names some, or {@link #OTHERS} where no neighbours are known
 * @param neighbours codes; empty for others
 * @param inAny codes of the authorities of all programmes
 */
record ProgrammeControls(String kind, Set<String> neighbours, Set<String> inAny) {
    static final String PUBLISHED = "statistical-neighbours";
    static final String NEAREST = "nearest-authorities";
    static final String BOTH = "statistical-neighbours-or-nearest";
    static final String OTHERS = "all-other-authorities";

    /** @param inAny by their newest codes, as those of the programme */
    static ProgrammeControls of(Set<String> ofProgramme, LikeAuthorities authorities, Set<String> inAny) {
        Set<String> neighbours = new TreeSet<>();
        Set<String> kinds = new HashSet<>();
        for (String code : ofProgramme) {
            LikeAuthorities.Like like = authorities.to(code);
            if (!like.codes().isEmpty()) {
                neighbours.addAll(like.codes());
                kinds.add(like.published() ? PUBLISHED : NEAREST);
            }
        }
        neighbours.removeAll(inAny);
        String kind = kinds.size() > 1 ? BOTH : kinds.stream().findFirst().orElse(OTHERS);
        return new ProgrammeControls(neighbours.isEmpty() ? OTHERS : kind, neighbours, inAny);
    }

    boolean has(String code) {
        return kind.equals(OTHERS) ? !inAny.contains(code) : neighbours.contains(code);
    }
}
