// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/**
 * One indicator over some areas.
 *
 * @param id where links lead to
 * @param head the drawn head of the strips; "" for none
 */
public record AreaTable(String id, String title, String caption, String head, List<Group> groups) {
    /** Whether rows need the room to say why they are in it. */
    public boolean saysWhy() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> !row.why().isEmpty());
    }

    /** Areas under one heading; "" for none. */
    public record Group(String title, List<Row> rows) {}

    /**
     * One area: its value with its interval beside England's, and the year before.
     *
     * @param why what it is in the table for; "" where the heading says so
     */
    public record Row(String name, String why, String href, Cell cell, String before) {}
}
