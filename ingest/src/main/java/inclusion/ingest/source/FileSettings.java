// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the settings files in a file's folder and above say of it.
 *
 * @param sensitiveColumns columns that may be read although they are sensitive; none unless named
 */
public record FileSettings(ColumnNames columnNames, DeliveryNotes deliveries, Set<String> sensitiveColumns)
        implements Serializable {
    /** Of a file that nothing describes. */
    public static final FileSettings NONE = new FileSettings(ColumnNames.NONE, DeliveryNotes.NONE, Set.of());

    public FileSettings {
        sensitiveColumns = Set.copyOf(sensitiveColumns);
    }

    /** The same for the same settings, to put files of one content in order. */
    public String inWords() {
        return deliveries.notes() + " " + new TreeSet<>(sensitiveColumns);
    }
}
