// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A folder of published snapshots and the pointer {@code CURRENT} to the one that is served. */
public final class Lake {
    private Lake() {}

    /**
     * Opens the current snapshot for one profile, read-only and locked to that profile's folder.
     *
     * @throws NothingPublishedException when there is no snapshot, or none for the profile
     * @throws LakeException when there is one that this version cannot read
     */
    public static Snapshot open(Path lake, Profile profile) {
        return open(lake, current(lake), profile);
    }

    /** Opens an earlier snapshot by its id, as {@link #open(Path, Profile)} does the current one. */
    public static Snapshot open(Path lake, String snapshotId, Profile profile) {
        return Snapshot.of(Manifest.read(folder(lake, snapshotId)), profile, tables(lake, snapshotId, profile));
    }

    /** Opens a snapshot with the tables of an earlier one beside its own, in the schema {@code before}. */
    public static Snapshot open(Path lake, String snapshotId, Profile profile, String before) {
        return Snapshot.of(
                Manifest.read(folder(lake, snapshotId)),
                profile,
                tables(lake, snapshotId, profile),
                tables(lake, before, profile));
    }

    private static Path folder(Path lake, String snapshotId) {
        Path folder = lake.resolve("snapshots").resolve(snapshotId);
        if (!folder.normalize().startsWith(lake.resolve("snapshots").normalize()) || !Files.isDirectory(folder)) {
            throw new LakeException("Cannot open snapshot " + snapshotId + ": " + lake
                    + " holds none of that id. Its snapshots are the folders of " + lake.resolve("snapshots") + ".");
        }
        return folder;
    }

    private static Path tables(Path lake, String snapshotId, Profile profile) {
        Path tables = folder(lake, snapshotId).resolve(profile.word());
        if (!Files.isDirectory(tables)) {
            throw new NothingPublishedException(lake, profile);
        }
        return tables;
    }

    /**
     * The id of the snapshot that is served now.
     *
     * @throws NothingPublishedException when the lake has none
     */
    public static String current(Path lake) {
        try {
            String id = Files.readString(lake.resolve("CURRENT")).strip();
            if (id.isEmpty()) {
                throw new NothingPublishedException(lake);
            }
            return id;
        } catch (NoSuchFileException e) {
            throw new NothingPublishedException(lake);
        } catch (IOException e) {
            throw new LakeException("Cannot read " + lake.resolve("CURRENT") + ": " + e.getMessage(), e);
        }
    }
}
