// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inclusion.ingest.source.LandingFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Published files beside the repository, which never become part of it; tests on them are skipped without them. */
final class RealData {
    private static Optional<Facts> school = Optional.empty();

    private RealData() {}

    /** The facts of all school files, made once for all tests. */
    static synchronized Facts school() {
        if (school.isEmpty()) {
            Path folder = folder("school");
            try {
                school = Optional.of(FactBuilder.from(LocalSpark.session(), LandingFolder.scan(folder)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return school.get();
    }

    static Path folder(String name) {
        Path root = Path.of(System.getProperty("inclusion.root", "..")).toAbsolutePath();
        for (Path at = root; at != null; at = at.getParent()) {
            for (String below : new String[] {"realdata", "shared/realdata"}) {
                if (Files.isDirectory(at.resolve(below).resolve(name))) {
                    return at.resolve(below).resolve(name);
                }
            }
        }
        assumeTrue(false, "skipped: ../shared/realdata/" + name + " is not here");
        throw new IllegalStateException("unreachable");
    }
}
