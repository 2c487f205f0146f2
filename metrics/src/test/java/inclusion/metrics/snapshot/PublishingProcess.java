// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import inclusion.metrics.snapshot.Manifest.PublishedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/** Publishes one small snapshot after another until it is killed. */
final class PublishingProcess {
    static final String STARTED = "started";
    static final int TABLES = 5;
    static final int BYTES = 10_000;

    private PublishingProcess() {}

    public static void main(String[] args) {
        Lake lake = new Lake(args[0], new Configuration());
        System.out.println(STARTED);
        while (true) {
            publish(lake, UUID.randomUUID().toString(), step -> {});
        }
    }

    static void publish(Lake lake, String id, Consumer<Step> progress) {
        Path staging = Path.of(lake.stage(id).toUri().getPath()).resolve("internal");
        try {
            Files.createDirectories(staging);
            for (int table = 0; table < TABLES; table++) {
                Files.write(staging.resolve("table" + table), new byte[BYTES]);
                progress.accept(Step.TABLE_STAGED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lake.publish(new org.apache.hadoop.fs.Path(staging.getParent().toUri()), manifest(id, "zeroes"), progress);
    }

    static Manifest manifest(String id, String digest) {
        return new Manifest(
                id,
                digest,
                "2026-01-01T00:00Z",
                "test",
                "test",
                "default",
                true,
                List.of("internal"),
                List.of(),
                List.of(new PublishedTable("internal", "table", TABLES, digest)),
                null,
                Manifest.LICENCE_STATEMENT,
                "");
    }
}
