// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

/**
 * The group of pupils that a figure is about.
 *
 * @param topic by what pupils are grouped, as {@code sen_provision}
 * @param group one of its groups, as {@code No SEN}
 */
public record Breakdown(String topic, String group) {
    /** Everybody. */
    public static final Breakdown TOTAL = new Breakdown("Total", "Total");
}
