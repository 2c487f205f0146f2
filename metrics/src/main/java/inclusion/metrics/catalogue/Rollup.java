// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/** How the value of an area or a trust comes about. */
public enum Rollup {
    /** Sum of numerators over sum of denominators of its schools, when the publisher gives no row. */
    SUM,
    /** Only the publisher's own row for that level; nothing is summed. */
    PUBLISHER,
    /** Counted again at that level, because a pupil of two schools counts once. */
    DISTINCT,
    /** Shown at its own level only. */
    NONE;

    /** The word used in the YAML files and in the published tables. */
    public String word() {
        return Words.of(this);
    }
}
