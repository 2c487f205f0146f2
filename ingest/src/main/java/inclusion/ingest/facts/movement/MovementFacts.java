// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.apache.spark.sql.functions.col;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.pupil.Groundwork;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * The facts over time. All pupils are gone through once, one history in memory at a time; the rules themselves are plain
 * Java in this package.
 */
public final class MovementFacts {
    private static final List<PupilFact> OF_PUPILS =
            List.of(PupilFact.PUPIL_MOVEMENT, PupilFact.AP_SPELL, PupilFact.ARRIVAL, PupilFact.SUSTAINED_ATTENDANCE);
    private static final String LEDGER = "ledger";

    /** A row of one of the facts, in the column of its name. */
    private static final StructType PACKED = packed();

    private MovementFacts() {}

    /**
     * The facts over time, and {@code OWN_COVERAGE} of them alone.
     *
     * @param establishments columns: {@code FactSchemas.ESTABLISHMENT}
     * @param publishedCounts columns: {@code FactSchemas.PUBLISHED_COUNT}, for the rolls of schools that give no files
     */
    public static Map<PupilFact, Dataset<Row>> of(
            SparkSession spark, Groundwork ground, Dataset<Row> establishments, Dataset<Row> publishedCounts) {
        Known known = new KnownReader(ground, establishments).known();
        Broadcast<Known> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(known);
        MapPartitionsFunction<Row, Row> rules = rows -> rows(rows, sent.value());
        Dataset<Row> packed =
                Strands.of(ground).mapPartitions(rules, Encoders.row(PACKED)).persist(StorageLevel.MEMORY_AND_DISK());
        Map<PupilFact, Dataset<Row>> facts = new EnumMap<>(PupilFact.class);
        for (PupilFact fact : OF_PUPILS) {
            facts.put(fact, unpacked(packed, fact.word()));
        }
        facts.put(PupilFact.MOVEMENT_LEDGER, LedgerTable.of(unpacked(packed, LEDGER)));
        facts.put(PupilFact.PLACEMENT_FLOW, PlacementFlows.of(facts.get(PupilFact.AP_SPELL)));
        facts.put(PupilFact.OUTREACH_YEAR, OutreachYears.of(ground));
        facts.put(PupilFact.OWN_COVERAGE, MovementCoverage.rows(ground.coverage(), sent));
        facts.put(PupilFact.AP_CATCHMENT, ApCatchments.of(ground, facts.get(PupilFact.AP_SPELL), publishedCounts));
        return facts;
    }

    private static Iterator<Row> rows(Iterator<Row> strands, Known known) {
        HistoryReader histories = new HistoryReader(strands, known.schools());
        LedgerTable.Fold ledger = new LedgerTable.Fold();
        return new Iterator<>() {
            private Iterator<Row> ahead = List.<Row>of().iterator();
            private boolean added;

            @Override
            public boolean hasNext() {
                while (!ahead.hasNext() && !added) {
                    if (histories.hasNext()) {
                        ahead = rows(new PupilRows(histories.next(), known), ledger)
                                .iterator();
                    } else {
                        List<Row> sums = new ArrayList<>();
                        ledger.rows().forEachRemaining(row -> sums.add(pack(OF_PUPILS.size(), row)));
                        ahead = sums.iterator();
                        added = true;
                    }
                }
                return ahead.hasNext();
            }

            @Override
            public Row next() {
                return ahead.next();
            }
        };
    }

    private static List<Row> rows(PupilRows pupil, LedgerTable.Fold ledger) {
        pupil.ledger().forEach(ledger::add);
        List<Row> rows = new ArrayList<>();
        List<List<Row>> facts = List.of(pupil.movements(), pupil.apSpells(), pupil.arrivals(), pupil.steadied());
        for (int fact = 0; fact < facts.size(); fact++) {
            for (Row row : facts.get(fact)) {
                rows.add(pack(fact, row));
            }
        }
        return rows;
    }

    private static Row pack(int place, Row row) {
        Object[] values = new Object[PACKED.length()];
        values[0] = PACKED.fieldNames()[place + 1];
        values[place + 1] = row;
        return RowFactory.create(values);
    }

    private static Dataset<Row> unpacked(Dataset<Row> packed, String name) {
        StructType schema = (StructType) PACKED.apply(name).dataType();
        Column[] columns = List.of(schema.fieldNames()).stream()
                .map(column -> col(name + "." + column).as(column))
                .toArray(Column[]::new);
        return packed.where(col("fact").equalTo(name)).select(columns);
    }

    private static StructType packed() {
        StructType packed = new StructType().add("fact", DataTypes.StringType, false);
        for (PupilFact fact : OF_PUPILS) {
            packed = packed.add(fact.word(), fact.schema());
        }
        return packed.add(LEDGER, LedgerTable.PART);
    }
}
