// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/** How the uncertainty of an indicator's value is expressed. */
public enum IntervalMethod {
    /** Wilson score interval: people and enrolments, each with or without a property. */
    WILSON,
    /** Exact Poisson below ten events, Byar's approximation from ten: events, which may happen twice to one pupil. */
    POISSON_BYAR,
    /** Student's t: the mean of a quantity over pupils, lessons or staff. */
    STUDENT_T,
    /** Newcombe's hybrid score interval: the difference of two proportions. */
    NEWCOMBE,
    /** On the logarithm: the ratio of two risks or rates, exact where a cell is small. */
    LOG_RATIO,
    /** Exact and conditional on the number of events: the ratio of two rates of rare events. */
    EXACT_CONDITIONAL,
    /** Resampling of pupils: sessions, where pupil data are at hand. */
    BOOTSTRAP_PUPILS,
    /** No interval: sessions of one pupil are not independent, and a printed ratio says nothing of its spread. */
    NONE;

    /** The word used in the YAML files and in the published tables. */
    public String word() {
        return Words.of(this);
    }
}
