// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.TrustOf.School;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whom each school takes, by published averages of the same year, and which trust it belongs to: a few numbers for each
 * school, so that they may travel to every executor.
 */
record Intake(Map<School, Map<String, Double>> shares, TrustOf trusts) implements Serializable {
    static final String FSM = "fsm-share";
    static final String EAL = "eal-share";
    static final String SEN_SUPPORT = "sen-support-share";
    static final String EHCP = "ehcp-share";

    private static final double HUNDRED = 100;

    Intake {
        shares = Map.copyOf(shares);
    }

    /** From published values; what comes from schools' own files stays out. */
    static Intake of(Dataset<Row> values, Dataset<Row> trustMembership) {
        Map<School, Map<String, Double>> shares = new HashMap<>();
        Comparison.comparable(values)
                .where(col("geographic_level")
                        .equalTo(GeographicLevel.SCHOOL.word())
                        .and(col("time_identifier").equalTo("Academic year"))
                        .and(col("evidence").notEqual("own"))
                        .and(col("indicator_value").isNotNull())
                        .and(col("indicator_id").isin(FSM, EAL, SEN_SUPPORT, EHCP)))
                .select("entity_code", "time_period", "indicator_id", "indicator_value")
                .collectAsList()
                .forEach(row -> shares.computeIfAbsent(
                                new School(row.getString(0), row.getString(1)), school -> new HashMap<>(4))
                        .put(row.getString(2), row.getDouble(3) / HUNDRED));
        return new Intake(shares, TrustOf.of(trustMembership));
    }

    /** Shares of pupils on free school meals and with another first language, and with SEN if asked; empty if unknown. */
    Optional<double[]> of(Row value, boolean withSen) {
        Map<String, Double> known =
                shares.getOrDefault(new School(value.getAs("entity_code"), value.getAs("time_period")), Map.of());
        Double fsm = known.get(FSM);
        Double eal = known.get(EAL);
        if (fsm == null || eal == null) {
            return Optional.empty();
        }
        if (!withSen) {
            return Optional.of(new double[] {fsm, eal});
        }
        Double support = known.get(SEN_SUPPORT);
        Double plan = known.get(EHCP);
        return support == null || plan == null
                ? Optional.empty()
                : Optional.of(new double[] {fsm, eal, support + plan});
    }
}
