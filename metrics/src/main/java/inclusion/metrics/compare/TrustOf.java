// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which trust each school belonged to in each year. */
record TrustOf(Map<School, String> trusts) implements Serializable {
    /** A school in a year. */
    record School(String urn, String period) implements Serializable {}

    TrustOf {
        trusts = Map.copyOf(trusts);
    }

    /** Of two trusts that both name a school the first by its number. */
    static TrustOf of(Dataset<Row> trustMembership) {
        Map<School, String> trusts = new HashMap<>();
        trustMembership
                .select("school_urn", "time_period", "trust_id")
                .collectAsList()
                .forEach(row -> trusts.merge(
                        new School(row.getString(0), row.getString(1)),
                        row.getString(2),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        return new TrustOf(trusts);
    }

    /** The trust of a school in a year; empty for a school of none. */
    Optional<String> trust(String urn, String period) {
        return Optional.ofNullable(trusts.get(new School(urn, period)));
    }

    /** Whose schools nobody of this one is expected from: its trust, or for a school of none itself alone. */
    String family(String urn, String period) {
        return trust(urn, period).orElseGet(() -> "school " + urn);
    }
}
