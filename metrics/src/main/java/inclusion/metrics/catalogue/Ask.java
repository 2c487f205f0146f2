// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/**
 * Questions for a board to put to the head: open, answerable from records, with slots {@code {school}}, {@code {count}}
 * and {@code {year}}.
 *
 * @param higher when the value is above that of schools like it
 * @param lower when it is below
 * @param rising when it has gone up
 */
public record Ask(String higher, String lower, String rising) {}
