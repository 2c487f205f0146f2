// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Holds lists of pupils against each other where that is called for: a full extract against the one that it comes
 * after, and the parts of one delivery in several files against one another. What comes back is counts per delivery.
 */
final class RollChecks {
    /** Of the pupils on roll, more than one in this many may not be missing without having left. */
    private static final long ONE_IN = 20;

    private final Standing standing;
    private final Dataset<Row> rolls;

    RollChecks(Standing standing, Dataset<Row> rows) {
        this.standing = standing;
        this.rolls = rows.where(col("pupil_table").equalTo(PupilTable.ROLL.name()));
    }

    /** What stops a school's roll. */
    List<Standing.Problem> problems(boolean acceptDrop) {
        List<Standing.Problem> problems = new ArrayList<>(contradictions());
        if (!acceptDrop && !standing.replacements().isEmpty()) {
            problems.addAll(drops());
        }
        return problems;
    }

    private List<Standing.Problem> contradictions() {
        Map<String, Delivered> inParts = new HashMap<>();
        standing.standing().stream().filter(Delivered::rollInParts).forEach(each -> inParts.put(each.id(), each));
        if (inParts.isEmpty()) {
            return List.of();
        }
        return rolls
                .where(col("delivery_id").isin(inParts.keySet().toArray()))
                .groupBy(col("delivery_id"), pupil(), cell("entry_date"))
                .agg(
                        countDistinct("file_index").as("files"),
                        countDistinct("cells").as("tellings"))
                .where("files > 1 and tellings > 1")
                .select("delivery_id")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> problem(FindingRule.DELIVERIES_UNORDERED, inParts.get(row.getString(0))))
                .toList();
    }

    private List<Standing.Problem> drops() {
        Set<String> ids = new HashSet<>();
        standing.replacements().forEach(each -> {
            ids.add(each.earlier());
            ids.add(each.later());
        });
        Dataset<Row> pupils = rolls.where(col("delivery_id").isin(ids.toArray()))
                .groupBy(col("delivery_id"), pupil().as("pupil"))
                .agg(max(cell("leaving_date").isNotNull()).as("gone"));
        Map<String, Long> leavers = new HashMap<>();
        pupils.where("gone")
                .groupBy("delivery_id")
                .count()
                .collectAsList()
                .forEach(row -> leavers.put(row.getString(0), row.getLong(1)));
        List<Standing.Problem> problems = new ArrayList<>();
        for (Standing.Replacement each : standing.replacements()) {
            if (leavers.getOrDefault(each.earlier(), 0L) > 0 && leavers.getOrDefault(each.later(), 0L) == 0) {
                problems.add(problem(FindingRule.EXTRACT_LOST_LEAVERS, delivered(each.later())));
            } else if (each.replaced() && lost(pupils, each)) {
                problems.add(problem(FindingRule.EXTRACT_LOST_PUPILS, delivered(each.later())));
            }
        }
        return problems;
    }

    /** Pupils on roll of whom the later list says nothing, against all on roll. */
    private static boolean lost(Dataset<Row> pupils, Standing.Replacement each) {
        Dataset<Row> before = pupils.where(
                col("delivery_id").equalTo(each.earlier()).and(col("gone").equalTo(false)));
        Dataset<Row> after =
                pupils.where(col("delivery_id").equalTo(each.later())).select(col("pupil"), lit(1).as("there"));
        Row counts = before.join(after, before.col("pupil").equalTo(after.col("pupil")), "left")
                .agg(count(lit(1)), sum(when(col("there").isNull(), 1L).otherwise(0L)))
                .first();
        return counts.getLong(0) > 0 && counts.getLong(1) * ONE_IN > counts.getLong(0);
    }

    private Delivered delivered(String id) {
        return standing.delivered().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Standing.Problem problem(FindingRule rule, Delivered about) {
        return new Standing.Problem(
                rule, about.school(), PupilTable.ROLL, "", about.files(), about.rows(), Set.of(about.id()));
    }

    private static Column pupil() {
        return cell("pupil");
    }

    private static Column cell(String column) {
        return col("cells").getItem(PupilTable.ROLL.columns().indexOf(column));
    }

    /** Whether there is anything to hold against anything, so that most runs need no look at all. */
    static Optional<RollChecks> where(Standing standing, Dataset<Row> rows) {
        boolean needed = !standing.replacements().isEmpty()
                || standing.standing().stream().anyMatch(Delivered::rollInParts);
        return needed ? Optional.of(new RollChecks(standing, rows)) : Optional.empty();
    }
}
