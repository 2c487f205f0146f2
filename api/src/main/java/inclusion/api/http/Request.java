// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a client asks, checked: every name is known and every value allowed.
 *
 * @param given canonical values by parameter, those of the path too
 */
record Request(String path, Map<String, List<String>> given, Format format) {

    List<String> all(String parameter) {
        return given.getOrDefault(parameter, List.of());
    }

    Optional<String> one(String parameter) {
        return all(parameter).stream().findFirst();
    }

    int number(String parameter, int normal) {
        return one(parameter).map(Integer::parseInt).orElse(normal);
    }

    boolean says(String parameter) {
        return given.containsKey(parameter);
    }

    /** The same for everybody who asks the same, whatever the order of the parameters. */
    String canonical() {
        return path + "?"
                + new TreeMap<>(given)
                        .entrySet().stream()
                                .flatMap(entry ->
                                        entry.getValue().stream().sorted().map(value -> entry.getKey() + "=" + value))
                                .collect(Collectors.joining("&"))
                + "#" + format.word();
    }
}
