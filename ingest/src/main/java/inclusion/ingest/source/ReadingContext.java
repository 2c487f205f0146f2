// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What a reader of schools' own files needs beside the row.
 *
 * @param settings what the settings files above this file say
 * @param beside the files of the same export, this one among them; none for files that stand alone
 */
public record ReadingContext(Pseudonyms pseudonyms, FileSettings settings, List<Companion> beside)
        implements Serializable {
    public ReadingContext {
        beside = List.copyOf(beside);
    }

    /** Of a file that no settings describe. */
    public static ReadingContext of(Pseudonyms pseudonyms) {
        return new ReadingContext(pseudonyms, FileSettings.NONE, List.of());
    }

    /** Of another file. */
    public ReadingContext with(FileSettings others) {
        return new ReadingContext(pseudonyms, others, beside);
    }

    /** Of a file among these. */
    public ReadingContext beside(List<Companion> companions) {
        return new ReadingContext(pseudonyms, settings, companions);
    }

    /** The columns on circumstances at home that somebody asked for by name; no other is read. */
    public Set<String> sensitiveColumns() {
        return settings.sensitiveColumns();
    }
}
