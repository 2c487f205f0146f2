// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/**
 * One side of the balanced scorecard (ASCL, response to the SEND review, paragraph 106).
 *
 * @param id the folder of its indicators
 * @param order its place on the page, from 1
 * @param whatWouldFillIt plain words for a page that has nothing to show here
 * @param fileThatFillsIt the file a data manager would have to add
 */
public record Perspective(String id, String title, int order, String whatWouldFillIt, String fileThatFillsIt) {}
