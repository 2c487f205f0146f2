// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A school beside its region and its authority, an authority beside its region: always the same phase, and without the
 * unit itself where that is more than a tenth. How far units usually lie from their own area is taken from all of
 * England's, because few areas have enough of them; an area of fewer than ten gives no verdict.
 */
record RestOfArea(Benchmarks benchmarks) {
    private static final String REST =
            "The rest of the area, without what is compared with it: that is more than a tenth.";

    /** None where the area has no figure, or nobody else is in it. */
    List<Row> beside(Row value) {
        GeographicLevel level =
                GeographicLevel.named(value.getAs("geographic_level")).orElseThrow();
        List<Row> rows = new ArrayList<>();
        if (level == GeographicLevel.SCHOOL) {
            benchmarks.areas().authority(value).ifPresent(authority -> {
                benchmark(value, Comparison.LOCAL_AUTHORITY, GeographicLevel.LOCAL_AUTHORITY, authority)
                        .ifPresent(rows::add);
                region(value, authority).ifPresent(rows::add);
            });
        } else if (level == GeographicLevel.LOCAL_AUTHORITY) {
            region(value, value.getAs("entity_code")).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<Row> region(Row value, String authority) {
        return benchmarks
                .areas()
                .region(authority)
                .flatMap(region -> benchmark(value, Comparison.REGION, GeographicLevel.REGIONAL, region));
    }

    private Optional<Row> benchmark(Row value, String type, GeographicLevel level, String area) {
        England.Key what = England.Key.of(value, value.getAs("education_phase"));
        Optional<England.Rate> whole =
                Comparison.coversEnough(value) ? benchmarks.areas().rate(area, what) : Optional.empty();
        return whole.flatMap(rate -> benchmarks.rest(value, rate)).map(rest -> {
            boolean part = !rest.equals(whole.get());
            long all = value.getAs("geographic_level").equals(GeographicLevel.SCHOOL.word())
                    ? benchmarks.areas().schools(area, what)
                    : benchmarks.areas().authorities(area, what);
            Beside.Units units = Beside.Units.of(part ? all - 1 : all);
            return benchmarks.row(
                    value,
                    type,
                    new Benchmarks.Of(level, area, units),
                    rest,
                    part ? REST : null,
                    null,
                    rest.exact(benchmarks.multiplier(value)),
                    benchmarks.peer(value));
        });
    }
}
