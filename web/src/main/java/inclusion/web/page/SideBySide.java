// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.words.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * Schools × indicators as one table: schools in groups by phase, never sorted by value, each group with a scale of its
 * own per indicator.
 *
 * @param groups by phase, in the order of the pages
 * @param totals the rows below: the whole, and what is expected of it
 */
public record SideBySide(List<Column> columns, List<Group> groups, List<Row> totals) {
    /** Whether any cell has a verdict. */
    public boolean isJudged() {
        return Stream.concat(groups.stream().flatMap(group -> group.rows().stream()), totals.stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.verdict() != Verdict.NONE);
    }

    /**
     * An indicator.
     *
     * @param title short title
     * @param unit printed once, here
     * @param isChosen whether it is the one that a narrow screen shows
     * @param isDrawn whether its cells hold a drawing beside the number
     */
    public record Column(String title, String unit, String href, boolean isChosen, boolean isDrawn) {}

    /**
     * The schools of one phase.
     *
     * @param scales one drawn scale per column, with the benchmark's value over its line; "" where there is none
     * @param scalesUnseen the same in words
     */
    public record Group(String title, String below, List<String> scales, List<String> scalesUnseen, List<Row> rows) {}

    /**
     * One school, or a whole.
     *
     * @param href its page; null for a whole
     * @param cells one per column; empty when {@code instead} stands for them all
     * @param instead the one sentence that stands in place of every figure; "" otherwise
     */
    public record Row(String name, String href, String below, List<Cell> cells, String instead) {}
}
