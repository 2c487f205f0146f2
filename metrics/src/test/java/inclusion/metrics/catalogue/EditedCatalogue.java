// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The product's catalogue in a folder of its own, to be spoilt by one edit. */
final class EditedCatalogue {
    static final String SUSPENSION_RATE = "indicators/inclusion/suspension-rate.yaml";

    private final Path folder;

    EditedCatalogue(Path folder) {
        this(folder, file -> true);
    }

    private EditedCatalogue(Path folder, Predicate<CatalogueFile> kept) {
        this.folder = folder;
        CatalogueFolder.onClassPath().stream().filter(kept).forEach(file -> write(file.path(), file.text()));
    }

    /** Of the product's, only what is published, and of the indicators only one that has no company. */
    static EditedCatalogue ofOne(Path folder, String indicator) {
        EditedCatalogue one =
                new EditedCatalogue(folder, file -> switch (file.path().split("/", 2)[0]) {
                    case "indicators", "specs" -> file.stem().equals(indicator);
                    case "tallies" -> file.stem().equals("published_count");
                    default -> true;
                });
        String path = "indicators/inclusion/" + indicator + ".yaml";
        return one.write(path, one.read(path).replaceAll("(?m)^counter_measures:.*$", "counter_measures: []"));
    }

    EditedCatalogue replacing(String path, String from, String to) {
        String text = read(path);
        assertThat(text).contains(from);
        return write(path, text.replace(from, to));
    }

    EditedCatalogue write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    Catalogue load() {
        return Catalogue.load(folder);
    }

    /** What is wrong with it; nothing when it loads. */
    List<CatalogueProblem> problems() {
        try {
            load();
            return List.of();
        } catch (CatalogueException e) {
            return e.problems();
        }
    }
}
