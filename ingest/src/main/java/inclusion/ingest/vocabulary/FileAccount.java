// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.io.Serializable;

/**
 * The books of one file of the landing folder: rows read = accepted + quarantined + superseded.
 *
 * @param fileChecksum sha-256 of the decompressed content, lower-case hex
 * @param fileName path below the landing folder, with {@code !} before the member of a zip
 * @param sourceId empty when nothing recognises the file
 * @param recognisedAs the header generation, in words
 * @param covers the periods that its rows give, as in {@code 201415-201617}
 * @param timePeriod the academic year given to it from outside; empty when the content carries it
 * @param encoding {@code UTF-8} or {@code windows-1252}
 */
public record FileAccount(
        String fileChecksum,
        String fileName,
        String sourceId,
        String recognisedAs,
        String covers,
        String timePeriod,
        String encoding,
        long rowsRead,
        long rowsAccepted,
        long rowsQuarantined,
        long rowsSuperseded,
        Status status,
        long findings)
        implements Serializable {

    /** What became of the file. */
    public enum Status {
        ACCEPTED("accepted"),
        /** It breaks off: what was complete is used, and nobody knows how much is missing. */
        INCOMPLETE("incomplete"),
        /** It says that it is one of ours and cannot be read. */
        REFUSED("refused"),
        /** Nothing recognises it. */
        UNRECOGNISED("unrecognised"),
        /** The same content is there under another name. */
        DUPLICATE("duplicate");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** Whether its rows stand in the facts. */
        public boolean used() {
            return this == ACCEPTED || this == INCOMPLETE;
        }

        /** Whether a person must see to it before its school can be shown. */
        public boolean rejected() {
            return this == REFUSED || this == INCOMPLETE;
        }

        /** The word in the snapshot. */
        public String word() {
            return word;
        }
    }
}
