// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.FindingRule;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Streams a document. It throws only when its bytes cannot be read; what is wrong with them is in the records. */
public interface DocumentRecords extends Closeable {
    /** The next record, or a word on the document; empty at its end. */
    Optional<DocumentRecord> next() throws IOException;

    /** Why nothing of the document can be used, once it has ended. */
    Optional<FindingRule> failure();

    /**
     * One record.
     *
     * @param number the first is 1
     * @param counted whether it is a record in the books; else only its flaws matter, and they are about the document
     * @param refusal why it is in quarantine
     */
    record DocumentRecord(long number, boolean counted, Reading reading, Optional<Flaw> refusal) {
        /** A record that says these things. */
        public static DocumentRecord read(long number, Reading reading) {
            return new DocumentRecord(number, true, reading, Optional.empty());
        }

        /** A record of which nothing is used. */
        public static DocumentRecord refused(long number, Flaw why) {
            return new DocumentRecord(number, true, Reading.of(), Optional.of(why));
        }

        /** Something about the document, found behind that record. */
        public static DocumentRecord remark(long number, Flaw flaw) {
            return new DocumentRecord(number, false, new Reading(List.of(), List.of(flaw)), Optional.empty());
        }
    }
}
