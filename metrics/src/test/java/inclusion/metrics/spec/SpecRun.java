// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import static org.apache.spark.sql.functions.broadcast;

import inclusion.ingest.facts.Facts;
import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.evaluate.ValueEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** All specs through the engine in one job, and what came out otherwise than by hand. */
public final class SpecRun {
    private static final String[] KEYS = {"indicator_id", "time_period"};

    private static Optional<SpecRun> shared = Optional.empty();

    private final List<Spec> specs;
    private final List<Row> rows;
    private final Map<String, Row> found = new HashMap<>();

    private SpecRun(List<Spec> specs, List<Row> rows) {
        this.specs = specs;
        this.rows = rows;
        for (Row row : rows) {
            String key = key(
                    row.getAs("indicator_id"),
                    row.getAs("time_period"),
                    row.getAs("time_identifier"),
                    row.getAs("geographic_level"),
                    row.getAs("entity_code"),
                    row.getAs("education_phase"),
                    row.getAs("breakdown_topic"),
                    row.getAs("breakdown"));
            found.put(key + row.getAs("evidence"), row);
            if (row.<Boolean>getAs("is_preferred")) {
                found.put(key, row);
            }
        }
    }

    /** The run of the product's catalogue, and beside each definition its mutants; made once for all tests. */
    public static synchronized SpecRun shared() {
        if (shared.isEmpty()) {
            Catalogue catalogue = Catalogue.load();
            List<Spec> specs = catalogue.indicators().stream()
                    .map(each ->
                            Spec.parse(each.id(), catalogue.workedExamples().get(each.id())))
                    .toList();
            Dataset<Row> values = ValueEngine.figures(SpecFacts.of(specs), Mutation.beside(catalogue))
                    .values();
            shared = Optional.of(new SpecRun(
                    specs, values.join(broadcast(questions(specs)), KEYS).collectAsList()));
        }
        return shared.get();
    }

    /** Which year is whose: what other indicators make of a spec's input is nobody's concern. */
    private static Dataset<Row> questions(List<Spec> specs) {
        List<Row> questions = new ArrayList<>();
        for (int at = 0; at < specs.size(); at++) {
            for (String id : Mutation.ids(specs.get(at).indicatorId())) {
                questions.add(RowFactory.create(id, SpecFacts.period(at)));
            }
        }
        return SharedSpark.session()
                .createDataFrame(
                        questions,
                        new StructType().add("indicator_id", "string").add("time_period", "string"));
    }

    /** The input of all specs. */
    public Facts facts() {
        return SpecFacts.of(specs);
    }

    /** All rows of {@code indicator_value} that came out, each indicator's in the year of its spec. */
    public List<Row> rows() {
        return rows;
    }

    /** The year that is the input of this indicator's spec. */
    public String period(String indicatorId) {
        return SpecFacts.period(specs.stream().map(Spec::indicatorId).toList().indexOf(indicatorId));
    }

    List<Spec> specs() {
        return specs;
    }

    /** Differences between this spec and what the engine made of a definition, in words; none when it holds. */
    List<String> differences(Spec spec, IndicatorDefinition definition) {
        List<String> differences = new ArrayList<>();
        if (definition.polarity() != spec.polarity()) {
            differences.add("polarity is " + definition.polarity() + ", by hand " + spec.polarity());
        }
        for (Spec.Expected expected : spec.expected()) {
            String place =
                    expected.level() + " " + expected.code() + " " + expected.phase() + " " + expected.breakdown();
            Row row = found.get(key(
                            definition.id(),
                            SpecFacts.period(specs.indexOf(spec)),
                            expected.period(),
                            expected.level(),
                            expected.code(),
                            expected.phase(),
                            expected.topic(),
                            expected.breakdown())
                    + expected.evidence());
            if (expected.absent() || row == null) {
                if (expected.absent() != (row == null)) {
                    differences.add(place + ": " + (row == null ? "no row" : "a row: " + row));
                }
            } else {
                compare(expected, row).forEach(difference -> differences.add(place + ": " + difference));
            }
        }
        return differences;
    }

    private static List<String> compare(Spec.Expected expected, Row row) {
        List<String> differences = new ArrayList<>();
        if (expected.numerator().isRange()) {
            check(
                    differences,
                    row,
                    "numerator_lower_bound",
                    expected.numerator().lower());
            check(
                    differences,
                    row,
                    "numerator_upper_bound",
                    expected.numerator().upper());
        } else {
            check(differences, row, "numerator", expected.numerator().lower());
        }
        check(differences, row, "denominator", expected.denominator().lower());
        SpecNumber value = expected.value();
        check(differences, row, "indicator_value", value.isRange() ? Optional.empty() : value.lower());
        SpecNumber bounds = value.isRange() ? value : expected.bounds();
        check(differences, row, "value_lower_bound", bounds.lower());
        check(differences, row, "value_upper_bound", bounds.upper());
        check(differences, row, "indicator_lower_ci", expected.chance().lower());
        check(differences, row, "indicator_upper_ci", expected.chance().upper());
        String symbol = row.getAs("indicator_symbol");
        if (!expected.symbol().equals(symbol == null ? "" : symbol)) {
            differences.add("symbol " + symbol + ", by hand " + expected.symbol());
        }
        String schools = row.getAs("schools_present") + " of " + row.getAs("schools_expected");
        if (!expected.schools().isEmpty() && !expected.schools().equals(schools)) {
            differences.add("schools " + schools + ", by hand " + expected.schools());
        }
        return differences;
    }

    private static void check(List<String> differences, Row row, String column, Optional<BigDecimal> expected) {
        Object computed = row.getAs(column);
        if (!SpecNumber.shows(expected, computed)) {
            differences.add(column + " " + computed + ", by hand "
                    + expected.map(Object::toString).orElse("nothing"));
        }
    }

    private static String key(String... parts) {
        return String.join("|", parts);
    }
}
