// SPDX-License-Identifier: Apache-2.0
/** From facts to additive quantities: one scan per fact, one wide row per unit, one grouping into all parents. */
package inclusion.metrics.tally;
