// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/**
 * Whether the system gets better: one row per indicator.
 *
 * @param authorities the heading of the bars
 */
public record AreaSystem(String caption, String authorities, List<Group> groups) {
    /** One perspective. */
    public record Group(String title, List<Row> rows) {}

    /**
     * One indicator of England.
     *
     * @param below unit and direction
     * @param word England's own word, or why there is none
     * @param spark the course; "" for one year only
     * @param bar the drawn bar of authorities; "" where they are not counted
     * @param says how many authorities go which way, or why they are not counted
     */
    public record Row(
            String title,
            String href,
            String below,
            String year,
            String value,
            String working,
            String before,
            String word,
            String spark,
            String sparkSays,
            String bar,
            String says) {}
}
