// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

/**
 * The inks of every drawing. One hue and greys: shape and fill carry the meaning, so that grey paper and colour-blind
 * readers lose nothing.
 */
public final class Ink {
    /** Text, axis, benchmark and interval; 17.4 : 1 on white. */
    public static final String BLACK = "#1a1a1a";

    /** Secondary text; 7.0 : 1 on white. */
    public static final String GREY = "#595959";

    /** Links, the marked school, the newest point; 8.0 : 1 on white. */
    public static final String ACCENT = "#12528f";

    /** Other schools' marks, context only: never the only carrier of a fact. */
    public static final String FAINT = "#b9c0c8";

    /** Rules and grid lines. */
    public static final String RULE = "#dcdcdc";

    /** Bars that are not accented; 3.1 : 1 on white. */
    public static final String BAR = "#8a949f";

    /** The edges of a band, so that it is seen without its fill; 3.5 : 1 on white. */
    public static final String EDGE = "#8a8a8a";

    /** Improving: pale, always within an accent outline. */
    public static final String PALE = "#cfdcea";

    /** The light band between first and ninth decile. */
    public static final String BAND = "#e4e7eb";

    /** The darker band of the middle half. */
    public static final String BAND_MIDDLE = "#cbd1d8";

    private Ink() {}
}
