// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.Beside.Benchmark;
import inclusion.metrics.compare.Beside.OfIntake;
import inclusion.metrics.tally.Runs;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What a trust is expected to have: the sum over its schools, whichever way each is expected to have something. */
record ExpectedOfTrust(Map<String, ComparisonRule> rules, TrustOf trusts) implements Serializable {
    private static final String LEFT_OUT =
            "Modelled from school averages; left out are schools without known free school meals or first language, and those"
                    + " that the rest of their phase is not like.";
    private static final String PUPILS_LEFT_OUT =
            "From pupil records; schools without records, and pupils whom nobody elsewhere is like, are left out.";
    private static final String UNUSUAL =
            "Hardly any school takes such pupils as most of the trust's do: what is expected is that of the nearest.";
    private static final String TOO_FEW =
            "Too few of the trust's schools have a known intake and a phase of schools like them to expect anything from.";

    private static final int URN = Beside.SCHEMA.fieldIndex("entity_code");
    private static final int BENCHMARK_LEVEL = Beside.SCHEMA.fieldIndex("benchmark_geographic_level");
    private static final int PERIOD = Beside.SCHEMA.fieldIndex("time_period");

    /** First whose schools a row is of, so that a trust's own values come to lie beside its schools'. */
    private static final StructType SCHEMA = schema();

    /** All rows of one trust's indicator and period agree in so many columns. */
    private static final int KEYS = 4;

    ExpectedOfTrust {
        rules = Map.copyOf(rules);
    }

    /**
     * Trusts beside Σ expected of their schools, by {@link Beside#SCHEMA}.
     *
     * @param schools beside what they are expected to have, by {@link Beside#SCHEMA}
     * @param values of the trusts as a whole
     */
    Dataset<Row> beside(Dataset<Row> schools, Dataset<Row> values) {
        Broadcast<ExpectedOfTrust> everywhere = JavaSparkContext.fromSparkContext(
                        schools.sparkSession().sparkContext())
                .broadcast(this);
        Dataset<Row> whole = values.where(col("geographic_level")
                        .equalTo(GeographicLevel.MAT.word())
                        .and(col("education_phase").equalTo(Comparison.TOTAL)))
                .map(
                        (MapFunction<Row, Row>) row -> under(
                                row.getAs("entity_code"),
                                Beside.row(row, "", Benchmark.NONE, null, null, /* peer= */ true)),
                        Encoders.row(SCHEMA));
        Dataset<Row> members = schools.flatMap(
                (FlatMapFunction<Row, Row>)
                        row -> everywhere.value().underItsTrust(row).iterator(),
                Encoders.row(SCHEMA));
        return Comparison.runs(
                members.unionAll(whole),
                columns("trust_id", "indicator_id", "time_identifier", "time_period"),
                columns("geographic_level", "education_phase", "entity_code", "benchmark_type"),
                rows -> new Runs(rows, KEYS, everywhere.value()::trust),
                Beside.SCHEMA);
    }

    /**
     * A school's row once more, in front of it the trust that it belonged to; nothing for a school of none, nor for one
     * that is expected something from its own trust's other schools: of all of them together that says nothing.
     */
    private List<Row> underItsTrust(Row school) {
        boolean fromItself = GeographicLevel.MAT.word().equals(school.get(BENCHMARK_LEVEL));
        return trusts.trust(school.getString(URN), school.getString(PERIOD))
                .filter(trust -> !fromItself)
                .map(trust -> List.of(under(trust, school)))
                .orElse(List.of());
    }

    /** A trust's own value, or a school's, to stand together; a row that no shuffle has seen knows no names. */
    private static Row under(String trust, Row row) {
        Object[] cells = new Object[SCHEMA.size()];
        cells[0] = trust;
        for (int at = 1; at < cells.length; at++) {
            cells[at] = row.get(Beside.SCHEMA.fieldIndex(SCHEMA.fieldNames()[at]));
        }
        return RowFactory.create(cells);
    }

