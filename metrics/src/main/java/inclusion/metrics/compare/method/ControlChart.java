// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.compare.method.ControlLimits.Assurance;
import inclusion.metrics.compare.method.VerdictRule.Good;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A statistical process control chart of individual values (XmR; NHS England, <em>Making Data Count</em>): is a series
 * doing more than it usually does? For series of like periods: the same term of each year, or weeks less those of the
 * year before; never for sums over the year so far, each of which holds the one before.
 *
 * @param stretches at least one; a later one begins where the chart was rebased
 */
public record ControlChart(List<Stretch> stretches) {
    /** Keeps the stretches as they were. */
    public ControlChart {
        stretches = List.copyOf(stretches);
    }

    /** One value and the day from which its period counts. */
    public record Observation(LocalDate date, double value) {
        /** Refuses what is not a number. */
        public Observation {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "Invalid value of " + date + ": " + value + "; leave periods without a value out");
            }
        }
    }

    /**
     * A decision to draw new limits, as the process is known to have changed.
     *
     * @param from first day of the new process
     * @param recordedOn when that was decided
     * @param reason what changed, in words that stand on the page
     */
    public record Rebase(LocalDate from, LocalDate recordedOn, String reason) {
        /** Refuses a rebase without its reason. */
        public Rebase {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("Cannot rebase a chart from " + from
                        + " without a reason: record what changed, and when that was decided");
            }
        }
    }

    /**
     * A value and the first rule that it breaks, if it does.
     *
     * @param direction where it lies, or its run leads: 1 up, −1 down; 0 where no rule marks it
     */
    public record Point(Observation observation, Optional<ControlSignal> signal, int direction) {}

    /**
     * What has limits in common.
     *
     * @param rebase why it begins; empty for the first
     * @param limits empty for fewer than {@value ControlLimits#LEAST_POINTS} points, of which then nothing is said
     */
    public record Stretch(Optional<Rebase> rebase, Optional<ControlLimits> limits, List<Point> points) {
        /** Keeps the points as they were. */
        public Stretch {
            points = List.copyOf(points);
        }
    }

    /**
     * The chart of a series.
     *
     * @param observations in any order, one a day at most
     * @param rebases in any order; none for most charts, as limits follow from data alone
     */
    public static ControlChart of(List<Observation> observations, List<Rebase> rebases) {
        List<Observation> sorted = observations.stream()
                .sorted(Comparator.comparing(Observation::date))
                .toList();
        for (int at = 1; at < sorted.size(); at++) {
            if (sorted.get(at).date().equals(sorted.get(at - 1).date())) {
                throw new IllegalArgumentException(
                        "Cannot chart two values of " + sorted.get(at).date() + ": a period has one");
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        Optional<Rebase> begun = Optional.empty();
        int from = 0;
        for (Rebase rebase :
                rebases.stream().sorted(Comparator.comparing(Rebase::from)).toList()) {
            int to = (int) sorted.stream()
                    .filter(observation -> observation.date().isBefore(rebase.from()))
                    .count();
            stretches.add(stretch(begun, sorted.subList(from, to)));
            begun = Optional.of(rebase);
            from = to;
        }
        stretches.add(stretch(begun, sorted.subList(from, sorted.size())));
        return new ControlChart(stretches);
    }

    /** What a target means for the process as it is now; empty without limits, or where neither direction is good. */
    public Optional<Assurance> assurance(double target, Good good) {
        return stretches.get(stretches.size() - 1).limits().flatMap(limits -> limits.assurance(target, good));
    }

    private static Stretch stretch(Optional<Rebase> rebase, List<Observation> observations) {
        double[] values = observations.stream().mapToDouble(Observation::value).toArray();
        Optional<ControlLimits> limits = ControlLimits.of(values);
        List<Optional<ControlSignal>> signals = limits.map(each -> ControlSignal.of(each, values))
                .orElseGet(() -> observations.stream()
                        .map(each -> Optional.<ControlSignal>empty())
                        .toList());
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            int place = at;
            Optional<ControlSignal> signal = signals.get(at);
            int direction = limits.flatMap(each -> signal.map(rule -> rule.direction(each, place, values)))
                    .orElse(0);
            points.add(new Point(observations.get(at), signal, direction));
        }
        return new Stretch(rebase, limits, points);
    }
}
