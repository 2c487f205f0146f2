// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/** What kind of number an indicator is; it decides which statistics may be applied to it. */
public enum ValueType {
    /** People or enrolments with a property, out of all of them. */
    PROPORTION,
    /** Events, or sessions, per so many pupils or sessions; may exceed the multiplier. */
    RATE,
    /** A sum over a number of units. */
    MEAN,
    /** One quantity for each unit of another, such as pupils for each teacher. */
    RATIO,
    /** A plain number of things, never ranked. */
    COUNT,
    /** The middle value, taken from histogram buckets. */
    MEDIAN,
    /** Computed from values of other indicators. */
    DERIVED;

    /** The word used in the YAML files and in the published tables. */
    public String word() {
        return Words.of(this);
    }
}
