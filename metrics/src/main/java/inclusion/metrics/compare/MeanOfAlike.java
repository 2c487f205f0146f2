// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.Nearest.Near;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/**
 * A school beside the unweighted mean of the ten schools that are most like it, an authority beside that of its statistical
 * neighbours, as DfE's tables have it (LAIT). Ten schools spread too much by chance for a verdict: their least and
 * greatest value are told. How far authorities usually lie from their neighbours is taken from all of them.
 */
record MeanOfAlike(Benchmarks benchmarks) {
    /** With fewer of its ten the mean is of other units than the set says. */
    private static final int LEAST = 7;

    private static final String UNEVEN = "The nearest there are, and still not much alike.";

    Optional<Row> beside(Row value) {
        GeographicLevel level =
                GeographicLevel.named(value.getAs("geographic_level")).orElseThrow();
        England.Key what = England.Key.of(value, value.getAs("education_phase"));
        Alike alike = benchmarks.alike();
        return switch (level) {
            case SCHOOL ->
                what.period().equals(alike.schools().period())
                        ? mean(value, Comparison.SIMILAR_SCHOOLS, alike.schools(), near -> alike.figure(near, what))
                        : Optional.empty();
            case LOCAL_AUTHORITY ->
                mean(
                        value,
                        Comparison.STATISTICAL_NEIGHBOURS,
                        alike.authorities(),
                        near -> benchmarks.areas().rate(near, what).map(England.Rate::value));
            default -> Optional.empty();
        };
    }

    private Optional<Row> mean(Row value, String type, Nearest nearest, Function<String, Optional<Double>> figure) {
        String code = value.getAs("entity_code");
        List<Near> near = nearest.to(code);
        double[] known = near.stream()
                .flatMap(one -> figure.apply(one.code()).stream())
                .mapToDouble(each -> each)
                .sorted()
                .toArray();
        if (known.length < LEAST) {
            return Optional.empty();
        }
        double sum = 0;
        for (double each : known) {
            sum += each;
        }
        double mean = sum / known.length;
        boolean uneven = nearest.uneven().contains(code);
        String note = type.equals(Comparison.SIMILAR_SCHOOLS)
                ? null
                : "Neighbours by our own distance; " + known.length + " of " + near.size() + " have a figure.";
        Beside.Units units = new Beside.Units(
                ComparatorSets.id(type, code, nearest.period()),
                (long) known.length,
                known[0],
                known[known.length - 1]);
        GeographicLevel level =
                GeographicLevel.named(value.getAs("geographic_level")).orElseThrow();
        return Optional.of(benchmarks.row(
                value,
                type,
                new Benchmarks.Of(level, null, units),
                new England.Rate(mean, null, null, null),
                uneven ? UNEVEN : note,
                null,
                mean / benchmarks.multiplier(value),
                !uneven));
    }
}
