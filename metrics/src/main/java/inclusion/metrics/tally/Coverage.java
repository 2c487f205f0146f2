// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How much of a parent a sum covers. What {@code Total} means is the population of the file itself: the phases that it
 * gives school rows for.
 *
 * @param phasesOf by pair and period, the phases of which any school has both counts
 */
public record Coverage(Map<String, Set<String>> phasesOf) implements Serializable {
    private static final String TOTAL = "Total";

    public Coverage {
        phasesOf = Map.copyOf(phasesOf);
    }

    /**
     * Schools that the sum ought to have, by register, membership or the publisher's own number, whichever is the
     * largest; 0 when nobody knows.
     */
    public long expected(Row sums, String numerator, String denominator) {
        long byPublisher = Numbers.longOf(sums, "publisher_schools");
        return Math.max(byPublisher, byRegister(sums, numerator, denominator));
    }

    private long byRegister(Row sums, String numerator, String denominator) {
        int at = sums.fieldIndex("expected_by_phase");
        if (sums.isNullAt(at)) {
            return 0;
        }
        Map<String, Long> byPhase = CollectionConverters.asJava(sums.<String, Long>getMap(at));
        String phase = sums.getString(sums.fieldIndex("education_phase"));
        boolean trust = sums.getString(sums.fieldIndex("geographic_level")).equals(GeographicLevel.MAT.word());
        if (!trust && !sums.getBoolean(sums.fieldIndex("registered"))) {
            return 0;
        }
        if (!phase.equals(TOTAL)) {
            return byPhase.getOrDefault(phase, 0L);
        }
        Set<String> covered = phasesOf.getOrDefault(
                key(numerator, denominator, sums.getString(sums.fieldIndex("time_period"))), Set.of());
        return byPhase.entrySet().stream()
                .filter(entry -> trust || covered.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static String key(String numerator, String denominator, String period) {
        return numerator + "/" + denominator + "@" + period;
    }
}
