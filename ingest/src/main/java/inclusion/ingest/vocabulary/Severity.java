// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

/** How much a finding matters to the person who looks after the files. */
public enum Severity {
    /** The file, or part of it, was not used. */
    MUST_FIX("must fix"),
    /** It was used; a person should look. */
    CHECK("check"),
    /** It was used; nothing to do. */
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word that the snapshot and the pages use. */
    public String word() {
        return word;
    }
}
