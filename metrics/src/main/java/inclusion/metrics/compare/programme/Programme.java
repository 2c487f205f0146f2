// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A programme that some local authorities take part in before others do; who does, and since when, is data
 * ({@code programmes.yaml}).
 *
 * @param source who says so
 * @param starts first day of each authority, by GSS code
 */
public record Programme(String id, String title, String source, Map<String, LocalDate> starts) implements Serializable {
    private record Written(String id, String title, String source, List<Start> starts) {
        private record Start(String startDate, List<String> authorities) {}

        Programme programme() {
            Map<String, LocalDate> byAuthority = new TreeMap<>();
            for (Start start : starts) {
                for (String authority : start.authorities()) {
                    if (byAuthority.put(authority, LocalDate.parse(start.startDate())) != null) {
                        throw new IllegalArgumentException("Invalid programmes.yaml: " + authority + " starts twice in "
                                + id + "; leave one of the two out");
                    }
                }
            }
            return new Programme(id, title, source, byAuthority);
        }
    }

    /** Keeps the starts as they were, by code. */
    public Programme {
        starts = new TreeMap<>(starts);
    }

    /** The same authorities under other codes. */
    Programme under(UnaryOperator<String> codes) {
        Map<String, LocalDate> renamed = new TreeMap<>();
        starts.forEach((code, start) -> renamed.put(codes.apply(code), start));
        return new Programme(id, title, source, renamed);
    }

    /** All of {@code programmes.yaml}. */
    public static List<Programme> all() {
        try (InputStream in = Programme.class.getResourceAsStream("/programmes.yaml")) {
            List<Written> written = YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(in, new TypeReference<>() {});
            return written.stream().map(Written::programme).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read programmes.yaml", e);
        }
    }
}
