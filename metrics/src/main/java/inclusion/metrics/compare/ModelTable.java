// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.metrics.compare.method.CellCount;
import inclusion.metrics.compare.method.IndirectStandardisation;
import inclusion.metrics.compare.method.PupilCell;
import inclusion.metrics.compare.method.RateModel;
import inclusion.metrics.compare.method.RateModel.Observation;
import inclusion.metrics.compare.method.ReferenceRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * {@code expected_model}: the coefficients of each model, between which shares it was made, and observed beside expected in
 * tenths of the schools.
 */
final class ModelTable {
    static final StructType SCHEMA = new StructType()
            .add("indicator_id", StringType, false)
            .add("education_phase", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("benchmark_type", StringType, false)
            .add("model_part", StringType, false)
            .add("model_term", StringType, false)
            .add("coefficient", DoubleType)
            .add("standard_error", DoubleType)
            .add("schools", LongType, false)
            .add("observed", DoubleType)
            .add("expected", DoubleType);

    /** What a row is about. */
    record Of(String indicatorId, String phase, String period, String identifier, String type) {
        static Of of(Row value, String type) {
            return new Of(
                    value.getAs("indicator_id"),
                    value.getAs("education_phase"),
                    value.getAs("time_period"),
                    value.getAs("time_identifier"),
                    type);
        }
    }

    private static final List<String> SHARES = List.of("free-school-meals", "other-first-language", "sen");
    private static final int TENTHS = 10;

    private ModelTable() {}

    static List<Row> rows(Of of, IntakeRange range, RateModel model, List<Observation> fitted) {
        List<Row> rows = new ArrayList<>();
        double[] coefficients = model.coefficients();
        double[] errors = model.standardErrors(model.dispersion(fitted));
        for (int at = 0; at < coefficients.length; at++) {
            rows.add(row(of, "coefficient", term(at), coefficients[at], errors[at], fitted.size(), null, null));
        }
        for (int at = 0; at < range.shares(); at++) {
            rows.add(row(of, "from", SHARES.get(at), range.from(at), null, fitted.size(), null, null));
            rows.add(row(of, "to", SHARES.get(at), range.to(at), null, fitted.size(), null, null));
        }
        rows.add(counted(of, "whole", "all", model, fitted));
        List<Observation> byRate =
                fitted.stream().sorted(Comparator.comparingDouble(model::rate)).toList();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            List<Observation> part =
                    byRate.subList(tenth * byRate.size() / TENTHS, (tenth + 1) * byRate.size() / TENTHS);
            rows.add(counted(of, "tenth", String.valueOf(tenth + 1), model, part));
        }
        return rows;
    }

    /**
     * Of rates from pupil records: everything that happened to those whom pupils stand beside, and how much of it their own
     * rates give back; then, of the cells that are too sparse for a rate of their own, how much the wider rates give.
     */
    static List<Row> rows(Of of, RecordPool.Reference reference) {
        String without = "without " + reference.leftOut();
        List<Row> rows = new ArrayList<>();
        rows.add(counted(of, "whole", without, reference, reference.pupils().keySet()));
        Map<String, Set<PupilCell>> collapsed = new TreeMap<>();
        reference
                .rates()
                .collapses()
                .forEach(collapse -> collapsed
                        .computeIfAbsent(givenUp(collapse), none -> new HashSet<>())
                        .add(collapse.cell()));
        collapsed.forEach((term, cells) -> rows.add(counted(of, "collapse", without + ": " + term, reference, cells)));
        return rows;
    }

    /** Which covariates a sparse cell does without. */
    private static String givenUp(ReferenceRates.Collapse collapse) {
        PupilCell cell = collapse.cell();
        PupilCell used = collapse.used();
        String all = Stream.of(
                        used.ethnicity().equals(cell.ethnicity()) ? "" : "ethnicity",
                        used.sex().equals(cell.sex()) ? "" : "sex",
                        used.fsm().equals(cell.fsm()) ? "" : "free-school-meals",
                        used.yearBand().equals(cell.yearBand()) ? "" : "year")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return (all.isEmpty() ? "nothing" : all) + (collapse.stillSparse() ? ", still sparse" : "");
    }

    private static Row counted(Of of, String part, String term, RecordPool.Reference reference, Set<PupilCell> cells) {
        Map<PupilCell, CellCount> pupils = new HashMap<>(reference.pupils());
        pupils.keySet().retainAll(cells);
        IndirectStandardisation sum = IndirectStandardisation.of(pupils, reference.rates());
        return row(of, part, term, null, null, reference.schools(), (double) sum.observed(), sum.expected());
    }

    /** In the order of {@link IntakeRange#features}, after the intercept. */
    private static String term(int coefficient) {
        if (coefficient == 0) {
            return "intercept";
        }
        String share = SHARES.get((coefficient - 1) / 2);
        return coefficient % 2 == 1 ? "root-of-" + share : share;
    }

    private static Row counted(Of of, String part, String term, RateModel model, List<Observation> schools) {
        double observed = schools.stream().mapToDouble(model::observed).sum();
        double expected = schools.stream().mapToDouble(model::expected).sum();
        return row(of, part, term, null, null, schools.size(), observed, expected);
    }

    private static Row row(
            Of of,
            String part,
            String term,
            Double coefficient,
            Double error,
            long schools,
            Double observed,
            Double expected) {
        return RowFactory.create(
                of.indicatorId(),
                of.phase(),
                of.period(),
                of.identifier(),
                of.type(),
                part,
                term,
                coefficient,
                error,
                schools,
                observed,
                expected);
    }
}
