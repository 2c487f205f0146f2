// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import inclusion.web.words.Verdict;
import java.util.Locale;

/** How an authority's tile and its part of a bar are filled; a mark in the tile says the same without ink. */
public enum AreaFill {
    /** Improving; in a map of levels: lower. */
    PALE(Ink.PALE, Ink.ACCENT, Ink.BLACK, VerdictMark.BETTER, Ink.ACCENT),
    /** Cannot tell, or similar. */
    WHITE("#fff", Ink.EDGE, Ink.BLACK, null, null),
    /** Worsening; in a map of levels: higher. */
    ACCENT(Ink.ACCENT, Ink.ACCENT, "#fff", VerdictMark.WORSE, "#fff"),
    /** Not published. */
    HATCHED("url(#hatch)", Ink.EDGE, Ink.BLACK, null, null);

    private static final double MARK = 0.75;

    private final String fill;
    private final String outline;
    private final String text;
    private final VerdictMark mark;
    private final String markInk;

    AreaFill(String fill, String outline, String text, VerdictMark mark, String markInk) {
        this.fill = fill;
        this.outline = outline;
        this.text = text;
        this.mark = mark;
        this.markInk = markInk;
    }

    /** The fill of a change: better is improving, worse is worsening, and no verdict is not published. */
    public static AreaFill ofChange(Verdict verdict) {
        return switch (verdict) {
            case BETTER, LOWER -> PALE;
            case WORSE, HIGHER -> ACCENT;
            case SIMILAR, CANNOT_TELL -> WHITE;
            case NONE -> HATCHED;
        };
    }

    /** The ink of letters and numbers on it; none are printed on hatching. */
    public String text() {
        return text;
    }

    /** A filled rectangle inside these pixels, its outline within them. */
    public String rect(double x, double y, double width, double height) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\"/>",
                Strip.n(x + 0.5),
                Strip.n(y + 0.5),
                Strip.n(width - 1),
                Strip.n(height - 1),
                fill,
                outline);
    }

    /** The small mark of the tile; empty for those that have none. */
    public String mark(double x, double y) {
        return mark == null ? "" : mark.svg(x, y, MARK, markInk);
    }
}
