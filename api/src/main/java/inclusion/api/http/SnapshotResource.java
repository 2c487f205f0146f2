// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.snapshot.Manifest;
import inclusion.api.snapshot.Profile;
import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** What is served: the snapshot, what went into it and how it may be used. */
final class SnapshotResource implements Resource {
    private final Snapshot snapshot;

    SnapshotResource(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    record Body(
            String snapshotId,
            String contentDigest,
            String madeOn,
            String codeVersion,
            String catalogueVersion,
            boolean fictional,
            Profile profile,
            String newestTimePeriod,
            String licenceStatement,
            List<Manifest.SourceFile> files,
            List<Manifest.PublishedTable> tables) {}

    @Override
    public Description description() {
        return Description.json(
                Api.ROOT + "snapshot",
                "snapshot",
                "The snapshot that is served: its id, its age, its files and tables, its licence.",
                List.of(),
                Schemas.of(Body.class));
    }

    @Override
    public Answer answer(Request request) {
        Manifest manifest = snapshot.manifest();
        return Answer.json(new Body(
                manifest.snapshotId(),
                manifest.contentDigest(),
                manifest.madeOn(),
                manifest.codeVersion(),
                manifest.catalogueVersion(),
                manifest.fictional(),
                snapshot.profile(),
                manifest.newestTimePeriod(),
                manifest.licenceStatement(),
                manifest.files(),
                manifest.tables().stream()
                        .filter(table ->
                                table.profile().equals(snapshot.profile().word()))
                        .toList()));
    }
}
