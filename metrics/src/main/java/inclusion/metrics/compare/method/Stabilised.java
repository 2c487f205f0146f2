// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;

/**
 * What a unit's figure comes to when it borrows from all units like it; shown beside the raw one, never in its place.
 *
 * @param value between the raw value and the mean of all, in the unit of the raw value
 * @param standardError of that, in the same unit
 * @param interval 95 %
 * @param reliability the weight that the unit's own figure has in it, from 0 (chance alone) to 1
 */
public record Stabilised(double value, double standardError, Interval interval, double reliability) {}
