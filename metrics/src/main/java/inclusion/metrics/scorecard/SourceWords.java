// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a reader is told about a source.
 *
 * @param covers which schools or pupils are in it
 * @param open whether anybody may have its files; false unless it says so
 * @param note what to know before using it; may be empty
 */
public record SourceWords(
        String id, String title, String publication, String publisher, String covers, boolean open, String note) {
    /** Sources whose files anybody may have, by their ids. */
    public static Set<String> openSources() {
        return load().values().stream()
                .filter(SourceWords::open)
                .map(SourceWords::id)
                .collect(Collectors.toSet());
    }

    /** By source id. */
    static Map<String, SourceWords> load() {
        try (InputStream in = SourceWords.class.getResourceAsStream("/sources.yaml")) {
            List<SourceWords> all = new YAMLMapper().readValue(in, new TypeReference<>() {});
            return all.stream().collect(Collectors.toUnmodifiableMap(SourceWords::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read sources.yaml", e);
        }
    }

    /** A source that nobody has described yet shows its id. */
    static SourceWords unknown(String id) {
        return new SourceWords(id, id, "", "", "", false, "");
    }
}
