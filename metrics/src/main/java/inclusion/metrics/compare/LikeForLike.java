// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.compare.Beside.Benchmark;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Schools and trusts beside what their intake would lead one to expect, modelled from the averages of schools in published
 * figures; never set beside an expectation made from pupils' records as if the two were the same.
 *
 * @param indicators those whose definition expects something from SEN or free school meals
 */
record LikeForLike(Intake intake, Map<String, ComparisonRule> rules, Set<String> indicators, PeerGroups peers)
        implements Serializable {
    /** Every kind of expectation from who the pupils are begins so. */
    static final String PREFIX = "like-for-like-";

    static final String MODELLED = PREFIX + "modelled";
    static final String WITH_SEN = PREFIX + "modelled-with-sen";

    private static final Set<String> TOLD_BY_INTAKE = Set.of("fsm", "sen_provision");
    private static final String LEFT_OUT =
            "Modelled from school averages; left out are schools without known free school meals or first language, and those"
                    + " that the rest of their phase is not like.";
    private static final String UNUSUAL =
            "Hardly any school takes such pupils as most of the trust's do: what is expected is that of the nearest.";
    private static final String TOO_FEW =
            "Too few of the trust's schools have a known intake and a phase of schools like them to expect anything from.";

    private static final int URN = Beside.SCHEMA.fieldIndex("entity_code");
    private static final int PERIOD = Beside.SCHEMA.fieldIndex("time_period");

    /** First whose schools a row is of, so that a trust's own values come to lie beside its schools'. */
    static final StructType OF_TRUSTS = trusts();

    /** All rows of one trust's indicator and period agree in so many columns. */
    static final int TRUST_KEYS = 4;

    LikeForLike {
        rules = Map.copyOf(rules);
        indicators = Set.copyOf(indicators);
    }

    static Set<String> indicators(Catalogue catalogue) {
        Map<String, ComparisonRule> rules = ComparisonRule.of(catalogue);
        return catalogue.indicators().stream()
                .filter(indicator -> rules.get(indicator.id()).events()
                        || rules.get(indicator.id()).people())
                .filter(indicator -> indicator.expectedFrom().stream().anyMatch(TOLD_BY_INTAKE::contains))
                .map(IndicatorDefinition::id)
                .collect(Collectors.toSet());
    }

    /** Schools of one indicator, phase and period beside both expected values; the rows are sorted by school. */
    List<Row> schools(List<Row> values) {
        List<Row> rows = new ArrayList<>(model(values, /* withSen= */ false).beside());
        rows.addAll(model(values, /* withSen= */ true).beside());
        return rows;
    }

    /** How both were made. */
    List<Row> described(List<Row> values) {
        List<Row> rows = new ArrayList<>(model(values, /* withSen= */ false).described());
        rows.addAll(model(values, /* withSen= */ true).described());
        return rows;
    }

    private SchoolModel model(List<Row> values, boolean withSen) {
        ComparisonRule rule = rules.get(values.get(0).<String>getAs("indicator_id"));
        return new SchoolModel(values, withSen, intake, rule, peers);
    }

    /** A school's row once more, in front of it the trust that it belonged to; nothing for a school of none. */
    List<Row> underItsTrust(Row school) {
        return intake.trust(school.getString(URN), school.getString(PERIOD))
                .map(trust -> List.of(under(trust, school)))
                .orElse(List.of());
    }

    /** A trust's own value, or a school's, to stand together; a row that no shuffle has seen knows no names. */
    static Row under(String trust, Row row) {
        Object[] cells = new Object[OF_TRUSTS.size()];
        cells[0] = trust;
        for (int at = 1; at < cells.length; at++) {
            cells[at] = row.get(Beside.SCHEMA.fieldIndex(OF_TRUSTS.fieldNames()[at]));
        }
        return RowFactory.create(cells);
    }

    /** Of one trust: Σ expected of its schools beside its own value; the rows are sorted by school. */
    List<Row> trust(List<Row> rows) {
        Map<String, List<Row>> schools = new HashMap<>();
        List<Row> whole = new ArrayList<>();
        for (Row row : rows) {
            if (row.<String>getAs("geographic_level").equals(GeographicLevel.MAT.word())) {
                whole.add(row);
            } else {
                schools.computeIfAbsent(row.getAs("benchmark_type"), none -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Row> beside = new ArrayList<>();
        for (Row value : whole) {
            for (String type : List.of(MODELLED, WITH_SEN)) {
                if (schools.containsKey(type)) {
                    beside.add(beside(value, type, schools.get(type)));
                }
            }
        }
        return beside;
    }

    private Row beside(Row value, String type, List<Row> schools) {
        ComparisonRule rule = rules.get(value.<String>getAs("indicator_id"));
        double expected = 0;
        long pupils = 0;
        long usual = 0;
        Long observed = 0L;
        for (Row school : schools) {
            long denominator = school.<Long>getAs("denominator");
            Long numerator = school.getAs("numerator");
            expected += school.<Double>getAs("benchmark_rate") * denominator;
            pupils += denominator;
            usual += school.<Boolean>getAs("usual_intake") ? denominator : 0;
            observed = observed == null || numerator == null ? null : Long.valueOf(observed + numerator);
        }
        Long whole = value.getAs("denominator");
        if (whole == null || pupils < Comparison.LEAST_COVERAGE * whole || !Comparison.coversEnough(value)) {
            return Beside.row(value, type, Benchmark.NONE, TOO_FEW, null, /* peer= */ true);
        }
        Benchmark benchmark = SchoolModel.benchmark(value, expected / pupils, rule);
        if (usual < Comparison.LEAST_COVERAGE * pupils) {
            return Beside.row(value, type, benchmark, UNUSUAL, null, /* peer= */ true, /* usualIntake= */ false);
        }
        if (pupils == whole) {
            return Beside.row(value, type, benchmark, null, null, /* peer= */ true);
        }
        if (observed == null) {
            return Beside.row(value, type, Benchmark.NONE, TOO_FEW, null, /* peer= */ true);
        }
        England.Rate part = new England.Rate(rule.arithmetic().value(observed, pupils), observed, pupils, null);
        return Beside.row(value, type, benchmark, LEFT_OUT, part, /* peer= */ true);
    }

    private static StructType trusts() {
        StructType schema = new StructType()
                .add("trust_id", "string")
                .add("indicator_id", "string")
                .add("time_identifier", "string")
                .add("time_period", "string");
        for (StructField field : Beside.SCHEMA.fields()) {
            if (!List.of(schema.fieldNames()).contains(field.name())) {
                schema = schema.add(field);
            }
        }
        return schema;
    }
}