    /** Of one trust: Σ expected of its schools beside its own value; the rows are sorted by school. */
    private List<Row> trust(List<Row> rows) {
        Map<String, List<Row>> schools = new TreeMap<>();
        List<Row> whole = new ArrayList<>();
        for (Row row : rows) {
            if (row.<String>getAs("geographic_level").equals(GeographicLevel.MAT.word())) {
                whole.add(row);
            } else if (row.getAs("benchmark_rate") != null) {
                schools.computeIfAbsent(row.getAs("benchmark_type"), none -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Row> beside = new ArrayList<>();
        for (Row value : whole) {
            schools.forEach((type, members) -> beside.add(beside(value, type, members)));
        }
        return beside;
    }

    private Row beside(Row value, String type, List<Row> schools) {
        ComparisonRule rule = rules.get(value.<String>getAs("indicator_id"));
        Sum sum = new Sum();
        schools.forEach(sum::add);
        Long whole = value.getAs("denominator");
        if (whole == null || sum.pupils < Comparison.LEAST_COVERAGE * whole || !Comparison.coversEnough(value)) {
            return Beside.row(value, type, Benchmark.NONE, TOO_FEW, null, /* peer= */ true);
        }
        boolean fromRecords = LikeForLike.fromRecords(type);
        Benchmark benchmark = SchoolModel.benchmark(
                value,
                fromRecords ? null : GeographicLevel.NATIONAL,
                fromRecords ? null : England.CODE,
                sum.expected / sum.pupils,
                rule,
                sum.reference());
        if (sum.usual < Comparison.LEAST_COVERAGE * sum.pupils) {
            return Beside.row(value, type, benchmark, UNUSUAL, null, /* peer= */ true, OfIntake.UNUSUAL);
        }
        boolean sameCount = sum.observed == null || Objects.equals(sum.observed, value.getAs("numerator"));
        if (sum.pupils == whole && sameCount) {
            String note = fromRecords ? sum.note() : null;
            return Beside.row(value, type, benchmark, note, null, /* peer= */ true, sum.ofIntake());
        }
        if (sum.observed == null) {
            return Beside.row(value, type, Benchmark.NONE, TOO_FEW, null, /* peer= */ true);
        }
        England.Rate part =
                new England.Rate(rule.arithmetic().value(sum.observed, sum.pupils), sum.observed, sum.pupils, null);
        String note = fromRecords ? PUPILS_LEFT_OUT : LEFT_OUT;
        return Beside.row(value, type, benchmark, note, part, /* peer= */ true, sum.ofIntake());
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }

    private static StructType schema() {
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

    /** What the schools of a trust have together. */
    private static final class Sum {
        private final Set<String> references = new HashSet<>();
        private double expected;
        private long pupils;
        private long usual;
        private Long observed = 0L;
        private long referenceSchools;
        private Double intakePart = 0.0;
        private Double ratePart = 0.0;

        void add(Row school) {
            boolean whole = school.getAs("compared_value") == null;
            long denominator = school.<Long>getAs(whole ? "denominator" : "compared_denominator");
            Long numerator = school.getAs(whole ? "numerator" : "compared_numerator");
            expected += school.<Double>getAs("benchmark_rate") * denominator;
            pupils += denominator;
            usual += school.<Boolean>getAs("usual_intake") ? denominator : 0;
            observed = observed == null || numerator == null ? null : Long.valueOf(observed + numerator);
            Long units = school.getAs("benchmark_units");
            // The schools of one phase stand beside the same ones.
            if (units != null && references.add(school.getAs("education_phase"))) {
                referenceSchools += units;
            }
            intakePart = plus(intakePart, school.getAs("split_intake"), denominator);
            ratePart = plus(ratePart, school.getAs("split_rate"), denominator);
        }

        /** Of a rate's part as many as there are pupils, so that the parts of schools add up to those of the trust. */
        private static Double plus(Double sum, Double part, long denominator) {
            return sum == null || part == null ? null : Double.valueOf(sum + part * denominator);
        }

        Beside.Units reference() {
            return references.isEmpty() ? Beside.Units.UNKNOWN : Beside.Units.of(referenceSchools);
        }

        String note() {
            return "From pupil records, school by school: the rates of "
                    + (referenceSchools == 1 ? "the one school" : "the " + referenceSchools + " schools")
                    + " of the same phases of other trusts in this folder.";
        }

        OfIntake ofIntake() {
            return intakePart == null || ratePart == null
                    ? OfIntake.USUAL
                    : new OfIntake(/* usual= */ true, intakePart / pupils, ratePart / pupils);
        }
    }
}
