// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;
import java.util.List;

/**
 * A file of the same export, for tables that mean something only beside each other.
 *
 * @param layout which of the source's layouts
 * @param header the names of its columns
 * @param headerRow the number of the record that holds them
 */
public record Companion(Content content, TextEncoding encoding, int layout, List<String> header, long headerRow)
        implements Serializable {
    public Companion {
        header = List.copyOf(header);
    }
}
