// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** One file of the catalogue against the JSON Schema of its kind. */
final class SchemaCheck {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ENGLISH)
                    .build()));

    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** The check for files of this kind: indicator, tally or perspective. */
    static SchemaCheck forKind(String kind) {
        String name = "catalogue/" + kind + ".schema.json";
        try (InputStream text = SchemaCheck.class.getClassLoader().getResourceAsStream(name)) {
            return new SchemaCheck(REGISTRY.getSchema(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema " + name, e);
        }
    }

    List<CatalogueProblem> problems(CatalogueFile file, JsonNode content) {
        return schema.validate(content.toString(), InputFormat.JSON).stream()
                .map(error -> new CatalogueProblem(file.path(), key(error), what(error)))
                .distinct()
                .toList();
    }

    /** {@code /ask/higher} is shown as {@code ask.higher}; a missing or unknown key by its own name. */
    private static String key(Error error) {
        String place =
                error.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
        String property = error.getProperty();
        if (property == null) {
            return place;
        }
        return place.isEmpty() ? property : place + "." + property;
    }

    private static String what(Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties" -> "unknown key; correct its spelling or remove it";
            case "required" -> "missing; every definition says this";
            case "not" -> "a placeholder or a wording that is not allowed stands here; write what a reader needs";
            case "enum" -> "unknown word " + shown(error) + "; allowed: " + error.getSchemaNode();
            default -> error.getMessage();
        };
    }

    private static String shown(Error error) {
        return String.valueOf(error.getInstanceNode());
    }
}
