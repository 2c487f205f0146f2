// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import inclusion.metrics.disclosure.Profile;
import inclusion.metrics.snapshot.Manifest.PublishedTable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Takes what was made from pupil files out of the snapshots that no longer serve. Their public part, made from published
 * figures alone, stays, so that what was once quoted can still be looked up.
 */
final class Erasure {
    private final FileSystem files;
    private final Lake lake;

    Erasure(FileSystem files, Lake lake) {
        this.files = files;
        this.lake = lake;
    }

    /** Ids of the snapshots that lost their internal part. */
    List<String> ofAllBut(String serving, Path snapshots) {
        List<String> erased = new ArrayList<>();
        try {
            for (FileStatus snapshot : files.listStatus(snapshots)) {
                String id = snapshot.getPath().getName();
                if (!id.equals(serving) && !id.startsWith(".")) {
                    lake.manifest(id).filter(Erasure::hasMore).ifPresent(manifest -> {
                        erase(snapshot.getPath(), manifest);
                        erased.add(id);
                    });
                }
            }
        } catch (FileNotFoundException none) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the snapshots in " + snapshots, e);
        }
        return erased;
    }

    private static boolean hasMore(Manifest manifest) {
        return manifest.profiles().stream().anyMatch(profile -> !profile.equals(Profile.PUBLIC.word()));
    }

    /** The manifest first: a reader that comes between finds no table rather than half of one. */
    private void erase(Path snapshot, Manifest manifest) {
        List<PublishedTable> left = manifest.tables().stream()
                .filter(table -> table.profile().equals(Profile.PUBLIC.word()))
                .toList();
        lake.replaceManifest(snapshot, manifest.withOnly(List.of(Profile.PUBLIC.word()), left));
        for (String profile : manifest.profiles()) {
            if (!profile.equals(Profile.PUBLIC.word())) {
                delete(new Path(snapshot, profile));
            }
        }
    }

    private void delete(Path folder) {
        try {
            if (files.exists(folder) && !files.delete(folder, true)) {
                throw new IOException("it is still there");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder + ": delete it by hand", e);
        }
    }
}
