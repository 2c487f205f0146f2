// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

/** Gathers the text of the element that is open, as much of it as any real one has. */
final class ElementTexts {
    private static final int LONGEST = 256;

    private final StringBuilder text = new StringBuilder();

    void begin() {
        text.setLength(0);
    }

    void add(char[] characters, int start, int length) {
        text.append(characters, start, Math.min(length, LONGEST - text.length()));
    }

    /** The text, and none of it for the element around. */
    String end() {
        String whole = text.toString().strip();
        text.setLength(0);
        return whole;
    }
}
