// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/**
 * How much to invent.
 *
 * @param pupils about how many pupils, a year, the ordinary schools around the three trusts have together
 * @param seed another one gives other pupils and other ordinary schools
 */
public record GeneratorSettings(int pupils, long seed) {
    /** What {@code sample-datasets} holds: a little more than 2,000 ordinary schools. */
    public static final GeneratorSettings SAMPLE = new GeneratorSettings(820_000, 1);

    private static final int MOST_PUPILS = 4_000_000;

    /** Refuses a number of pupils that there are no schools for. */
    public GeneratorSettings {
        if (pupils < 0 || pupils > MOST_PUPILS) {
            throw new IllegalArgumentException(
                    "Invalid number of pupils: %d. Ask for 0 to %d".formatted(pupils, MOST_PUPILS));
        }
    }
}
