// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The contract as Frictionless table schemas, for tools that check CSV files before they are handed over. */
final class TableSchemas {
    /** A longer list of codes belongs to who publishes it. */
    private static final int MOST_CODES = 60;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TableSchemas() {}

    static String name(ContractFile file) {
        return "schema/" + file.id() + ".json";
    }

    static String schema(ContractFile file) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode fields = schema.putArray("fields");
        file.columns().stream().filter(column -> !column.sensitive()).forEach(column -> fields.add(field(column)));
        schema.putArray("missingValues").add("");
        return text(schema);
    }

    static String dataPackage() {
        ObjectNode dataPackage = NODES.objectNode();
        dataPackage.put("name", "inclusion-trust-files");
        dataPackage.put("title", "A trust's own files for the Inclusion Scorecard");
        dataPackage.put("profile", "tabular-data-package");
        ArrayNode resources = dataPackage.putArray("resources");
        for (ContractFile file : Contract.files()) {
            ObjectNode resource = resources.addObject();
            resource.put("name", file.id().replace('_', '-'));
            resource.put("title", file.title());
            resource.put("description", file.grain());
            resource.put("path", file.id() + ".csv");
            resource.put("profile", "tabular-data-resource");
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            resource.put("schema", name(file));
        }
        return text(dataPackage);
    }

    private static ObjectNode field(ContractColumn column) {
        ObjectNode field = NODES.objectNode();
        field.put("name", column.name());
        field.put("title", column.means());
        field.put("type", column.is().schemaType());
        field.put("description", column.is().inWords());
        ObjectNode constraints = NODES.objectNode();
        if (column.filled()) {
            constraints.put("required", true);
        }
        if (column.is() == ColumnKind.YES_NO) {
            constraints.putArray("enum").add("Y").add("N");
        } else if (column.is() == ColumnKind.COUNT || column.is() == ColumnKind.HOURS) {
            constraints.put("minimum", 0);
        } else if (column.is() == ColumnKind.CODE
                && Contract.codes(column.codes()).size() <= MOST_CODES) {
            ArrayNode codes = constraints.putArray("enum");
            Contract.codes(column.codes()).keySet().forEach(codes::add);
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
        column.eg().stream().filter(cell -> !cell.isEmpty()).findFirst().ifPresent(cell -> field.put("example", cell));
        return field;
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write a schema as JSON", impossible);
        }
    }
}
