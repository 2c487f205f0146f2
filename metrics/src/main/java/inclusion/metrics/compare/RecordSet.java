// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.compare.method.CellCount;
import inclusion.metrics.compare.method.PupilCell;
import inclusion.metrics.evaluate.ValueEngineTable;
import inclusion.metrics.tally.Covariates;
import inclusion.metrics.tally.TallyCell;
import inclusion.metrics.tally.WideRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** All schools of one phase and period that have pupil records: their pupils by covariates, and their figures. */
final class RecordSet {
    private final RecordRules rules;
    private final Map<String, List<Pupils>> pupils = new HashMap<>();
    private final Map<String, Map<String, Row>> own = new TreeMap<>();
    private final Map<String, Map<String, Row>> preferred = new HashMap<>();

    /** Those of a school who are alike in everything, and what is counted of them. */
    private record Pupils(List<String> covariates, Map<Integer, Long> counts) {
        CellCount count(RecordRules.Asked asked) {
            return new CellCount(counts.getOrDefault(asked.persons(), 0L), counts.getOrDefault(asked.events(), 0L));
        }
    }

    /**
     * Of one phase and period.
     *
     * @param wide rows by {@link Covariates}
     * @param figures the preferred values of schools, and those of their own files
     */
    RecordSet(Iterator<Row> wide, Iterator<Row> figures, RecordRules rules) {
        this.rules = rules;
        Set<Integer> needed = new TreeSet<>();
        rules.asked().values().forEach(asked -> needed.addAll(List.of(asked.events(), asked.persons())));
        wide.forEachRemaining(row -> {
            if (rules.peers().isLikeItsPhase(row)) {
                WideRow cells = WideRow.of(row, rules.layout());
                Map<Integer, Long> counts = new HashMap<>();
                needed.forEach(number ->
                        cells.tally(number).map(TallyCell::lower).ifPresent(count -> counts.put(number, count)));
                pupils.computeIfAbsent(row.getAs("entity_code"), none -> new ArrayList<>())
                        .add(new Pupils(Covariates.split(row.getAs("breakdown")), counts));
            }
        });
        figures.forEachRemaining(this::take);
    }

    private void take(Row figure) {
        String indicator = figure.getAs("indicator_id");
        String urn = figure.getAs("entity_code");
        if (ValueEngineTable.OWN.equals(figure.getAs("evidence")) && pupils.containsKey(urn)) {
            own.computeIfAbsent(indicator, none -> new TreeMap<>()).put(urn, figure);
        }
        if (figure.<Boolean>getAs("is_preferred")) {
            preferred.computeIfAbsent(indicator, none -> new HashMap<>()).put(urn, figure);
        }
    }

    /** Each school's figures beside what is expected of its pupils, without and with SEN among what tells them apart. */
    List<Row> beside() {
        List<Row> rows = new ArrayList<>();
        own.keySet().forEach(indicator -> {
            for (boolean withSen : List.of(false, true)) {
                rows.addAll(new RecordsBeside(type(withSen), rules.rules().get(indicator), pool(indicator, withSen))
                        .rows(preferred.getOrDefault(indicator, Map.of())));
            }
        });
        return rows;
    }

    /** How the rates came about that are expected, by {@link ModelTable#SCHEMA}. */
    List<Row> described() {
        List<Row> rows = new ArrayList<>();
        own.keySet().forEach(indicator -> {
            for (boolean withSen : List.of(false, true)) {
                ModelTable.Of of = ModelTable.Of.of(any(indicator), type(withSen));
                pool(indicator, withSen).references().forEach(reference -> rows.addAll(ModelTable.rows(of, reference)));
            }
        });
        return rows;
    }

    /** All of them are of one phase and period. */
    private Row any(String indicator) {
        return own.get(indicator).values().iterator().next();
    }

    private static String type(boolean withSen) {
        return withSen ? LikeForLike.RECORDS_WITH_SEN : LikeForLike.RECORDS;
    }

    private RecordPool pool(String indicator, boolean withSen) {
        RecordRules.Asked asked = rules.asked().get(indicator);
        String phase = any(indicator).getAs("education_phase");
        String period = any(indicator).getAs("time_period");
        Map<String, Map<PupilCell, CellCount>> schools = new HashMap<>();
        for (String urn : own.get(indicator).keySet()) {
            Map<PupilCell, CellCount> cells = new HashMap<>();
            pupils.get(urn)
                    .forEach(alike ->
                            cells.merge(asked.cell(phase, alike.covariates()), alike.count(asked), CellCount::plus));
            cells.values().removeIf(CellCount.NONE::equals);
            schools.put(urn, withSen ? cells : PupilCell.withoutSen(cells));
        }
        return new RecordPool(schools, urn -> rules.trusts().family(urn, period));
    }
}
