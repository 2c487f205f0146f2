// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which schools each trust had in each year, to tell a trust's change from a change of trust. */
record Memberships(Map<Trust, Set<String>> schools) implements Serializable {
    static final Memberships NONE = new Memberships(Map.of());

    private record Trust(String id, String period) implements Serializable {}

    Memberships {
        schools = Map.copyOf(schools);
    }

    static Memberships of(Dataset<Row> trustMembership) {
        Map<Trust, Set<String>> schools = new HashMap<>();
        trustMembership
                .select("trust_id", "time_period", "school_urn")
                .collectAsList()
                .forEach(row -> schools.computeIfAbsent(
                                new Trust(row.getString(0), row.getString(1)), trust -> new TreeSet<>())
                        .add(row.getString(2)));
        return new Memberships(schools);
    }

    /** Whether two sums of one trust are of the same schools: it had the same ones, and as many of them gave a figure. */
    boolean same(Row value, Row earlier) {
        Set<String> now = of(value);
        return now != null
                && now.equals(of(earlier))
                && Objects.equals(value.<Long>getAs("schools_present"), earlier.getAs("schools_present"));
    }

    private Set<String> of(Row value) {
        return schools.get(new Trust(value.getAs("entity_code"), value.getAs("time_period")));
    }
}
