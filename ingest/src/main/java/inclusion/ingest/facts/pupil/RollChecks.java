// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.FindingRule;
import java.time.LocalDate;
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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Holds lists of pupils against each other where that is called for: a full extract against the one that it comes
 * after, and the parts of one delivery in several files against one another. What comes back is counts per delivery.
 */
final class RollChecks {
    /** Of the pupils on roll, more than one in this many may not be missing without having left. */
    private static final long ONE_IN = 20;

    /** A school that had so many leavers by this day of last year and none now may well have lost them. */
    private static final long USUAL_LEAVERS = 5;

    /** Beyond any date of a file. */
    private static final String LAST_DAY = "9999-12-31";

    private static final StructType SIDES = new StructType()
            .add("delivery_id", DataTypes.StringType)
            .add("pair", DataTypes.IntegerType)
            .add("is_earlier", DataTypes.BooleanType)
            .add("until", DataTypes.StringType);

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
                .agg(max(cell("leaving_date")).as("gone_on"));
        Map<String, Long> leavers = new HashMap<>();
        pupils.where("gone_on is not null")
                .groupBy("delivery_id")
                .count()
                .collectAsList()
                .forEach(row -> leavers.put(row.getString(0), row.getLong(1)));
        List<Standing.Problem> problems = new ArrayList<>();
        for (Row pair : pairs(pupils)) {
            Standing.Replacement each = standing.replacements().get(pair.getInt(0));
            long leftBefore = pair.getLong(2);
            boolean nobodyLeft = leavers.getOrDefault(each.later(), 0L) == 0;
            if (nobodyLeft && leftBefore >= (each.replaced() ? 1 : USUAL_LEAVERS)) {
                problems.add(problem(FindingRule.EXTRACT_LOST_LEAVERS, delivered(each.later())));
            } else if (each.replaced() && pair.getLong(3) * ONE_IN > pair.getLong(1)) {
                problems.add(problem(FindingRule.EXTRACT_LOST_PUPILS, delivered(each.later())));
            }
        }
        return problems;
    }

    /**
     * For each pair of lists, of the earlier one: who was on roll, who had left (by the same day of the year where it is
     * of the year before), and of whom the later one says nothing.
     */
    private List<Row> pairs(Dataset<Row> pupils) {
        List<Row> lists = new ArrayList<>();
        for (int pair = 0; pair < standing.replacements().size(); pair++) {
            Standing.Replacement each = standing.replacements().get(pair);
            String until = each.replaced() ? LAST_DAY : yearBefore(delivered(each.later()));
            lists.add(RowFactory.create(each.earlier(), pair, true, until));
            lists.add(RowFactory.create(each.later(), pair, false, until));
        }
        Dataset<Row> sides = pupils.sparkSession().createDataFrame(lists, SIDES);
        return pupils.join(broadcast(sides), "delivery_id")
                .groupBy("pair", "pupil", "until")
                .agg(
                        max("is_earlier").as("before"),
                        max(expr("not is_earlier")).as("after"),
                        max(expr("if(is_earlier, gone_on, null)")).as("gone_before"))
                .where("before")
                .groupBy("pair")
                .agg(
                        count_if(expr("gone_before is null")),
                        count_if(expr("gone_before <= until")),
                        count_if(expr("gone_before is null and not after")))
                .collectAsList();
    }

    private static String yearBefore(Delivered later) {
        return later.asOf().orElse(LocalDate.EPOCH).minusYears(1).toString();
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
