// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.PupilSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --key}: where the key of the pseudonyms lies. It is looked for only when a file names pupils or staff. */
final class KeyOption {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "key of the pupils' pseudonyms; default: $INCLUSION_KEY, else ~/.inclusion/pupil.key")
    private Optional<Path> named = Optional.empty();

    /** The settings of a run that publishes in that lake; makes a key, and says so, when there is none. */
    PupilSettings settings(String lake) {
        Path file = file();
        try {
            Optional<Path> local = local(lake);
            if (local.isPresent()) {
                PupilKey.keepOutOf(file, local.get());
            }
            if (Files.exists(file)) {
                return PupilSettings.of(PupilKey.read(file));
            }
            byte[] key = PupilKey.make(file);
            System.err.println("Made a key for the pupils' pseudonyms: " + file
                    + ". Keep a copy in a safe place; without it new files can't be joined to old figures.");
            return PupilSettings.of(key);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable.getMessage(), unusable);
        }
    }

    /** The settings under a key that is there already. */
    PupilSettings existing() {
        Path file = file();
        if (!Files.exists(file)) {
            throw new IllegalStateException("Cannot tell who is meant: there is no key " + file
                    + ". Name the key that the snapshot was made under with --key.");
        }
        try {
            return PupilSettings.of(PupilKey.read(file));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable.getMessage(), unusable);
        }
    }

    /** For a look at files: the key that is named, else one that nobody keeps. */
    PupilSettings toLook() {
        try {
            return named.isPresent() ? PupilSettings.of(PupilKey.read(named.get())) : PupilSettings.throwAway();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable.getMessage(), unusable);
        }
    }

    private Path file() {
        return named.or(() -> Optional.ofNullable(System.getenv("INCLUSION_KEY"))
                        .filter(path -> !path.isBlank())
                        .map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".inclusion", "pupil.key"));
    }

    /** A lake on this machine; another one's folders are not ours to compare. */
    private static Optional<Path> local(String lake) {
        if (lake.startsWith("file:")) {
            return Optional.of(Path.of(URI.create(lake).getPath()));
        }
        return lake.matches("[a-zA-Z][a-zA-Z0-9+.-]+:/.*") ? Optional.empty() : Optional.of(Path.of(lake));
    }
}
