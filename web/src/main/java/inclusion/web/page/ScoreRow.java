// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.words.Verdict;

/**
 * One indicator of one place beside its benchmark.
 *
 * @param title the indicator
 * @param href its page
 * @param below unit, direction and, where it is another than the page's, the year
 * @param cell the value, with n below it and the drawing
 * @param from start of the drawing's scale, as text
 * @param to end of the drawing's scale, as text; "" when nothing is drawn
 * @param benchmark the benchmark's value, or why there is none
 * @param word the verdict against the benchmark, or why there is none; "" for nothing
 * @param verdict the same as a mark
 * @param likeForLike the value over what is expected of such a school; null when the page has no such column
 * @param split where the two verdicts differ, how much of the difference lies in the intake; "" otherwise
 * @param before the value of the year before, for an area; "" otherwise
 * @param spark the course as a small drawing; "" when there are fewer than two years
 * @param sparkSays the same in words
 */
public record ScoreRow(
        String title,
        String href,
        String below,
        Cell cell,
        String from,
        String to,
        String benchmark,
        String word,
        Verdict verdict,
        Cell likeForLike,
        String split,
        String before,
        String spark,
        String sparkSays) {}
