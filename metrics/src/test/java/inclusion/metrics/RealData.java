// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie beside the code: the repository's root, and published files that never become part of it. */
public final class RealData {
    private RealData() {}

    /** The root of the repository. */
    public static Path root() {
        return Path.of(System.getProperty("inclusion.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** The folder of real files; a test that asks for it is skipped where it is missing. */
    public static Path folder() {
        for (Path at = root(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared").resolve("realdata");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return abort("skipped: ../shared/realdata, the published files, is not here");
    }
}
