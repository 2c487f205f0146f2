// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.metrics.compare.method.RateModel;
import inclusion.metrics.compare.method.RateModel.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private static final List<String> SHARES = List.of("free-school-meals", "other-first-language", "sen");
    private static final int TENTHS = 10;

    private ModelTable() {}

    static List<Row> rows(Row any, String type, IntakeRange range, RateModel model, List<Observation> fitted) {
        List<Row> rows = new ArrayList<>();
        double[] coefficients = model.coefficients();
        double[] errors = model.standardErrors(model.dispersion(fitted));
        for (int at = 0; at < coefficients.length; at++) {
            rows.add(row(any, type, "coefficient", term(at), coefficients[at], errors[at], fitted.size(), null, null));
        }
        for (int at = 0; at < range.shares(); at++) {
            rows.add(row(any, type, "from", SHARES.get(at), range.from(at), null, fitted.size(), null, null));
            rows.add(row(any, type, "to", SHARES.get(at), range.to(at), null, fitted.size(), null, null));
        }
        rows.add(counted(any, type, "whole", "all", model, fitted));
        List<Observation> byRate =
                fitted.stream().sorted(Comparator.comparingDouble(model::rate)).toList();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            List<Observation> part =
                    byRate.subList(tenth * byRate.size() / TENTHS, (tenth + 1) * byRate.size() / TENTHS);
            rows.add(counted(any, type, "tenth", String.valueOf(tenth + 1), model, part));
        }
        return rows;
    }

    /** In the order of {@link IntakeRange#features}, after the intercept. */
    private static String term(int coefficient) {
        if (coefficient == 0) {
            return "intercept";
        }
        String share = SHARES.get((coefficient - 1) / 2);
        return coefficient % 2 == 1 ? "root-of-" + share : share;
    }

    private static Row counted(
            Row any, String type, String part, String term, RateModel model, List<Observation> schools) {
        double observed = schools.stream().mapToDouble(model::observed).sum();
        double expected = schools.stream().mapToDouble(model::expected).sum();
        return row(any, type, part, term, null, null, schools.size(), observed, expected);
    }

    private static Row row(
            Row any,
            String type,
            String part,
            String term,
            Double coefficient,
            Double error,
            long schools,
            Double observed,
            Double expected) {
        return RowFactory.create(
                any.getAs("indicator_id"),
                any.getAs("education_phase"),
                any.getAs("time_period"),
                any.getAs("time_identifier"),
                type,
                part,
                term,
                coefficient,
                error,
                schools,
                observed,
                expected);
    }
}
