// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

/** What is known of a figure; only the first has a number that may be drawn as a point. */
public enum ValueState {
    /** An exact value; zero is one. */
    VALUE,
    /** A sum of which parts are hidden: between two bounds, never a point. */
    RANGE,
    /** A small count that the publisher or we hide; bounds may be given. */
    HIDDEN,
    /** More than zero, but rounds to it. */
    LOW,
    /** The question does not arise for this entity. */
    NOT_APPLICABLE,
    /** Too little is known, or there are too few, for one figure; bounds may be given. */
    CANNOT_TELL,
    /** Nobody published it. */
    NOT_AVAILABLE;

    static ValueState of(IndicatorValue figure) {
        if (figure.value() != null) {
            return VALUE;
        }
        if ("z".equals(figure.symbol())) {
            return NOT_APPLICABLE;
        }
        if ("low".equals(figure.symbol())) {
            return LOW;
        }
        if ("u".equals(figure.symbol()) && figure.lowerBound() == null) {
            return CANNOT_TELL;
        }
        if (figure.lowerBound() != null && figure.upperBound() != null && !"published".equals(figure.evidence())) {
            return RANGE;
        }
        return "c".equals(figure.symbol()) ? HIDDEN : NOT_AVAILABLE;
    }
}
