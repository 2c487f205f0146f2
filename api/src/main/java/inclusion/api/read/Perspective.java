// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * One of the groups of a balanced scorecard.
 *
 * @param whatWouldFillIt why it is empty, in a sentence; null when indicators fill it
 * @param fileThatFillsIt the file that would fill it; null when indicators do
 */
public record Perspective(String id, String title, int order, String whatWouldFillIt, String fileThatFillsIt) {
    static Perspective of(Row row) {
        return new Perspective(
                row.text("perspective_id"),
                row.text("title"),
                orZero(row.whole("perspective_order")),
                row.text("what_would_fill_it"),
                row.text("file_that_fills_it"));
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
