// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;
import java.util.Set;

/**
 * What a reader of schools' own files needs beside the row.
 *
 * @param sensitiveColumns the columns on circumstances at home that somebody asked for by name; no other is read
 */
public record ReadingContext(Pseudonyms pseudonyms, Set<String> sensitiveColumns) implements Serializable {
    public ReadingContext {
        sensitiveColumns = Set.copyOf(sensitiveColumns);
    }

    /** Of a folder that holds no settings. */
    public static ReadingContext of(Pseudonyms pseudonyms) {
        return new ReadingContext(pseudonyms, Set.of());
    }
}
