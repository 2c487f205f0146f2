// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.compare.method.Quantile;
import java.util.List;

/**
 * Between which shares the intake of nearly all schools lies: the first and the last percentile. Beyond them a model would
 * speak of schools that hardly any other is like; such a school is expected what schools at the edge are.
 */
final class IntakeRange {
    private static final double OUTSIDE = 0.01;

    private final double[] from;
    private final double[] to;

    private IntakeRange(double[] from, double[] to) {
        this.from = from;
        this.to = to;
    }

    /** Of schools with as many shares each. */
    static IntakeRange of(List<double[]> intakes) {
        int shares = intakes.get(0).length;
        double[] from = new double[shares];
        double[] to = new double[shares];
        for (int at = 0; at < shares; at++) {
            int share = at;
            double[] sorted = intakes.stream()
                    .mapToDouble(intake -> intake[share])
                    .sorted()
                    .toArray();
            from[at] = Quantile.of(sorted, OUTSIDE);
            to[at] = Quantile.of(sorted, 1 - OUTSIDE);
        }
        return new IntakeRange(from, to);
    }

    /** How many shares there are. */
    int shares() {
        return from.length;
    }

    double from(int share) {
        return from[share];
    }

    double to(int share) {
        return to[share];
    }

    boolean holds(double[] intake) {
        for (int at = 0; at < intake.length; at++) {
            if (intake[at] < from[at] || intake[at] > to[at]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the model is linear in: of each share its square root and itself. From no pupils on free school meals to one in
     * ten more changes than from four in ten to five.
     */
    double[] features(double[] intake) {
        double[] features = new double[2 * intake.length];
        for (int at = 0; at < intake.length; at++) {
            double share = Math.min(to[at], Math.max(from[at], intake[at]));
            features[2 * at] = Math.sqrt(share);
            features[2 * at + 1] = share;
        }
        return features;
    }
}
