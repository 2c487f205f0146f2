// SPDX-License-Identifier: Apache-2.0
/** Tallies to indicator values: numerators over denominators with their intervals; pure functions, no files. */
package inclusion.metrics.evaluate;
