// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.List;

/**
 * Why two crude rates differ: who is there, and what happens to each group (Kitagawa 1955, JASA 50:1168). The two add up
 * to the difference.
 *
 * @param composition Σ(p − P)(r + R) ÷ 2: other pupils, in events per person
 * @param rate Σ(r − R)(p + P) ÷ 2: other rates of the same groups, in events per person
 */
public record KitagawaSplit(double composition, double rate) {
    /**
     * One group of pupils on both sides.
     *
     * @param here of the unit
     * @param there of what it is compared with
     */
    public record Group(CellCount here, CellCount there) {}

    /**
     * The split. A group that one side does not have is taken at the other's rate: its whole part is composition. Events of
     * a group in which nobody is counted are no composition: they are part of the rate.
     *
     * @throws IllegalArgumentException where a side has nobody
     */
    public static KitagawaSplit of(List<Group> groups) {
        long here = groups.stream().mapToLong(group -> group.here().persons()).sum();
        long there = groups.stream().mapToLong(group -> group.there().persons()).sum();
        if (here == 0 || there == 0) {
            throw new IllegalArgumentException(
                    "Cannot split a difference: " + here + " persons on one side, " + there + " on the other");
        }
        double composition = 0;
        double rate = 0;
        for (Group group : groups) {
            double share = (double) group.here().persons() / here;
            double otherShare = (double) group.there().persons() / there;
            double own = rate(group.here(), group.there());
            double other = rate(group.there(), group.here());
            composition += (share - otherShare) * (own + other) / 2;
            rate += (own - other) * (share + otherShare) / 2;
            rate += (double) ofNobody(group.here()) / here - (double) ofNobody(group.there()) / there;
        }
        return new KitagawaSplit(composition, rate);
    }

    /** Crude rate here minus crude rate there. */
    public double difference() {
        return composition + rate;
    }

    private static long ofNobody(CellCount count) {
        return count.persons() == 0 ? count.events() : 0;
    }

    private static double rate(CellCount side, CellCount otherSide) {
        if (side.persons() > 0) {
            return side.rate();
        }
        return otherSide.persons() > 0 ? otherSide.rate() : 0;
    }
}
