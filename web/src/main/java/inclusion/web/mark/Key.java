// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import inclusion.web.words.Verdict;
import java.util.List;

/** The marks of the key, drawn by the code that draws them in the cells. */
public final class Key {
    private static final Scale SCALE = new Scale(0, 1);

    private Key() {}

    /** One entry: its drawing and what it means. */
    public record Entry(String svg, String says) {}

    /** A point with interval and benchmark. */
    public static String value() {
        return Strip.point(0.62, 0.42, 0.85, 0.3).svg(SCALE, 46, 20);
    }

    /** A point with interval and benchmark on the usual spread. */
    public static String compared() {
        return Strip.point(0.62, 0.42, 0.8, 0.45)
                .withSpread(0.12, 0.88)
                .withVerdict(Verdict.SIMILAR)
                .svg(SCALE, 54, 20);
    }

    /** A hatched range. */
    public static String range() {
        return Strip.range(0.1, 0.9, null).svg(SCALE, 34, 20);
    }

    /** Every verdict's mark with its word. */
    public static List<Entry> verdicts() {
        return List.of(
                entry(VerdictMark.WORSE, "worse"),
                entry(VerdictMark.BETTER, "better"),
                entry(VerdictMark.DIFFERENT, "higher or lower (neither good nor bad)"),
                entry(VerdictMark.SIMILAR, "similar"),
                entry(VerdictMark.CANNOT_TELL, "cannot tell"),
                entry(VerdictMark.PLAIN, "nothing to compare with, or too old to judge"));
    }

    /** A key in which nobody is judged: no worse, no better. */
    public static List<Entry> unjudged() {
        return List.of(
                entry(VerdictMark.DIFFERENT, "higher or lower"),
                entry(VerdictMark.SIMILAR, "similar"),
                entry(VerdictMark.CANNOT_TELL, "cannot tell"),
                entry(VerdictMark.PLAIN, "nothing to compare with, or too old"));
    }

    private static Entry entry(VerdictMark mark, String says) {
        return new Entry(
                "<svg class=\"mark\" aria-hidden=\"true\" focusable=\"false\" width=\"14\" height=\"14\" viewBox=\"0 0 14 14\">"
                        + mark.svg(7, 7) + "</svg>",
                says);
    }
}
