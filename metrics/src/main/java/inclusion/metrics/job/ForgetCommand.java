// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.PupilSettings;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Manifest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code forget}: makes the snapshot again without these pupils, and takes them out of all older ones. */
@Command(name = "forget", description = "Makes the snapshot again without these pupils; later runs leave them out too.")
final class ForgetCommand implements Callable<Integer> {
    @Mixin
    private RebuildOptions rebuild;

    @Option(
            names = "--pupil-file",
            required = true,
            paramLabel = "FILE",
            description = "CSV file with a column upn or pupil_key, a line for each pupil")
    private Path pupilFile;

    @Override
    public Integer call() throws Exception {
        Set<String> named = PupilList.read(pupilFile);
        Lake lake = rebuild.lake();
        if (lake.current()
                .flatMap(lake::manifest)
                .map(Manifest::pupilKeyFingerprint)
                .filter(key -> !key.isEmpty())
                .isEmpty()) {
            throw new IllegalStateException("Cannot forget pupils: what serves in " + rebuild.location()
                    + " was made from no pupil file, so nobody is in it.");
        }
        PupilSettings settings = rebuild.existingKey().forgetting(named);
        lake.leaveOut(lake.leftOut().and(settings.forgottenPupils(), settings.fingerprint()));
        Optional<Integer> stopped = rebuild.publish();
        if (stopped.isPresent()) {
            return stopped.get();
        }
        System.out.println(named.size() + (named.size() == 1 ? " pupil is" : " pupils are")
                + " left out from now on. The files in the landing folder may still name them, and so does " + pupilFile
                + ": take them out there and delete it.");
        return ExitCode.DONE;
    }
}
