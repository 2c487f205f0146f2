// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The API's own description (OpenAPI 3.1), made from the objects that route and check it. */
final class OpenApi implements Resource {
    private static final Map<String, Object> PROBLEM = Map.of("$ref", "#/components/schemas/Problem");

    private final List<Description> descriptions;
    private final Snapshot snapshot;

    OpenApi(List<Description> descriptions, Snapshot snapshot) {
        this.descriptions = new ArrayList<>(descriptions);
        this.snapshot = snapshot;
        this.descriptions.add(description());
    }

    @Override
    public Description description() {
        return Description.json("/openapi.json", "openapi", "This description.", List.of(), Map.of("type", "object"));
    }

    @Override
    public Answer answer(Request request) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Inclusion Scorecard",
                        "version",
                        "1",
                        "description",
                        "A published snapshot, read only. A figure that is hidden, not available or not applicable is"
                                + " null beside its symbol, never zero. Every answer has an ETag of its snapshot."
                                + " Snapshot: " + snapshot.id() + ".",
                        "license",
                        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        Map<String, Object> paths = new LinkedHashMap<>();
        descriptions.forEach(description -> paths.put(description.path(), Map.of("get", operation(description))));
        document.put("paths", paths);
        Map<String, Object> schemas = new LinkedHashMap<>();
        descriptions.forEach(description -> schemas.put(description.id(), description.schema()));
        schemas.put("Problem", problem());
        document.put("components", Map.of("schemas", schemas));
        return Answer.json(document);
    }

    private static Map<String, Object> operation(Description description) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", answers(description));
        responses.put("304", Map.of("description", "Not changed since the ETag that If-None-Match names."));
        responses.put(
                "default",
                Map.of(
                        "description",
                        "Why there is no answer.",
                        "content",
                        Map.of("application/problem+json", Map.of("schema", PROBLEM))));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", description.id());
        operation.put("summary", description.summary());
        operation.put(
                "parameters",
                description.parameters().stream().map(OpenApi::parameter).toList());
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> answers(Description description) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Format format : description.formats()) {
            content.put(format.mediaType(), Map.of("schema", schema(format, description)));
        }
        Map<String, Object> tag = Map.of("ETag", Map.of("schema", Map.of("type", "string")));
        return Map.of("description", description.summary(), "headers", tag, "content", content);
    }

    private static Map<String, Object> schema(Format format, Description description) {
        return switch (format) {
            case JSON -> Map.of("$ref", "#/components/schemas/" + description.id());
            case CSV -> Map.of("type", "string");
            case PARQUET, XLSX -> Map.of("type", "string", "format", "binary");
        };
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", parameter.name());
        described.put("in", parameter.place().name().toLowerCase(Locale.ROOT));
        described.put("required", parameter.place() == Parameter.Place.PATH);
        described.put("description", parameter.description());
        if (parameter.repeatable()) {
            described.put("schema", Schemas.array(parameter.schema()));
            described.put("explode", true);
        } else {
            described.put("schema", parameter.schema());
        }
        return described;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("type", "string"));
        properties.put("title", Map.of("type", "string"));
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", Map.of("type", "string", "description", "What is wrong and what to do."));
        properties.put("instance", Map.of("type", "string"));
        Map<String, Object> schema = Schemas.object(properties);
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.put("parameter", Map.of("type", "string", "description", "The parameter at fault."));
        all.put("allowed", Schemas.array(Map.of("type", "string")));
        schema.put("properties", all);
        return schema;
    }
}
