// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

/** What a comparison says, in the only six words there are. */
public enum Verdict {
    /** Apart from the usual spread, on the bad side. */
    WORSE("worse"),
    /** Apart from the usual spread, on the good side. */
    BETTER("better"),
    /** Above the usual spread, where nothing is good or bad or a school is named in public. */
    HIGHER("higher"),
    /** Below the usual spread, likewise. */
    LOWER("lower"),
    /** Known to differ by less than matters. */
    SIMILAR("similar"),
    /** What is known leaves it open. */
    CANNOT_TELL("cannot tell");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As pages, tables and files print it. */
    public String word() {
        return word;
    }
}
