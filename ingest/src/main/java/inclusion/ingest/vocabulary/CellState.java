// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

/**
 * What a publisher's cell says, beside its number. Only {@link #VALUE} has a number: a missing or hidden cell is never
 * zero.
 */
public enum CellState {
    VALUE("value"),
    SUPPRESSED("suppressed"),
    NOT_APPLICABLE("not applicable"),
    NOT_AVAILABLE("not available"),
    LOW("low"),
    NOT_COLLECTED("not collected");

    private final String word;

    CellState(String word) {
        this.word = word;
    }

    /** The word in the column {@code cell_state} of facts. */
    public String word() {
        return word;
    }
}
