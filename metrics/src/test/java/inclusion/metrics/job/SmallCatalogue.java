// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.metrics.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The product's catalogue with a few of its indicators, for runs that are about the run. */
final class SmallCatalogue {
    private SmallCatalogue() {}

    /** Writes it; on a class path before the product's own it stands in its place. */
    static Path write(Path folder, String... indicators) throws IOException {
        Path product = RealData.root().resolve("metrics/src/main/resources");
        Set<String> wanted = Set.of(indicators);
        try (Stream<Path> files = Files.walk(product)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = product.relativize(file);
                String id = file.getFileName().toString().replaceFirst("\\.\\w+$", "");
                boolean ofIndicator =
                        List.of("indicators", "specs").contains(name.getName(0).toString());
                boolean catalogue = name.startsWith("tallies") || name.startsWith("perspectives.yaml");
                if (catalogue || (ofIndicator && wanted.contains(id))) {
                    Path copy = folder.resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.writeString(
                            copy,
                            Files.readString(file).replaceAll("(?m)^counter_measures:.*$", "counter_measures: []"));
                }
            }
        }
        return folder;
    }
}
