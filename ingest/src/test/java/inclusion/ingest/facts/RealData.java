// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.PublishedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Published files beside the repository, which never become part of it; tests on them are skipped without them. */
final class RealData {
    private static Optional<Facts> school = Optional.empty();

    private RealData() {}

    /** The facts of all school files, made once for all tests. */
    static synchronized Facts school() {
        if (school.isEmpty()) {
            Path folder = PublishedFiles.folder("school");
            try {
                school = Optional.of(FactBuilder.from(LocalSpark.session(), LandingFolder.scan(folder)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return school.get();
    }
}
