// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/** A dimension over which a tally may be summed without counting anything twice. */
public enum AdditiveOver {
    /** Schools into a trust: each unit belongs to one school. */
    SCHOOL,
    /** Terms of a year. */
    TERM,
    /** Schools or areas into a local authority, a region, England. */
    AREA,
    /** Groups of one breakdown into their total. */
    GROUP;

    /** The word used in the YAML files and in the published tables. */
    public String word() {
        return Words.of(this);
    }
}
