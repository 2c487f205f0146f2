// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.util.List;

/** What pages say of comings and goings. It never says why anybody left, only what is recorded. */
public final class MovementSentences {
    /** Where nothing is known of them. */
    public static final String NEEDS_FILES = "Needs pupil files: census returns, or pupils.csv with leaving reasons.";

    /** Below so many arrivals in three years nobody is judged. */
    public static final int FEWEST_ARRIVALS = 10;

    private MovementSentences() {}

    /**
     * "275 pupils left seven schools during 2023/24 other than at the normal age. For 115 of them the school recorded no
     * reason; 73 of those left Blea Fell Academy."
     *
     * @param schools how many schools they left
     * @param unexplained of the pupils, how many left without a recorded reason
     * @param invisible of the pupils, how many left schools whose files have no reasons, for where nobody sees
     * @param most the school that most of those left; null where there is only one, or none
     * @param ofMost how many of those left it
     */
    public static String left(
            long pupils, int schools, String timePeriod, long unexplained, long invisible, String most, long ofMost) {
        if (pupils == 0) {
            return "Nobody left during %s other than at the normal age.".formatted(Years.name(timePeriod));
        }
        String when = "%s left %s during %s other than at the normal age."
                .formatted(
                        Numbers.of(pupils, "pupil", "pupils"),
                        schools == 1 ? "the school" : Numbers.inWords(schools) + " schools",
                        Years.name(timePeriod));
        if (unexplained == 0 && invisible == 0) {
            return when + " A reason or a destination is known for each of them.";
        }
        String unseen = invisible == 0
                ? ""
                : " Why %s of them left, and where to, these files do not show.".formatted(Numbers.count(invisible));
        if (unexplained == 0) {
            return when + unseen;
        }
        String without = " For %s of them the school recorded no reason".formatted(Numbers.count(unexplained));
        return when
                + without
                + (most == null ? "." : "; %s of those left %s.".formatted(Numbers.count(ofMost), most))
                + unseen;
    }

    /** "Opening roll + joiners − leavers = closing roll in all seven schools", or which does not balance. */
    public static String balance(int schools, List<String> broken) {
        if (broken.isEmpty()) {
            return "Opening roll + joiners − leavers = closing roll in "
                    + (schools == 1 ? "this school." : "all " + Numbers.inWords(schools) + " schools.");
        }
        return "Opening roll + joiners − leavers is not the closing roll at %s: read the figures there with care."
                .formatted(String.join(", ", broken));
    }

    /** How an own trust's rate of placing pupils stands to others', by its exact interval. */
    public static String ratio(double value, Double lower, Double upper) {
        if (lower == null || upper == null) {
            return "cannot tell";
        }
        String times = " (%s to %s times)".formatted(Numbers.value(lower, 1), Numbers.value(upper, 1));
        if (lower > 1) {
            return "more often" + times;
        }
        return (upper < 1 ? "less often" : "cannot tell") + times;
    }

    /** What became of arrivals, judged only where there are enough and only by what may be judged. */
    public static String judged(long arrivals, long judged, long sustained) {
        if (arrivals == 0) {
            return "took none";
        }
        if (arrivals < FEWEST_ARRIVALS) {
            return "too few to judge";
        }
        return judged == 0
                ? "none to judge"
                : "%s of %s stayed".formatted(Numbers.count(sustained), Numbers.count(judged));
    }
}
