// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

/** What a change over time is called. */
public enum TrendWord {
    /** It rose, by more than chance and by as much as matters. */
    UP("up"),
    /** It fell, likewise. */
    DOWN("down"),
    /** Known to have changed by less than matters. */
    STEADY("steady"),
    /** What is known leaves it open. */
    CANNOT_TELL("cannot tell"),
    /** Too few years for any test. */
    TOO_SHORT("too short");

    private final String word;

    TrendWord(String word) {
        this.word = word;
    }

    /** As pages, tables and files print it. */
    public String word() {
        return word;
    }

    static TrendWord moved(double change) {
        return change > 0 ? UP : DOWN;
    }
}
