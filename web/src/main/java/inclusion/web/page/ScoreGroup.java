// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/**
 * One perspective of a balanced scorecard.
 *
 * @param nothing why it has no rows, as a sentence; "" when it has
 * @param file which file would fill it, as a sentence; "" for none
 * @param note what else is to be said of it; "" for nothing
 */
public record ScoreGroup(String title, List<ScoreRow> rows, String nothing, String file, String note) {
    /** Whether any row has a verdict or says why it has none. */
    public static boolean areJudged(List<ScoreGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> !row.word().isEmpty());
    }

    /** Whether any row stands beside what is expected of such a school. */
    public static boolean areLikeForLike(List<ScoreGroup> groups) {
        return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.likeForLike() != null);
    }
}
