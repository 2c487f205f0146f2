/** Facts to tallies, values, comparisons, disclosure control and the published snapshot. */
package inclusion.metrics;
