// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.evaluate.ValueEngineParts.Bounds;
import inclusion.metrics.tally.Coverage;
import inclusion.metrics.tally.FileOrder;
import inclusion.metrics.tally.PairSum;
import inclusion.metrics.tally.PrintedCell;
import inclusion.metrics.tally.SumRow;
import inclusion.metrics.tally.TallyCell;
import inclusion.metrics.tally.WideLayout;
import inclusion.metrics.tally.WideRow;
import inclusion.metrics.tally.WideRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of {@code indicator_value} from one wide row or one row of sums. */
final class ValueEngineRows {
    /** Below this share of its schools a sum says nothing about the whole and is withheld. */
    private static final double LEAST_COVERAGE = 0.5;

    static final String TOTAL = "Total";

    /** Nobody expects these schools in the files of state-funded schools, so their absence says nothing. */
    private static final List<String> NOT_IN_STATE_FUNDED_FILES =
            List.of(EducationPhase.INDEPENDENT.word(), EducationPhase.SIXTEEN_PLUS.word());

    private ValueEngineRows() {}

    /** What a sum covers. */
    record Covered(long expected, long present, long hidden) {
        double share() {
            return expected == 0 ? 0 : Math.min(1.0, (double) present / expected);
        }
    }

    static List<Row> published(Row wide, WideLayout layout, List<ValueEngineRule> rules, FileOrder files) {
        List<Row> rows = new ArrayList<>();
        WideRow cells = WideRow.of(wide, layout);
        for (ValueEngineRule rule : rules) {
            Optional<TallyCell> numerator = rule.numeratorIn(cells);
            Optional<PrintedCell> printed = rule.printedIn(cells);
            if (numerator.isEmpty() && printed.isEmpty()) {
                // The file lacks it: not published, which is not the same as hidden or zero.
                continue;
            }
            ValueEngineResult result =
                    ValueEngineResult.of(rule, ValueEngineParts.ofCells(numerator, rule.denominatorIn(cells), printed));
            long file = numerator
                    .map(TallyCell::fileNumber)
                    .orElseGet(() -> printed.orElseThrow().fileNumber());
            long sourceRow = numerator
                    .map(TallyCell::sourceRow)
                    .orElseGet(() -> printed.orElseThrow().sourceRow());
            String phase = text(wide, "education_phase");
            rows.add(row(wide, phase, rule, result, files.checksum(file), sourceRow));
            if (text(wide, "geographic_level").equals(GeographicLevel.SCHOOL.word()) && !phase.equals(TOTAL)) {
                rows.add(row(wide, TOTAL, rule, result, files.checksum(file), sourceRow));
            }
        }
        return rows;
    }

    static List<Row> publishedOrMissing(
            Row school, WideLayout layout, List<ValueEngineRule> rules, FileOrder files, Coverage coverage) {
        boolean there = !school.isNullAt(school.fieldIndex("cells"));
        List<Row> rows = there ? published(school, layout, rules, files) : new ArrayList<>();
        String phase = text(school, "education_phase");
        if (!school.<Boolean>getAs("expected") || NOT_IN_STATE_FUNDED_FILES.contains(phase)) {
            return rows;
        }
        Optional<WideRow> cells = there ? Optional.of(WideRow.of(school, layout)) : Optional.empty();
        for (ValueEngineRule rule : rules) {
            boolean asked = rule.pair() >= 0 && coverage.covers(rule.pair(), text(school, "time_period"));
            if (asked
                    && cells.flatMap(rule::numeratorIn).isEmpty()
                    && cells.flatMap(rule::printedIn).isEmpty()) {
                rows.add(missing(school, phase, rule));
                rows.add(missing(school, TOTAL, rule));
            }
        }
        return rows;
    }

    /** Not available, which is not zero. */
    private static Row missing(Row school, String phase, ValueEngineRule rule) {
        Optional<Covered> covered = Optional.of(new Covered(1, 0, 0));
        ValueEngineResult result = ValueEngineResult.of(rule, ValueEngineParts.nothing());
        return row(school, phase, ValueEngineTable.PUBLISHED, rule.key(), result, covered, null, null, Beside.NONE);
    }

