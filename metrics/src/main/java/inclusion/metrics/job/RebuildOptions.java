// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.PupilSettings;
import inclusion.metrics.snapshot.Lake;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which lake is made again, and from what: for commands that take something out of it. */
final class RebuildOptions {
    @Option(names = "--lake", required = true, paramLabel = "DIR", description = "the lake to take it out of")
    private String location;

    @Option(
            names = "--landing",
            paramLabel = "DIR",
            description = "folder with the files; default: the one of the last run")
    private Optional<Path> landing = Optional.empty();

    @Option(names = "--master", paramLabel = "URL", description = "Spark master; default: all cores of this machine")
    private Optional<String> master = Optional.empty();

    @Mixin
    private KeyOption key;

    String location() {
        return location;
    }

    Lake lake() {
        return new Lake(location, new Configuration());
    }

    /** The settings under the key that is there: a new one would name nobody. */
    PupilSettings existingKey() {
        return key.existing();
    }

    /**
     * How to make the snapshot again: as the last run did. Asked for before anything is remembered, so that a mistyped
     * folder does not become a lake.
     */
    Publication again() {
        Optional<Publication> last = lake().remembered().map(Publication::ofText);
        if (lake().current().isEmpty()) {
            throw new IllegalStateException("Cannot take anything out of " + location
                    + ": no snapshot serves there. Name its folder with --lake.");
        }
        return landing.map(folder ->
                        last.map(run -> run.from(folder)).orElseGet(() -> Publication.from(folder, false, false)))
                .or(() -> last)
                .orElseThrow(() -> new IllegalStateException("Cannot make the snapshot again: nothing in " + location
                        + " says which folder it was made from. Name it with --landing."));
    }

    /** Makes the snapshot again, and takes all but the public part from those before. */
    Publication.Outcome publish(Publication again) throws Exception {
        Publication.Outcome outcome = again.publish(location, master, key);
        if (outcome.exitCode() != ExitCode.DONE) {
            System.err.println("It is remembered, and the next run that publishes leaves it out; what served before"
                    + " still serves with it.");
            return outcome;
        }
        List<String> erased = lake().eraseAllButTheServing();
        System.out.println(
                erased.isEmpty()
                        ? "No older snapshot held anything but published figures."
                        : "Deleted all but the published figures of " + erased.size()
                                + (erased.size() == 1 ? " older snapshot." : " older snapshots."));
        return outcome;
    }
}
