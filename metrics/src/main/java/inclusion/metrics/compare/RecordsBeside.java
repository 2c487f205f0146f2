// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.Beside.Benchmark;
import inclusion.metrics.compare.Beside.OfIntake;
import inclusion.metrics.compare.RecordPool.Reference;
import inclusion.metrics.compare.method.CellCount;
import inclusion.metrics.compare.method.IndirectStandardisation;
import inclusion.metrics.compare.method.KitagawaSplit;
import inclusion.metrics.compare.method.PupilCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** A school's value beside what its pupils would give at the rates of pupils like them elsewhere. */
final class RecordsBeside {
    private static final String TOO_FEW_ALIKE =
            "For too many of its pupils there is nobody of their phase and needs in the records of other schools.";

    private final String type;
    private final ComparisonRule rule;
    private final RecordPool pool;

    RecordsBeside(String type, ComparisonRule rule, RecordPool pool) {
        this.type = type;
        this.rule = rule;
        this.pool = pool;
    }

    /** Nothing for a school that has no pupils, or whose records are the only ones. */
    List<Row> rows(Map<String, Row> values) {
        List<Row> rows = new ArrayList<>();
        pool.schools().forEach((urn, pupils) -> {
            Row value = values.get(urn);
            long persons = persons(pupils);
            if (value != null && persons > 0) {
                pool.of(urn).ifPresent(reference -> rows.add(row(value, pupils, persons, reference)));
            }
        });
        return rows;
    }

    private Row row(Row value, Map<PupilCell, CellCount> pupils, long persons, Reference reference) {
        IndirectStandardisation expected = IndirectStandardisation.of(pupils, reference.rates());
        long known = persons - expected.withoutReference();
        if (known < Comparison.LEAST_COVERAGE * persons) {
            return Beside.row(value, type, Benchmark.NONE, TOO_FEW_ALIKE, null, /* peer= */ true);
        }
        Benchmark benchmark = SchoolModel.benchmark(
                value,
                reference.ofOwnTrust() ? GeographicLevel.MAT : GeographicLevel.SCHOOL,
                null,
                expected.expected() / known,
                rule,
                new Beside.Units(ComparatorSets.ofRecords(value), reference.schools(), null, null));
        boolean whole = Objects.equals(value.getAs("denominator"), known)
                && Objects.equals(value.getAs("numerator"), expected.observed());
        England.Rate part =
                new England.Rate(rule.arithmetic().value(expected.observed(), known), expected.observed(), known, null);
        return Beside.row(
                value,
                type,
                benchmark,
                note(reference, expected.withoutReference()),
                whole ? null : part,
                /* peer= */ true,
                split(pupils, reference));
    }

    /** Of cells as the reference tells them apart: a rate of three pupils is no rate. */
    private OfIntake split(Map<PupilCell, CellCount> pupils, Reference reference) {
        Map<PupilCell, CellCount> here = new HashMap<>();
        Map<PupilCell, CellCount> there = new HashMap<>();
        fold(pupils, reference, here);
        fold(reference.pupils(), reference, there);
        List<PupilCell> cells = Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(PupilCell::toString))
                .toList();
        KitagawaSplit split = KitagawaSplit.of(cells.stream()
                .map(cell -> new KitagawaSplit.Group(
                        here.getOrDefault(cell, CellCount.NONE), there.getOrDefault(cell, CellCount.NONE)))
                .toList());
        return new OfIntake(
                /* usual= */ true, split.composition() * rule.multiplier(), split.rate() * rule.multiplier());
    }

    private static void fold(Map<PupilCell, CellCount> pupils, Reference reference, Map<PupilCell, CellCount> byRate) {
        pupils.forEach((cell, count) ->
                reference.rates().used(cell).ifPresent(used -> byRate.merge(used, count, CellCount::plus)));
    }

    private static String note(Reference reference, long without) {
        boolean one = reference.schools() == 1;
        String others = one ? "the one other school" : "the " + reference.schools() + " other schools";
        String schools = one ? "the one school" : "the " + reference.schools() + " schools";
        String pupils = count(reference.all().persons()) + " pupils";
        String who = reference.ofOwnTrust()
                ? others + " of its own trust and phase, with " + pupils
                        + "; no other trust has records in this folder."
                : schools + " of its phase of other trusts in this folder, with " + pupils + '.';
        String left = count(without) + " of its pupils are left out: nobody there has their needs.";
        return "From pupil records: the rates of " + who + (without == 0 ? "" : ' ' + left);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static long persons(Map<PupilCell, CellCount> pupils) {
        return pupils.values().stream().mapToLong(CellCount::persons).sum();
    }
}
