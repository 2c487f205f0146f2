// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.nio.file.Path;
import java.util.List;

/**
 * The schools of the story with their own files, generated and parsed once for all tests.
 *
 * @param returned every record of every census return, replaced ones included
 */
record OwnSample(Path landing, PublishedFile truth, List<ReturnedPupil> returned) {
    private static final Path FOLDER = Path.of("target", "own-sample").toAbsolutePath();

    /** Made by the first who asks. */
    static OwnSample generated() {
        return Holder.SAMPLE;
    }

    /** Those with a number. */
    List<ReturnedPupil> readable() {
        return returned.stream().filter(each -> !each.upn().isEmpty()).toList();
    }

    private static OwnSample generate() {
        Path landing = FOLDER.resolve("landing");
        Path truth = FOLDER.resolve("truth.csv");
        Generator.write(landing, new GeneratorSettings(0, 1), truth);
        return new OwnSample(landing, PublishedFile.utf8(truth), ReturnedPupil.of(landing.resolve("99101")));
    }

    private static final class Holder {
        private static final OwnSample SAMPLE = generate();
    }
}
