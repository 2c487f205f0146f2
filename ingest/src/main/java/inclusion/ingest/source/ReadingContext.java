// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;
import java.util.Set;

/**
 * What a reader of schools' own files needs beside the row.
 *
 * @param settings what the settings files above this file say
 */
public record ReadingContext(Pseudonyms pseudonyms, FileSettings settings) implements Serializable {

    /** Of a file that no settings describe. */
    public static ReadingContext of(Pseudonyms pseudonyms) {
        return new ReadingContext(pseudonyms, FileSettings.NONE);
    }

    /** Of another file. */
    public ReadingContext with(FileSettings others) {
        return new ReadingContext(pseudonyms, others);
    }

    /** The columns on circumstances at home that somebody asked for by name; no other is read. */
    public Set<String> sensitiveColumns() {
        return settings.sensitiveColumns();
    }
}
