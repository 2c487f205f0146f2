// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Settings that come with the program. */
final class GenerateResource {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .findAndAddModules()
            .build();

    private GenerateResource() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream in = GenerateResource.class.getResourceAsStream("/generate/" + name)) {
            return YAML.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the settings generate/" + name, unreadable);
        }
    }
}
