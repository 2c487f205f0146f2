// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * How much of a parent a sum covers. It grows with the number of parents, so it is held whole on the driver and sent to
 * every executor. What {@code Total} means is the population of the file itself: the phases that it gives school rows
 * for.
 */
public final class Coverage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TOTAL = "Total";

    /** A parent in a period; the phase is {@code Total} where it does not matter. */
    private record Parent(String level, String code, String period, String phase) implements Serializable {}

    private final Map<Parent, Map<String, Long>> expectedByPhase = new HashMap<>();
    private final Set<Parent> registered = new HashSet<>();
    private final Map<Parent, Long> authorities = new HashMap<>();
    private final Map<Parent, Long> byPublisher = new HashMap<>();
    private final Map<String, Set<String>> phasesOf = new HashMap<>();

    void expect(String level, String code, String period, String phase, long schools) {
        expectedByPhase
                .computeIfAbsent(new Parent(level, code, period, TOTAL), none -> new HashMap<>())
                .merge(phase, schools, Long::sum);
    }

    /** A register speaks for at least half of the schools; without one nobody knows what an area ought to have. */
    void register(String level, String code, String period) {
        registered.add(new Parent(level, code, period, TOTAL));
    }

    void authorities(String level, String code, String period, String phase, long number) {
        authorities.put(new Parent(level, code, period, phase), number);
    }

    void publisher(String level, String code, String period, String phase, long schools) {
        byPublisher.put(new Parent(level, code, period, phase), schools);
    }

    void covers(int pair, String period, String phase) {
        phasesOf.computeIfAbsent(key(pair, period), none -> new HashSet<>()).add(phase);
    }

    /** Whether any school has both counts of a pair in a period. */
    public boolean covers(int pair, String period) {
        return phasesOf.containsKey(key(pair, period));
    }

    /** How many authorities with expected schools a region or England has; 0 when nobody knows. */
    public long authorities(Row sums) {
        return registered.contains(parent(sums, TOTAL))
                ? authorities.getOrDefault(parent(sums, sums.getAs("education_phase")), 0L)
                : 0;
    }

    /**
     * Schools that a sum ought to have, by register, membership or the publisher's own number, whichever is the
     * largest; 0 when nobody knows.
     *
     * @param sums a row of {@link RollUp}
     * @param pair its number in the layout
     */
    public long expected(Row sums, int pair) {
        long printed = byPublisher.getOrDefault(parent(sums, sums.getAs("education_phase")), 0L);
        return Math.max(printed, byRegister(sums, pair));
    }

    /**
     * Schools that a sum of schools' own files ought to have: all of the phases that have the indicator; 0 when nobody
     * knows.
     *
     * @param sums a row of {@link RollUp} over own rows
     */
    public long expected(Row sums, WideLayout.Pair pair) {
        Parent parent = parent(sums, TOTAL);
        if (!parent.level().equals(GeographicLevel.MAT.word()) && !registered.contains(parent)) {
            return 0;
        }
        String phase = sums.getAs("education_phase");
        return expectedByPhase.getOrDefault(parent, Map.of()).entrySet().stream()
                .filter(entry -> pair.isFor(entry.getKey()))
                .filter(entry -> phase.equals(TOTAL) || phase.equals(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long byRegister(Row sums, int pair) {
        Parent parent = parent(sums, TOTAL);
        boolean trust = parent.level().equals(GeographicLevel.MAT.word());
        if (!trust && !registered.contains(parent)) {
            return 0;
        }
        Map<String, Long> byPhase = expectedByPhase.getOrDefault(parent, Map.of());
        String phase = sums.getAs("education_phase");
        if (!phase.equals(TOTAL)) {
            return byPhase.getOrDefault(phase, 0L);
        }
        Set<String> covered = phasesOf.getOrDefault(key(pair, parent.period()), Set.of());
        return byPhase.entrySet().stream()
                .filter(entry -> trust || covered.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Parent parent(Row sums, String phase) {
        return new Parent(sums.getAs("geographic_level"), sums.getAs("entity_code"), sums.getAs("time_period"), phase);
    }

    private static String key(int pair, String period) {
        return pair + "@" + period;
    }
}
