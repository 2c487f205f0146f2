// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import inclusion.api.read.Level;
import inclusion.api.snapshot.Profile;
import java.time.LocalDate;

/** How our records become JSON: snake_case, nothing left out, levels in the words of the tables. */
final class Json {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Level.class, ToStringSerializer.instance)
                    .addSerializer(Profile.class, ToStringSerializer.instance))
            .build();

    private Json() {}
}
