// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;

import inclusion.metrics.compare.method.Neighbours;
import inclusion.metrics.compare.method.Neighbours.Neighbour;
import inclusion.metrics.compare.method.Neighbours.Neighbourhood;
import inclusion.metrics.compare.method.Neighbours.Unit;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The ten nearest of each unit in one year, by whom it takes and how many, each variable counting alike.
 *
 * @param context of each unit: percentages by {@code shares}, then the logarithm of its pupils
 * @param kinds of schools: a school is like those of its kind; empty for other units
 * @param near those nearest to a unit, nearest first
 * @param uneven units whose nearest are not near enough to be a benchmark
 */
record Nearest(
        String period,
        List<String> shares,
        Map<String, List<Double>> context,
        Map<String, SchoolKind> kinds,
        Map<String, List<Near>> near,
        Set<String> uneven)
        implements Serializable {
    static final Nearest NONE = new Nearest("", List.of(), Map.of(), Map.of(), Map.of(), Set.of());

    /** Mean and unit are alike up to so many standard deviations in each variable (Rubin 2001). */
    private static final double MOST_IMBALANCE = 0.25;

    private static final Map<String, String> WORDS =
            Map.of(Intake.FSM, "free school meals", Intake.EAL, "another first language", Intake.EHCP, "EHC plans");

    /** One of the nearest, in standard deviations. */
    record Near(String code, double distance) implements Serializable {}

    private static final class Known {
        private final String phase;
        private final Map<String, Double> shares = new HashMap<>();
        private long pupils;

        Known(String phase) {
            this.phase = phase;
        }

        Optional<List<Double>> context(List<String> wanted) {
            if (pupils < 1 || !shares.keySet().containsAll(wanted)) {
                return Optional.empty();
            }
            List<Double> context = new ArrayList<>();
            wanted.forEach(share -> context.add(shares.get(share)));
            context.add(Math.log((double) pupils));
            return Optional.of(context);
        }
    }

    Nearest {
        shares = List.copyOf(shares);
        context = Map.copyOf(context);
        kinds = Map.copyOf(kinds);
        near = Map.copyOf(near);
        uneven = Set.copyOf(uneven);
    }

    /**
     * Within phases and kinds, of the units whose context is known.
     *
     * @param values of one level
     * @param shares that tell the context
     * @param kinds of the units; nothing is known of one that is not there
     */
    static Nearest of(Dataset<Row> values, String period, List<String> shares, Map<String, SchoolKind> kinds) {
        Map<String, Known> known = new TreeMap<>();
        values.where(col("time_period").equalTo(period).and(col("indicator_id").isin(shares.toArray())))
                .select("entity_code", "education_phase", "indicator_id", "indicator_value", "denominator")
                .collectAsList()
                .forEach(row -> {
                    Known one = known.computeIfAbsent(row.getString(0), code -> new Known(row.getString(1)));
                    one.shares.put(row.getString(2), row.getDouble(3));
                    one.pupils = Math.max(one.pupils, row.isNullAt(4) ? 0 : row.getLong(4));
                });
        List<Unit> units = new ArrayList<>();
        Map<String, List<Double>> context = new HashMap<>();
        known.forEach((code, one) -> one.context(shares).ifPresent(each -> {
            SchoolKind kind = kinds.getOrDefault(code, SchoolKind.UNKNOWN);
            units.add(new Unit(
                    code,
                    String.join(" ", one.phase, kind.group().word(), kind.sex().word()),
                    each));
            context.put(code, each);
        }));
        Map<String, List<Near>> near = new HashMap<>();
        Set<String> uneven = new HashSet<>();
        List<Double> alike = Collections.nCopies(shares.size() + 1, 1.0);
        for (Map.Entry<String, Neighbourhood> unit :
                Neighbours.of(units, alike, Neighbours.USUAL).entrySet()) {
            near.put(
                    unit.getKey(),
                    unit.getValue().neighbours().stream().map(Nearest::near).toList());
            if (unit.getValue().imbalance() > MOST_IMBALANCE) {
                uneven.add(unit.getKey());
            }
        }
        return new Nearest(period, shares, context, kinds, near, uneven);
    }

    private static Near near(Neighbour neighbour) {
        return new Near(neighbour.id(), neighbour.distance());
    }

    List<Near> to(String code) {
        return near.getOrDefault(code, List.of());
    }

    /** "Free school meals 31.0 % against 29.4 %; …; 1,012 pupils against 990": what of the other is like this one. */
    String reason(String other, String own) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < shares.size(); at++) {
            parts.add(String.format(
                    Locale.ROOT,
                    "%s %.1f\u202f%% against %.1f\u202f%%",
                    WORDS.get(shares.get(at)),
                    context.get(other).get(at),
                    context.get(own).get(at)));
        }
        parts.add(String.format(Locale.ROOT, "%,d pupils against %,d", pupils(other), pupils(own)));
        return String.join("; ", parts);
    }

    /** Of which kind those like it are: "selective girls’ schools". */
    String likeIt(String code) {
        return kinds.getOrDefault(code, SchoolKind.UNKNOWN).schools();
    }

    private long pupils(String code) {
        return Math.round(Math.exp(context.get(code).get(shares.size())));
    }
}
