// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What marks a point as more than the usual variation of its series: the four rules of NHS England's <em>Making Data
 * Count</em>, in the order in which they speak. A rule marks every point of the run that it sees.
 */
public enum ControlSignal {
    /** Outside the limits. */
    OUTSIDE_LIMITS("outside the limits"),
    /** One of seven points in a row that only rise or only fall; a tie ends a run. */
    RUN_UP_OR_DOWN("seven points in one direction"),
    /** Near a limit, as is another of three points in a row on one side; points outside the limits do not count. */
    TWO_OF_THREE_NEAR_A_LIMIT("two of three points near a limit"),
    /** One of seven points in a row on one side of the mean; a point on the mean ends a run. */
    RUN_ON_ONE_SIDE("seven points on one side of the mean");

    private static final int RUN = 7;
    private static final int THREE = 3;

    private final String word;

    ControlSignal(String word) {
        this.word = word;
    }

    /** As pages print it. */
    public String word() {
        return word;
    }

    /** The first rule that speaks at each point of a series in its order. */
    static List<Optional<ControlSignal>> of(ControlLimits limits, double... values) {
        int[] sides = Arrays.stream(values).mapToInt(limits::side).toArray();
        int[] near = Arrays.stream(values)
                .mapToInt(value -> limits.isNear(value) ? 1 : 0)
                .toArray();
        int[] upOrDown = wholeRun(endOfRunUpOrDown(values));
        int[] twoOfThree = twoOfThree(near, sides);
        int[] oneSide = wholeRun(endOfRunOnOneSide(sides));
        return IntStream.range(0, values.length)
                .mapToObj(at -> {
                    if (limits.isOutside(values[at])) {
                        return Optional.of(OUTSIDE_LIMITS);
                    }
                    if (upOrDown[at] != 0) {
                        return Optional.of(RUN_UP_OR_DOWN);
                    }
                    if (twoOfThree[at] == 1 && near[at] == 1) {
                        return Optional.of(TWO_OF_THREE_NEAR_A_LIMIT);
                    }
                    return oneSide[at] != 0 ? Optional.of(RUN_ON_ONE_SIDE) : Optional.<ControlSignal>empty();
                })
                .toList();
    }

    /** Where a point that the rule marks lies, or where its run leads: 1 up, −1 down. */
    int direction(ControlLimits limits, int at, double... values) {
        return this == RUN_UP_OR_DOWN ? wholeRun(endOfRunUpOrDown(values))[at] : limits.side(values[at]);
    }

    /** 1 where a point is the seventh in a row that rise, −1 where they fall, else 0. */
    static int[] endOfRunUpOrDown(double... values) {
        int[] steps = new int[values.length];
        for (int at = 1; at < values.length; at++) {
            steps[at] = Double.compare(values[at], values[at - 1]);
        }
        return endOfRun(steps, RUN - 1);
    }

    /** 1 where a point is the seventh in a row above the mean (sides 1), −1 below it, else 0. */
    static int[] endOfRunOnOneSide(int... sides) {
        return endOfRun(sides, RUN);
    }

    /** 1 for each of three points in a row on one side of which two are near a limit (1), else 0. */
    static int[] twoOfThree(int[] near, int[] sides) {
        int[] found = new int[near.length];
        for (int from = 0; from + THREE <= near.length; from++) {
            int count = near[from] + near[from + 1] + near[from + 2];
            if (count >= 2 && Math.abs(sides[from] + sides[from + 1] + sides[from + 2]) == THREE) {
                Arrays.fill(found, from, from + THREE, 1);
            }
        }
        return found;
    }

    private static int[] endOfRun(int[] signs, int length) {
        int[] ends = new int[signs.length];
        int run = 0;
        for (int at = 0; at < signs.length; at++) {
            run = at > 0 && signs[at] == signs[at - 1] ? run + 1 : 1;
            ends[at] = run >= length ? signs[at] : 0;
        }
        return ends;
    }

    private static int[] wholeRun(int[] ends) {
        int[] run = new int[ends.length];
        for (int at = 0; at < ends.length; at++) {
            if (ends[at] != 0) {
                Arrays.fill(run, at - RUN + 1, at + 1, ends[at]);
            }
        }
        return run;
    }
}