    /** A sum that covers too little is withheld: a trust is told so, an area has no row. */
    static List<Row> summed(Row sums, WideLayout layout, List<ValueEngineRule> rules, Coverage coverage) {
        List<Row> rows = new ArrayList<>();
        SumRow pairs = SumRow.of(sums, layout);
        for (ValueEngineRule rule : rules) {
            rule.sumIn(pairs).ifPresent(sum -> {
                boolean trust = text(sums, "geographic_level").equals(GeographicLevel.MAT.word());
                long expected = coverage.expected(sums, rule.pair());
                // Files may disagree about a member's phase: one that is there is expected there, too.
                Covered covered =
                        new Covered(trust ? Math.max(expected, sum.units()) : expected, sum.units(), sum.hidden());
                if (covered.share() >= LEAST_COVERAGE) {
                    rows.add(row(sums, ValueEngineTable.SUMMED, rule, ValueEngineParts.ofSum(sum), covered));
                } else if (trust) {
                    rows.add(row(sums, ValueEngineTable.SUMMED, rule, ValueEngineParts.nothing(), covered));
                }
            });
        }
        return rows;
    }

    static List<Row> summedFromAuthorities(
            Row sums, WideLayout layout, List<ValueEngineRule> rules, Coverage coverage) {
        List<Row> rows = new ArrayList<>();
        SumRow pairs = SumRow.of(sums, layout);
        long authorities = coverage.authorities(sums);
        for (ValueEngineRule rule : rules) {
            Optional<PairSum> whole =
                    rule.sumIn(pairs).filter(sum -> authorities > 0 && sum.units() >= authorities && sum.hidden() == 0);
            whole.ifPresent(sum -> {
                long schools = sums.<Long>getAs(WideRows.SCHOOLS_OF_PUBLISHER);
                long expected = Math.max(schools, coverage.expected(sums, rule.pair()));
                Covered covered = new Covered(expected, schools == 0 ? expected : schools, 0);
                if (covered.share() >= LEAST_COVERAGE) {
                    rows.add(row(sums, ValueEngineTable.FROM_AUTHORITIES, rule, ValueEngineParts.ofSum(sum), covered));
                }
            });
        }
        return rows;
    }

    private static Row row(Row keys, String evidence, ValueEngineRule rule, ValueEngineParts parts, Covered covered) {
        return row(
                keys,
                text(keys, "education_phase"),
                evidence,
                rule.key(),
                ValueEngineResult.of(rule, parts),
                Optional.of(covered),
                null,
                null,
                Beside.NONE);
    }

    private static Row row(
            Row keys, String phase, ValueEngineRule rule, ValueEngineResult result, String checksum, long sourceRow) {
        return row(
                keys,
                phase,
                ValueEngineTable.PUBLISHED,
                rule.key(),
                result,
                Optional.empty(),
                checksum,
                sourceRow,
                Beside.NONE);
    }

    /** Which indicator a row is of. */
    record OfIndicator(String indicatorId, int version) {}

    /** What only a value from schools' own files has. */
    record Beside(Optional<OwnResult.Side> against, boolean provisional, Optional<String> reason) {
        static final Beside NONE = new Beside(Optional.empty(), false, Optional.empty());
    }

    static Row row(
            Row keys,
            String phase,
            String evidence,
            OfIndicator of,
            ValueEngineResult result,
            Optional<Covered> covered,
            String checksum,
            Long sourceRow,
            Beside beside) {
        return RowFactory.create(
                of.indicatorId(),
                text(keys, "geographic_level"),
                text(keys, "entity_code"),
                text(keys, "time_period"),
                text(keys, "time_identifier"),
                phase,
                text(keys, "breakdown_topic"),
                text(keys, "breakdown"),
                evidence,
                Integer.toString(of.version()),
                result.numerator().orElse(null),
                result.denominator().orElse(null),
                result.value().orElse(null),
                result.valueLower().orElse(null),
                result.valueUpper().orElse(null),
                result.numeratorBounds().map(Bounds::lower).orElse(null),
                result.numeratorBounds().flatMap(Bounds::upper).orElse(null),
                result.chance().map(Interval::lower).orElse(null),
                result.chance().map(Interval::upper).orElse(null),
                result.symbol().orElse(null),
                covered.map(Covered::share).orElse(null),
                covered.map(Covered::expected).orElse(null),
                covered.map(Covered::present).orElse(null),
                covered.map(Covered::hidden).orElse(null),
                result.source().orElse(null),
                checksum,
                sourceRow,
                result.printedDiffers(),
                true,
                result.printedDecimals().orElse(null),
                beside.against().map(OwnResult.Side::count).orElse(null),
                beside.against().map(OwnResult.Side::whole).orElse(null),
                beside.provisional(),
                beside.reason().orElse(null));
    }

    static String text(Row row, String column) {
        return row.getString(row.fieldIndex(column));
    }
}
