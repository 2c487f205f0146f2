// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.PeerGroup;
import inclusion.metrics.compare.TrustOf.School;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Schools that share a phase and still are not like the rest of it, by year: grammar schools among secondaries, hospital
 * schools among special schools and alternative provision. Few enough to travel to every executor.
 *
 * @param schools the group of each
 * @param trusts those of which too much is apart to be judged by England's phases, by number and period
 */
record PeerGroups(Map<School, PeerGroup> schools, Set<School> trusts) implements Serializable {
    static final PeerGroups NONE = new PeerGroups(Map.of(), Set.of());

    private static final List<String> APART = Stream.of(PeerGroup.values())
            .filter(PeerGroup::isApart)
            .map(PeerGroup::word)
            .toList();

    PeerGroups {
        schools = Map.copyOf(schools);
        trusts = Set.copyOf(trusts);
    }

    /** @param schoolYear of which group each school is, by year */
    static PeerGroups of(Dataset<Row> schoolYear, Dataset<Row> trustMembership) {
        Map<School, PeerGroup> schools = new HashMap<>();
        apart(schoolYear)
                .collectAsList()
                .forEach(row -> schools.put(
                        new School(row.getString(0), row.getString(1)), PeerGroup.ofWord(row.getString(2))));
        return new PeerGroups(schools, schools.isEmpty() ? Set.of() : trusts(schools.keySet(), trustMembership));
    }

    private static Set<School> trusts(Set<School> apart, Dataset<Row> trustMembership) {
        Map<School, Long> all = new HashMap<>();
        Map<School, Long> usual = new HashMap<>();
        trustMembership
                .select("trust_id", "time_period", "school_urn")
                .distinct()
                .collectAsList()
                .forEach(row -> {
                    School trust = new School(row.getString(0), row.getString(1));
                    boolean is = apart.contains(new School(row.getString(2), row.getString(1)));
                    all.merge(trust, 1L, Long::sum);
                    usual.merge(trust, is ? 0L : 1L, Long::sum);
                });
        Set<School> trusts = new HashSet<>();
        all.forEach((trust, members) -> {
            if (usual.get(trust) < Comparison.LEAST_COVERAGE * members) {
                trusts.add(trust);
            }
        });
        return trusts;
    }

    /** The schools that are not like the rest of their phase: {@code school_urn, time_period, peer_group}. */
    static Dataset<Row> apart(Dataset<Row> schoolYear) {
        return schoolYear
                .where(col("peer_group").isin(APART.toArray()))
                .select("school_urn", "time_period", "peer_group");
    }

    /** The group of a school's value; empty where it is like the rest of its phase, and for all but schools. */
    Optional<PeerGroup> of(Row value) {
        return GeographicLevel.SCHOOL.word().equals(value.getAs("geographic_level"))
                ? Optional.ofNullable(schools.get(key(value)))
                : Optional.empty();
    }

    /** Whether the figures of its phase are those of schools like it; what is no school or trust is all kinds together. */
    boolean isLikeItsPhase(Row value) {
        return GeographicLevel.MAT.word().equals(value.getAs("geographic_level"))
                ? !trusts.contains(key(value))
                : of(value).isEmpty();
    }

    private static School key(Row value) {
        return new School(value.getAs("entity_code"), value.getAs("time_period"));
    }
}
