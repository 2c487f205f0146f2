// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.CellState;
import inclusion.metrics.catalogue.TallyDefinition;
import inclusion.metrics.catalogue.TallyUnit;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The columns that one tally has in a wide row; all numbers.
 *
 * <p>{@code count} is null unless every cell of the tally is a value; {@code lower} and {@code upper} bound it where
 * cells are hidden, {@code upper} being null where the publisher sets no bound.
 */
record TallyColumns(TallyDefinition tally) {
    Column count() {
        return col(name("count"));
    }

    Column lower() {
        return col(name("lower"));
    }

    Column upper() {
        return col(name("upper"));
    }

    Column state() {
        return col(name("state"));
    }

    Column rounded() {
        return col(name("rounded"));
    }

    /** Whether the cell counts in a sum: a value, or hidden. */
    Column countable() {
        return state().leq(CellCode.of(CellState.SUPPRESSED));
    }

    Column hidden() {
        return state().gt(CellCode.of(CellState.VALUE));
    }

    /** Whether a hidden part without a bound can at most be the whole: true of people, not of events. */
    boolean withinWhole() {
        return tally.unit() == TallyUnit.PUPIL || tally.unit() == TallyUnit.ENROLMENT;
    }

    Stream<Column> aggregates() {
        Column mine = col("measure").isin(tally.measures().toArray());
        Column value = col("count_value");
        return Stream.of(
                sum(when(mine, value)).as(name("sum")),
                functions.count(when(mine, lit(1))).as(name("cells")),
                sum(when(mine, coalesce(value, col("hidden_lower"), lit(0L)))).as(name("lower")),
                sum(when(mine, coalesce(value, col("hidden_upper"), lit(0L)))).as(name("bounded")),
                functions.count(when(mine.and(value.isNull()).and(col("hidden_upper").isNull()), lit(1)))
                        .as(name("unbounded")),
                max(when(mine, col("cell_code"))).as(name("heaviest")),
                max(when(mine, col("rounded_to"))).as(name("rounded")),
                max(when(mine, col("file_number"))).as(name("file")),
                max(when(mine, col("source_row"))).as(name("row")));
    }

    /** From the aggregates to the columns that later steps read. */
    Stream<Column> finished() {
        Column whole = col(name("cells")).equalTo(tally.measures().size());
        Column state = when(col(name("cells")).equalTo(0), lit(null))
                .when(whole, col(name("heaviest")))
                .otherwise(CellCode.of(CellState.NOT_AVAILABLE));
        return Stream.of(
                when(whole.and(col(name("heaviest")).equalTo(0)), col(name("sum")))
                        .as(name("count")),
                col(name("lower")),
                when(col(name("unbounded")).equalTo(0), col(name("bounded"))).as(name("upper")),
                state.cast("int").as(name("state")),
                col(name("rounded")),
                col(name("file")),
                col(name("row")));
    }

    String name(String part) {
        return tally.id() + "$" + part;
    }

    static List<TallyColumns> of(List<TallyDefinition> tallies) {
        return tallies.stream().map(TallyColumns::new).toList();
    }
}
