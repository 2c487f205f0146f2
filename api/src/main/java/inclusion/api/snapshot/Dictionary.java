// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each column of the published tables means; a name means the same wherever it stands. */
public final class Dictionary {
    private static final Map<String, String> DESCRIPTIONS = read();

    private Dictionary() {}

    /** The meaning of a column in a sentence; empty for one that is not of the contract. */
    public static String description(String column) {
        return DESCRIPTIONS.getOrDefault(column, "");
    }

    static Map<String, String> descriptions() {
        return DESCRIPTIONS;
    }

    private static Map<String, String> read() {
        try (InputStream csv = Dictionary.class.getResourceAsStream("columns.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf(',')),
                            line -> line.substring(line.indexOf(',') + 1).replaceAll("^\"|\"$", ""),
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
