// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.CellState;
import inclusion.metrics.catalogue.AdditiveOver;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.Rollup;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * A numerator and a denominator that are summed together: a school counts in both or in neither, so that one missing
 * cell never tilts a rate.
 */
record Pair(TallyColumns numerator, TallyColumns denominator) {
    /** The pairs of all indicators that may be summed, each once. */
    static List<Pair> of(Catalogue catalogue) {
        return catalogue.indicators().stream()
                .filter(Pair::summed)
                .map(indicator -> new Pair(
                        new TallyColumns(catalogue.tally(indicator.numerator().orElseThrow())),
                        new TallyColumns(catalogue.tally(indicator.denominator().orElseThrow()))))
                .filter(pair -> pair.numerator.tally().addsOver().contains(AdditiveOver.SCHOOL)
                        && pair.denominator.tally().addsOver().contains(AdditiveOver.SCHOOL))
                .distinct()
                .toList();
    }

    private static boolean summed(IndicatorDefinition indicator) {
        return indicator.rollup() == Rollup.SUM && indicator.numerator().isPresent();
    }

    /** Whether a unit counts: its denominator is known, its numerator known or hidden. */
    Column counts() {
        return coalesce(
                denominator.state().equalTo(CellCode.of(CellState.VALUE)).and(numerator.countable()), lit(false));
    }

    Stream<Column> aggregates() {
        Column in = counts();
        Column upper = numerator.withinWhole()
                ? coalesce(numerator.upper(), denominator.count())
                : coalesce(numerator.upper(), numerator.lower());
        Column unbounded = numerator.withinWhole()
                ? lit(false)
                : in.and(numerator.upper().isNull());
        return Stream.of(
                count(when(in, lit(1))).as(name("units")),
                count(when(in.and(numerator.hidden()), lit(1))).as(name("hidden")),
                count(when(unbounded, lit(1))).as(name("unbounded")),
                sum(when(in, numerator.lower())).as(name("lower")),
                sum(when(in, upper)).as(name("upper")),
                sum(when(in, denominator.count())).as(name("denominator")),
                max(when(in, greatest(numerator.rounded(), denominator.rounded())))
                        .as(name("rounded")));
    }

    String name(String part) {
        return numerator.tally().id() + "/" + denominator.tally().id() + "$" + part;
    }
}
