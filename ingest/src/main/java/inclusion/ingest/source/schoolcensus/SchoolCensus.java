// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.source.Content;
import inclusion.ingest.source.DocumentRecords;
import inclusion.ingest.source.DocumentStart;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.SourceDocument;
import inclusion.ingest.source.TextEncoding;
import java.io.IOException;

/**
 * The school census return that a school's system makes three times a year: XML, root {@code Message}, collection {@code
 * SC}. Elements are told by their own names at any depth, since suppliers and years nest them differently; prefixes and
 * namespaces do not matter.
 */
public final class SchoolCensus implements SourceDocument {
    private static final String ROOT = "message";
    private static final String COLLECTION = "collection";
    private static final String SCHOOL_CENSUS = "SC";

    @Override
    public String id() {
        return "school-census";
    }

    @Override
    public String title(int layout) {
        return "school census return";
    }

    @Override
    public boolean namesPeople() {
        return true;
    }

    @Override
    public boolean recognises(DocumentStart start) {
        if (!start.root().equals(ROOT)) {
            return false;
        }
        String collection = start.texts().getOrDefault(COLLECTION, "");
        return collection.isEmpty()
                ? start.elements().contains("pupilonroll") || start.elements().contains("pupilnolongeronroll")
                : collection.equalsIgnoreCase(SCHOOL_CENSUS);
    }

    @Override
    public DocumentRecords open(Content content, TextEncoding encoding, ReadingContext context) throws IOException {
        return CensusRecords.open(content, encoding, context);
    }
}
