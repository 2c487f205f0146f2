// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/** Which direction of an indicator is good. */
public enum Polarity {
    /** A higher value is better. */
    HIGHER,
    /** A lower value is better. */
    LOWER,
    /** Neither is: never coloured, ranked, judged, or part of a composite. */
    CONTEXT;

    /** The word used in the YAML files and in the published tables. */
    public String word() {
        return Words.of(this);
    }
}
