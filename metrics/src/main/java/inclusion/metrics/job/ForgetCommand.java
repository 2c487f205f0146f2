// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.PupilSettings;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code forget}: makes the snapshot again without these pupils, and takes them out of all older ones. */
@Command(name = "forget", description = "Makes the snapshot again without these pupils; later runs leave them out too.")
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

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
        Set<String> named = named();
        Publication again = rebuild.again();
        Lake lake = rebuild.lake();
        String madeUnder = lake.current()
                .flatMap(lake::manifest)
                .map(Manifest::pupilKeyFingerprint)
                .orElse("");
        if (madeUnder.isEmpty()) {
            throw new IllegalStateException("Cannot forget pupils: what serves in " + rebuild.location()
                    + " was made from no pupil file, so nobody is in it.");
        }
        PupilSettings settings = rebuild.existingKey().forgetting(named);
        if (!settings.fingerprint().equals(madeUnder)) {
            throw new IllegalStateException("Cannot tell who is meant: the snapshot was made under the key " + madeUnder
                    + ", and this one is " + settings.fingerprint()
                    + ". Name the former key with --key; if it is lost, run into a new lake and forget them there.");
        }
        lake.leaveOut(lake.leftOut().and(settings.forgottenPupils(), settings.fingerprint()));
        Publication.Outcome outcome = rebuild.publish(again);
        if (outcome.exitCode() != ExitCode.DONE) {
            return outcome.exitCode();
        }
        long found = settings.forgottenPupils().stream()
                .filter(outcome.forgotten()::contains)
                .count();
        System.out.println(found + " of " + settings.forgottenPupils().size()
                + (settings.forgottenPupils().size() == 1 ? " named pupil was" : " named pupils were")
                + " found in the files; all are left out from now on.");
        System.out.println("The files in the landing folder may still name them, and so does " + pupilFile
                + ": take them out there and delete it.");
        return ExitCode.DONE;
    }

    private Set<String> named() throws IOException {
        try {
            return PupilList.read(pupilFile);
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
        }
    }
}
