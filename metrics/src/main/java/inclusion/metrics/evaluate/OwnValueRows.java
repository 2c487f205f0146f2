// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.evaluate.ValueEngineRows.Beside;
import inclusion.metrics.evaluate.ValueEngineRows.Covered;
import inclusion.metrics.evaluate.ValueEngineRows.OfIndicator;
import inclusion.metrics.tally.Coverage;
import inclusion.metrics.tally.PairSum;
import inclusion.metrics.tally.SumRow;
import inclusion.metrics.tally.WideLayout;
import inclusion.metrics.tally.WideRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Rows of {@code indicator_value} from one wide row, or one row of sums, of schools' own files. */
final class OwnValueRows {
    /** Below this share of its schools a trust's sum says nothing about the whole and is withheld. */
    private static final double LEAST_COVERAGE = 0.5;

    private static final String TOO_FEW_SCHOOLS = "Fewer than half of the schools have files that cover this.";

    /** How many keys name a parent, its period and phase, without the group. */
    static final int PARENT_KEYS = 5;

    private OwnValueRows() {}

    /** A school has its value under its own phase and under {@code Total}. */
    static List<Row> ofSchool(Row wide, WideLayout layout, List<OwnRule> rules) {
        List<Row> rows = new ArrayList<>();
        WideRow cells = WideRow.of(wide, layout);
        String phase = ValueEngineRows.text(wide, "education_phase");
        for (OwnRule rule : rules) {
            if (asked(wide, rule) && rule.pair().isFor(phase)) {
                OwnCounts.of(cells, rule.pair())
                        .map(counts -> OwnResult.of(rule, counts))
                        .ifPresent(result -> {
                            rows.add(row(wide, phase, rule, result, Optional.empty()));
                            if (!phase.equals(ValueEngineRows.TOTAL)) {
                                rows.add(row(wide, ValueEngineRows.TOTAL, rule, result, Optional.empty()));
                            }
                        });
            }
        }
        return rows;
    }

    /**
     * From the sums of all groups of one parent: a trust is told what its sum covers; an area has a row only where every
     * school that is expected is in it. A school that has nobody of a group is there all the same.
     */
    static List<Row> summed(List<Row> groups, WideLayout layout, List<OwnRule> rules, Coverage coverage) {
        List<Row> rows = new ArrayList<>();
        Optional<SumRow> all = groups.stream()
                .filter(sums -> ValueEngineRows.text(sums, "breakdown_topic").equals(ValueEngineRows.TOTAL))
                .findFirst()
                .map(sums -> SumRow.of(sums, layout));
        for (Row sums : groups) {
            SumRow pairs = SumRow.of(sums, layout);
            for (OwnRule rule : rules) {
                if (rule.sum() != OwnRule.NONE
                        && asked(sums, rule)
                        && pairs.pair(rule.sum()).units() > 0) {
                    long present =
                            all.map(total -> total.pair(rule.sum()).units()).orElse(0L);
                    Covered covered = covered(sums, rule, present, coverage);
                    summed(sums, rule, pairs.pair(rule.sum()), covered).ifPresent(rows::add);
                }
            }
        }
        return rows;
    }

    private static Covered covered(Row sums, OwnRule rule, long present, Coverage coverage) {
        long expected = coverage.expected(sums, rule.pair());
        // Files may disagree about a member's phase: one that is there is expected there, too.
        return new Covered(isTrust(sums) ? Math.max(expected, present) : expected, present, 0);
    }

    private static Optional<Row> summed(Row sums, OwnRule rule, PairSum sum, Covered covered) {
        boolean enough = isTrust(sums)
                ? covered.share() >= LEAST_COVERAGE
                : covered.expected() > 0 && covered.present() >= covered.expected();
        if (enough) {
            OwnResult result = OwnResult.of(rule, OwnCounts.of(sum));
            return Optional.of(row(sums, phase(sums), rule, result, Optional.of(covered)));
        }
        OwnResult nothing =
                new OwnResult(ValueEngineResult.notAvailable(), Optional.empty(), Optional.of(TOO_FEW_SCHOOLS), false);
        return isTrust(sums)
                ? Optional.of(row(sums, phase(sums), rule, nothing, Optional.of(covered)))
                : Optional.empty();
    }

    private static boolean isTrust(Row sums) {
        return ValueEngineRows.text(sums, "geographic_level").equals(GeographicLevel.MAT.word());
    }

    private static boolean asked(Row wide, OwnRule rule) {
        String topic = ValueEngineRows.text(wide, "breakdown_topic");
        return topic.equals(ValueEngineRows.TOTAL) || rule.topics().contains(topic);
    }

    private static String phase(Row row) {
        return ValueEngineRows.text(row, "education_phase");
    }

    private static Row row(Row keys, String phase, OwnRule rule, OwnResult result, Optional<Covered> covered) {
        return ValueEngineRows.row(
                keys,
                phase,
                ValueEngineTable.OWN,
                new OfIndicator(rule.indicatorId(), rule.version()),
                result.result(),
                covered,
                null,
                null,
                new Beside(result.against(), result.provisional(), result.reason()));
    }
}
