// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Schools that share a phase and still are not like each other. Phases keep special schools and alternative provision
 * apart; a hospital school stands in one of these two phases and is like neither.
 */
final class PeerGroups {
    private PeerGroups() {}

    /** URNs of hospital schools: special schools and alternative provision whose name says so. */
    static Set<String> apart(Dataset<Row> establishment) {
        Column type = lower(col("establishment_type"));
        return establishment
                .where(lower(col("school_name"))
                        .contains("hospital")
                        .and(type.contains("special")
                                .or(type.contains("pupil referral"))
                                .or(type.contains("alternative provision"))))
                .select("school_urn")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .collect(Collectors.toSet());
    }
}
