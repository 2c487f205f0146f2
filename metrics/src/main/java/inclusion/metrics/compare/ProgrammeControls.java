// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom the authorities of a programme are set beside: the authorities most like them, each once, without those that
 * take part in a programme themselves.
 *
 * @param kind {@link #NEAREST}, or {@link #OTHERS} where no neighbours are known
 * @param neighbours codes; empty for others
 * @param inAny codes of the authorities of all programmes
 */
record ProgrammeControls(String kind, Set<String> neighbours, Set<String> inAny) {
    static final String NEAREST = "nearest-authorities";
    static final String OTHERS = "all-other-authorities";

    static ProgrammeControls of(Programme programme, Map<String, Set<String>> like, Set<String> inAny) {
        Set<String> neighbours = new TreeSet<>();
        programme.starts().keySet().forEach(code -> neighbours.addAll(like.getOrDefault(code, Set.of())));
        neighbours.removeAll(inAny);
        return new ProgrammeControls(neighbours.isEmpty() ? OTHERS : NEAREST, neighbours, inAny);
    }

    boolean has(String code) {
        return kind.equals(NEAREST) ? neighbours.contains(code) : !inAny.contains(code);
    }
}
