// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.metrics.evaluate.Arithmetic;
import inclusion.metrics.evaluate.Interval;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Sums of the schools that a trust had in every year that it has figures for, from rows sorted by trust and indicator. */
final class Throughout implements Iterator<Row> {
    static final StructType SCHEMA = new StructType()
            .add("entity_code", StringType, false)
            .add("indicator_id", StringType, false)
            .add("time_period", StringType, false)
            .add("series", StringType, false)
            .add("indicator_value", DoubleType)
            .add("value_lower_bound", DoubleType)
            .add("value_upper_bound", DoubleType)
            .add("indicator_lower_ci", DoubleType)
            .add("indicator_upper_ci", DoubleType)
            .add("schools", LongType, false);

    private static final int TRUST = 0;
    private static final int INDICATOR = 1;
    private static final int SCHOOL = 2;
    private static final int PERIOD = 3;
    private static final int NUMERATOR = 4;
    private static final int LOWER = 5;
    private static final int UPPER = 6;
    private static final int DENOMINATOR = 7;

    private final Iterator<Row> sorted;
    private final Map<String, Arithmetic> arithmetic;
    private final Deque<Row> ready = new ArrayDeque<>();
    private Row next;

    Throughout(Iterator<Row> sorted, Map<String, Arithmetic> arithmetic) {
        this.sorted = sorted;
        this.arithmetic = arithmetic;
        this.next = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && next != null) {
            settle();
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No more rows");
        }
        return ready.remove();
    }

    private void settle() {
        Row first = next;
        Map<String, Map<String, Row>> schoolsByPeriod = new TreeMap<>();
        while (next != null
                && next.getString(TRUST).equals(first.getString(TRUST))
                && next.getString(INDICATOR).equals(first.getString(INDICATOR))) {
            schoolsByPeriod
                    .computeIfAbsent(next.getString(PERIOD), none -> new TreeMap<>())
                    .put(next.getString(SCHOOL), next);
            next = sorted.hasNext() ? sorted.next() : null;
        }
        if (schoolsByPeriod.size() < 2) {
            return;
        }
        schoolsByPeriod.forEach((period, schools) -> {
            Iterator<Row> stayed = schools.entrySet().stream()
                    .filter(school ->
                            schoolsByPeriod.values().stream().allMatch(year -> year.containsKey(school.getKey())))
                    .map(Map.Entry::getValue)
                    .iterator();
            if (stayed.hasNext()) {
                ready.add(sum(first, period, stayed));
            }
        });
    }

    private Row sum(Row group, String period, Iterator<Row> schools) {
        Arithmetic rule = arithmetic.get(group.getString(INDICATOR));
        long lower = 0;
        Long upper = 0L;
        long whole = 0;
        long count = 0;
        boolean hidden = false;
        while (schools.hasNext()) {
            Row school = schools.next();
            count++;
            whole += school.getLong(DENOMINATOR);
            if (!school.isNullAt(NUMERATOR)) {
                lower += school.getLong(NUMERATOR);
                upper = upper == null ? null : Long.valueOf(upper + school.getLong(NUMERATOR));
            } else {
                hidden = true;
                lower += school.isNullAt(LOWER) ? 0 : school.getLong(LOWER);
                Long most = most(school, rule);
                upper = upper == null || most == null ? null : Long.valueOf(upper + most);
            }
        }
        boolean known = !hidden && whole > 0;
        Optional<Interval> chance = known ? rule.chance(lower, whole) : Optional.empty();
        return RowFactory.create(
                group.getString(TRUST),
                group.getString(INDICATOR),
                period,
                "present-throughout",
                known ? rule.value(lower, whole) : null,
                hidden && whole > 0 ? rule.value(lower, whole) : null,
                hidden && whole > 0 && upper != null ? rule.value(upper, whole) : null,
                chance.map(Interval::lower).orElse(null),
                chance.map(Interval::upper).orElse(null),
                count);
    }

    private static Long most(Row school, Arithmetic rule) {
        if (!school.isNullAt(UPPER)) {
            return school.getLong(UPPER);
        }
        return rule.withinWhole() ? school.getLong(DENOMINATOR) : null;
    }
}
