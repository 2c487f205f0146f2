// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.evaluate.ValueEngineRows.Beside;
import inclusion.metrics.evaluate.ValueEngineRows.Covered;
import inclusion.metrics.evaluate.ValueEngineRows.OfIndicator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** Sets the groups of one entity, period and phase against each other, from the rows of an indicator in one run. */
final class GroupFold {
    /** How many of a value's keys come before its breakdown. */
    static final int KEYS = 6;

    private final List<GroupRule> rules;

    GroupFold(List<GroupRule> rules) {
        this.rules = rules;
    }

    /** What is derived from the rows of one indicator, entity, period and phase. */
    List<Row> rows(List<Row> groups) {
        Row first = groups.get(0);
        String indicator = ValueEngineRows.text(first, "indicator_id");
        boolean school = ValueEngineRows.text(first, "geographic_level").equals(GeographicLevel.SCHOOL.word());
        return rules.stream()
                .filter(rule -> rule.of().equals(indicator) && (school || rule.rollsUp()))
                .flatMap(rule -> derive(rule, groups).stream())
                .toList();
    }

    private static Optional<Row> derive(GroupRule rule, List<Row> groups) {
        List<Row> ofTopic = groups.stream()
                .filter(row -> ValueEngineRows.text(row, "breakdown_topic").equals(rule.topic()))
                .filter(row -> !row.isNullAt(row.fieldIndex("numerator")))
                .toList();
        if (ofTopic.isEmpty()) {
            return Optional.empty();
        }
        List<Row> here =
                ofTopic.stream().filter(row -> rule.isHere(breakdown(row))).toList();
        List<Row> there =
                ofTopic.stream().filter(row -> rule.isAgainst(breakdown(row))).toList();
        boolean provisional = ofTopic.stream().anyMatch(row -> row.<Boolean>getAs("provisional"));
        OwnResult result = rule.result(side(here), side(there), provisional);
        Row keys = total(ofTopic.get(0));
        return Optional.of(ValueEngineRows.row(
                keys,
                ValueEngineRows.text(keys, "education_phase"),
                ValueEngineTable.OWN,
                new OfIndicator(rule.indicatorId(), rule.version()),
                result.result(),
                covered(keys),
                null,
                null,
                new Beside(result.against(), result.provisional(), result.reason())));
    }

    private static OwnResult.Side side(List<Row> rows) {
        return new OwnResult.Side(sum(rows, "numerator"), sum(rows, "denominator"));
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> row.<Long>getAs(column)).sum();
    }

    private static Optional<Covered> covered(Row keys) {
        Long expected = keys.getAs("schools_expected");
        return expected == null
                ? Optional.empty()
                : Optional.of(new Covered(expected, keys.<Long>getAs("schools_present"), 0));
    }

    /** The value of two groups together belongs to neither. */
    private static Row total(Row group) {
        Object[] values = new Object[group.length()];
        for (int at = 0; at < values.length; at++) {
            values[at] = group.get(at);
        }
        values[group.fieldIndex("breakdown_topic")] = ValueEngineRows.TOTAL;
        values[group.fieldIndex("breakdown")] = ValueEngineRows.TOTAL;
        return new GenericRowWithSchema(values, ValueEngineTable.SCHEMA);
    }

    private static String breakdown(Row row) {
        return ValueEngineRows.text(row, "breakdown");
    }
}
