// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/**
 * One of the three columns under the lead: concerns, strengths, what changed.
 *
 * @param items what it lists, the most notable first
 * @param notes what else is to be said: why there is nothing, or no more; how much was checked
 */
public record Place(String title, List<Item> items, List<String> notes) {
    /**
     * One fact.
     *
     * @param ask the question to put to the head; "" for none
     */
    public record Item(String text, String ask) {}
}
