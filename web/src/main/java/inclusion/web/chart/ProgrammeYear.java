// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

/**
 * One year of the authorities of a programme beside others.
 *
 * @param name of the year: "2023/24", or "2 years after" where authorities started in several years
 * @param isAfter whether the programme runs
 * @param treated mean of its authorities; null where starts differ
 * @param controls mean of the others; null likewise
 * @param effect difference against the last year before the start, which itself is 0
 * @param lower end of its 95 % interval; null for none
 */
public record ProgrammeYear(
        String name, boolean isAfter, Double treated, Double controls, double effect, Double lower, Double upper) {}
