// SPDX-License-Identifier: Apache-2.0
/**
 * The statistics behind a comparison: pure functions over numbers, each with its source. They know no Spark, no dataset
 * and no indicator; of the product they use the intervals of {@code evaluate} alone.
 */
package inclusion.metrics.compare.method;
