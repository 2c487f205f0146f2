// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.words.Verdict;

/**
 * A value in a table: the number, what stands below it, and its drawing.
 *
 * @param text the number, the range, "hidden", or an en dash
 * @param href where its working is; null when there is nothing to show
 * @param below a word under the number: "hidden", the reason why there is none; "" for nothing
 * @param unseen what the drawing says, for a reader who does not see it: "4.9 to 7.9; England's primaries 2.0"
 * @param svg the drawing; "" for none
 * @param verdict how it lies beside its benchmark; its word stands under the number
 */
public record Cell(String text, String href, String below, String unseen, String svg, Verdict verdict) {
    /** A value without a verdict. */
    public Cell(String text, String href, String below, String unseen, String svg) {
        this(text, href, below, unseen, svg, Verdict.NONE);
    }

    /** Nothing drawn: an en dash and the reason. */
    public static Cell none(String reason, String svg) {
        return new Cell("\u2013", null, reason, "", svg);
    }

    /** Whether there is no number, so that the reason stands in its place. */
    public boolean isReason() {
        return href == null && "\u2013".equals(text);
    }
}
