// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The description and the server say the same: every route, every parameter, every property of an answer. */
class OpenApiTest {
    private static final Server SERVER = new Server(OpenFixture.snapshot());
    private static final JsonNode DOCUMENT = SERVER.json("/openapi.json");
    private static final Map<String, String> EXAMPLES = Map.of(
            "{id}", "suspension-rate",
            "{level}", "School",
            "{code}", SnapshotFixture.SECONDARY);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everyResource_isDescribed() {
        assertThat(DOCUMENT.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(names(DOCUMENT.path("paths")))
                .containsExactlyInAnyOrder(
                        "/api/v1/snapshot",
                        "/api/v1/indicators",
                        "/api/v1/indicators/{id}",
                        "/api/v1/entities",
                        "/api/v1/values",
                        "/api/v1/comparisons",
                        "/api/v1/scorecards/{level}/{code}",
                        "/api/v1/trends",
                        "/api/v1/movements",
                        "/api/v1/variation",
                        "/api/v1/control-charts",
                        "/api/v1/programme-effects",
                        "/api/v1/programme-effect-years",
                        "/api/v1/findings",
                        "/api/v1/own-files",
                        "/api/v1/lineage",
                        "/openapi.json");
    }

    @TestFactory
    List<DynamicTest> everyDescribedPath_answersAsDescribed() {
        List<DynamicTest> tests = new ArrayList<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> tests.add(DynamicTest.dynamicTest(path.getKey(), () -> {
                    var response = SERVER.get(filled(path.getKey()));
                    assertThat(response.statusCode()).isEqualTo(200);
                    String reference = path.getValue()
                            .at("/get/responses/200/content/application~1json/schema/$ref")
                            .asText();
                    conforms(Server.json(response), DOCUMENT.at(reference.substring(1)), path.getKey());
                })));
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyDescribedParameter_isTaken() {
        List<DynamicTest> tests = new ArrayList<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .at("/get/parameters")
                        .forEach(parameter -> tests.add(DynamicTest.dynamicTest(
                                path.getKey() + " " + parameter.path("name").asText(), () -> {
                                    if (parameter.path("in").asText().equals("path")) {
                                        assertThat(parameter.path("required").asBoolean())
                                                .isTrue();
                                        assertThat(path.getKey())
                                                .contains("{"
                                                        + parameter.path("name").asText() + "}");
                                        return;
                                    }
                                    var response = SERVER.get(filled(path.getKey()) + "?"
                                            + parameter.path("name").asText() + "=%00nonsense");
                                    assertThat(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
                                            .doesNotContain("Unknown parameter");
                                }))));
        return tests;
    }

    @Test
    void everyReference_resolves() {
        for (JsonNode reference : DOCUMENT.findValues("$ref")) {
            assertThat(DOCUMENT.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    /** Enough of JSON schema for what we write: types, required properties, and no property that is not described. */
    private static void conforms(JsonNode value, JsonNode schema, String where) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText()));
        assertThat(types).as(where).contains(typeOf(value, types));
        if (value.isObject() && schema.has("properties")) {
            assertThat(names(value)).as(where).containsExactlyInAnyOrderElementsOf(names(schema.path("properties")));
        }
        value.properties().forEach(field -> {
            JsonNode inside = schema.has("properties")
                    ? schema.path("properties").path(field.getKey())
                    : schema.path("additionalProperties");
            if (!inside.isMissingNode()) {
                conforms(field.getValue(), inside, where + "." + field.getKey());
            }
        });
        if (value.isArray()) {
            value.forEach(item -> conforms(item, schema.path("items"), where + "[]"));
        }
    }

    private static String typeOf(JsonNode value, List<String> types) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() && types.contains("integer") ? "integer" : "number";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "string";
        };
    }

    private static String filled(String path) {
        String filled = path;
        for (var example : EXAMPLES.entrySet()) {
            filled = filled.replace(example.getKey(), example.getValue());
        }
        return filled;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
