// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

/** What happens while a snapshot is published, in this order; readers see nothing before {@link #POINTER_REPLACED}. */
public enum Step {
    TABLE_STAGED,
    MANIFEST_WRITTEN,
    SNAPSHOT_IN_PLACE,
    POINTER_REPLACED
}
