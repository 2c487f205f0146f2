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
     * Makes the snapshot again as the last run did, and takes all but the public part from those before.
     *
     * @return why it stopped; empty when it is done
     */
    Optional<Integer> publish() throws Exception {
        Lake lake = lake();
        Optional<Publication> last = lake.remembered().map(Publication::ofText);
        Publication again = landing.map(folder ->
                        last.map(run -> run.from(folder)).orElseGet(() -> Publication.from(folder, false, false)))
                .or(() -> last)
                .orElseThrow(() -> new IllegalStateException("Cannot make the snapshot again: nothing in " + location
                        + " says which folder it was made from. Name it with --landing."));
        int code = again.publish(location, master, key);
        if (code != ExitCode.DONE) {
            System.err.println("It is remembered, and the next run that publishes leaves it out; what served before"
                    + " still serves with it.");
            return Optional.of(code);
        }
        List<String> erased = lake.eraseAllButTheServing();
        System.out.println(
                erased.isEmpty()
                        ? "No older snapshot held anything but published figures."
                        : "Deleted all but the published figures of " + erased.size()
                                + (erased.size() == 1 ? " older snapshot." : " older snapshots."));
        return Optional.empty();
    }
}
