// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.IOException;

/** A document that is read record by record, without holding it: told by its beginning, never by its name. */
public interface SourceDocument extends Source {
    /** Whether a document that begins like this is one of ours. */
    boolean recognises(DocumentStart start);

    /** Its records, in their order. */
    DocumentRecords open(Content content, TextEncoding encoding, ReadingContext context) throws IOException;
}
