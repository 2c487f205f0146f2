// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** The kinds of file that the figures come from. */
public final class SourceQuery {
    private final Snapshot snapshot;

    public SourceQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public List<Source> all() {
        return snapshot.rows("SELECT * FROM source ORDER BY title, source_id", Source::of);
    }
}
