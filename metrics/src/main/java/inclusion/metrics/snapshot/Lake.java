// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;

/**
 * The folder that readers see: {@code CURRENT}, a text file with the id of the snapshot that serves, and {@code
 * snapshots/<id>}. A snapshot is made in a staging folder, renamed into place when it is whole, and served from the
 * moment that {@code CURRENT} is replaced; a run that dies before leaves the old one serving, and its staging folder is
 * cleared away by the next.
 */
public final class Lake {
    private static final String CURRENT = "CURRENT";
    private static final String MANIFEST = "manifest.json";
    private static final String LEFT_OUT = "left-out.json";
    private static final String LAST_RUN = "last-run.json";
    private static final String STAGING = ".staging-";

    private final Path root;
    private final FileSystem files;
    private final Configuration configuration;

    /** Opens a lake at any Hadoop path; the folder need not exist yet. */
    public Lake(String location, Configuration configuration) {
        this.configuration = configuration;
        try {
            Path path = new Path(location);
            this.files = path.getFileSystem(configuration);
            this.root = files.makeQualified(path);
            // Sidecar files with checksums of our own would lie among what readers list.
            files.setWriteChecksum(false);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Cannot open the lake " + location + ": " + e.getMessage(), e);
        }
    }

    /** The id of the snapshot that serves. */
    public Optional<String> current() {
        return read(new Path(root, CURRENT)).map(String::strip);
    }

    /** What a snapshot says of itself; empty when there is none of this id. */
    public Optional<Manifest> manifest(String id) {
        return read(new Path(snapshot(id), MANIFEST)).map(Manifest::ofJson);
    }

    /** Where the snapshot of this id lies, or would lie. */
    public Path snapshot(String id) {
        return new Path(snapshots(), id);
    }

    /** A new staging folder; what dead runs left behind is deleted first. */
    public Path stage(String id) {
        try {
            if (files.exists(snapshots())) {
                for (FileStatus left :
                        files.listStatus(snapshots(), path -> path.getName().startsWith(STAGING))) {
                    files.delete(left.getPath(), true);
                }
            }
            Path staging = new Path(snapshots(), STAGING + id + "-" + UUID.randomUUID());
            files.mkdirs(staging);
            return staging;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare a staging folder below " + root, e);
        }
    }

    /** Puts a staged snapshot in place and lets it serve. */
    public void publish(Path staging, Manifest manifest, Consumer<Step> progress) {
        try {
            write(new Path(staging, MANIFEST), manifest.toJson());
            progress.accept(Step.MANIFEST_WRITTEN);
            put(staging, manifest);
            progress.accept(Step.SNAPSHOT_IN_PLACE);
            serve(manifest.snapshotId());
            progress.accept(Step.POINTER_REPLACED);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish snapshot " + manifest.snapshotId() + " in " + root, e);
        }
    }

    /** What every run into this lake leaves out. */
    public LeftOut leftOut() {
        return read(new Path(root, LEFT_OUT)).map(LeftOut::ofJson).orElse(LeftOut.NOTHING);
    }

    /** From now on leaves this out; before the run that does so, lest a run that dies forgets it. */
    public void leaveOut(LeftOut what) {
        replace(new Path(root, LEFT_OUT), what.toJson());
    }

    /** How the snapshot that serves was made, in the words of whoever made it. */
    public Optional<String> remembered() {
        return read(new Path(root, LAST_RUN));
    }

    /** Keeps those words, so that it can be made again. */
    public void remember(String lastRun) {
        replace(new Path(root, LAST_RUN), lastRun);
    }

    /**
     * Takes all but the public part from the snapshots that do not serve.
     *
     * @return their ids
     */
    public List<String> eraseAllButTheServing() {
        return new Erasure(files, this).ofAllBut(current().orElse(""), snapshots());
    }

    void replaceManifest(Path snapshot, Manifest manifest) {
        replace(new Path(snapshot, MANIFEST), manifest.toJson());
    }

    /** A snapshot that is there already has the same content, and may be serving: it is left alone. */
    private void put(Path staging, Manifest manifest) throws IOException {
        Path place = snapshot(manifest.snapshotId());
        Optional<Manifest> there = manifest(manifest.snapshotId());
        if (there.isPresent()) {
            if (!there.orElseThrow().contentDigest().equals(manifest.contentDigest())) {
                throw new IllegalStateException("Cannot publish snapshot " + manifest.snapshotId()
                        + ": the lake has one of this id with other content; delete " + place + " and run again");
            }
            files.delete(staging, true);
        } else if (!files.rename(staging, place)) {
            throw new IOException("Cannot rename " + staging + " to " + place);
        }
    }

    private void serve(String id) {
        replace(new Path(root, CURRENT), id + "\n");
    }

    /** In one moment: whoever reads finds the old text or the new one. */
    private void replace(Path old, String text) {
        try {
            Path next = new Path(old.getParent(), "." + old.getName() + "-" + UUID.randomUUID());
            write(next, text);
            move(next, old);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + old, e);
        }
    }

    private void move(Path next, Path old) throws IOException {
        if (files.getScheme().equals("file")) {
            // Hadoop's own rename on a local disk deletes the old file first: a moment without any pointer.
            Files.move(
                    java.nio.file.Path.of(next.toUri().getPath()),
                    java.nio.file.Path.of(old.toUri().getPath()),
                    StandardCopyOption.ATOMIC_MOVE);
        } else {
            FileContext.getFileContext(root.toUri(), configuration).rename(next, old, Rename.OVERWRITE);
        }
    }

    private Path snapshots() {
        return new Path(root, "snapshots");
    }

    private void write(Path path, String text) throws IOException {
        try (FSDataOutputStream out = files.create(path, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<String> read(Path path) {
        try (FSDataInputStream in = files.open(path)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
