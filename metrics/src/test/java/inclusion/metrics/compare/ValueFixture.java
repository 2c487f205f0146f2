// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.evaluate.Arithmetic;
import inclusion.metrics.evaluate.ValueEngineTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Values written by hand, as the engine would give them; each is preferred unless a test says otherwise. */
public final class ValueFixture {
    static final String SUSPENSIONS = "suspension-rate";
    static final String EXCLUSIONS = "permanent-exclusion-rate";
    static final String ENGLAND = "E92000001";

    private static final Map<String, Arithmetic> RULES =
            Catalogue.load().indicators().stream().collect(Collectors.toMap(IndicatorDefinition::id, Arithmetic::of));

    private final List<Row> rows = new ArrayList<>();
    private String indicator = SUSPENSIONS;
    private String period = "201617";
    private String identifier = "Academic year";

    public ValueFixture of(String indicatorId) {
        indicator = indicatorId;
        return this;
    }

    public ValueFixture in(String timePeriod) {
        return in(timePeriod, "Academic year");
    }

    public ValueFixture in(String timePeriod, String timeIdentifier) {
        period = timePeriod;
        identifier = timeIdentifier;
        return this;
    }

    /** Exact counts, with the value and the interval that the indicator's definition gives. */
    public ValueFixture rate(String level, String code, String phase, long numerator, long denominator) {
        return rate(level, code, phase, numerator, denominator, Map.of());
    }

    /** The same, with some columns set otherwise. */
    public ValueFixture rate(
            String level, String code, String phase, long numerator, long denominator, Map<String, Object> other) {
        Arithmetic rule = RULES.get(indicator);
        Map<String, Object> columns = new HashMap<>(Map.of(
                "numerator",
                numerator,
                "denominator",
                denominator,
                "indicator_value",
                rule.value(numerator, denominator)));
        rule.chance(numerator, denominator).ifPresent(chance -> {
            columns.put("indicator_lower_ci", chance.lower());
            columns.put("indicator_upper_ci", chance.upper());
        });
        columns.putAll(other);
        return row(level, code, phase, columns);
    }

    /** A count that hides one or two. */
    ValueFixture oneOrTwo(String level, String code, String phase, long denominator) {
        return row(
                level,
                code,
                phase,
                Map.of(
                        "denominator",
                        denominator,
                        "numerator_lower_bound",
                        1L,
                        "numerator_upper_bound",
                        2L,
                        "value_lower_bound",
                        100.0 / denominator,
                        "value_upper_bound",
                        200.0 / denominator,
                        "indicator_symbol",
                        "c"));
    }

    ValueFixture row(String level, String code, String phase, Map<String, Object> columns) {
        Map<String, Object> keys = Map.of(
                "indicator_id", indicator,
                "geographic_level", level,
                "entity_code", code,
                "time_period", period,
                "time_identifier", identifier,
                "education_phase", phase);
        Map<String, Object> usual = Map.of(
                "breakdown_topic",
                "Total",
                "breakdown",
                "Total",
                "evidence",
                "published",
                "methodology_version",
                "1",
                ValueEngineTable.PRINTED_DIFFERS,
                false,
                "is_preferred",
                true,
                "provisional",
                false);
        rows.add(RowFactory.create(Arrays.stream(ValueEngineTable.SCHEMA.fieldNames())
                .map(name -> columns.containsKey(name) ? columns.get(name) : keys.getOrDefault(name, usual.get(name)))
                .toArray()));
        return this;
    }

    public Dataset<Row> values() {
        return SharedSpark.session()
                .createDataFrame(rows, ValueEngineTable.SCHEMA)
                .coalesce(1);
    }
}
