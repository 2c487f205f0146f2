// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import inclusion.api.format.Format;
import inclusion.api.format.JsonFile;
import inclusion.api.format.Selection;
import inclusion.api.format.XlsxFile;
import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one table: filtered, in a fixed order, a page at a time, or whole as a file. A resource says which table,
 * which filters and which order; everything else is the same for all of them.
 */
final class Listing implements Resource {
    static final int PAGE_SIZE = 100;
    static final int LARGEST_PAGE = 1000;

    private final Snapshot snapshot;
    private final Table table;
    private final Description description;

    Listing(Snapshot snapshot, Table table) {
        this.snapshot = snapshot;
        this.table = table;
        List<Parameter> parameters = new ArrayList<>();
        table.filters().forEach(filter -> parameters.add(filter.parameter()));
        parameters.add(Parameter.number("page", "Which page, from 1.", 1_000_000, 1));
        parameters.add(Parameter.number(
                "page_size", "Rows on a page, at most " + LARGEST_PAGE + ".", LARGEST_PAGE, PAGE_SIZE));
        this.description = new Description(
                Api.ROOT + table.name(),
                table.name(),
                table.summary(),
                parameters,
                table.formats(),
                pageSchema(Schemas.row(snapshot, table.from())));
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Answer answer(Request request) {
        Where where = where(request);
        if (request.format() == Format.JSON) {
            return new Answer(Format.JSON, null, out -> writePage(request, where, out));
        }
        Selection rows = request.says("page") || request.says("page_size")
                ? onePage(request, where)
                : new Selection(all(where), where.arguments());
        if (request.format() == Format.XLSX && !request.says("page") && count(where) > XlsxFile.MOST_ROWS) {
            throw Problem.tooLarge("Cannot write a spreadsheet: the selection has more than " + XlsxFile.MOST_ROWS
                    + " rows. Narrow it, or take csv or parquet.");
        }
        String fileName =
                table.name() + "-" + snapshot.id() + "." + request.format().word();
        return new Answer(request.format(), fileName, out -> request.format().write(snapshot, rows, out));
    }

    private void writePage(Request request, Where where, OutputStream out) throws IOException {
        long total = count(where);
        int page = request.number("page", 1);
        boolean last = offset(request) + size(request) >= total;
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("snapshot_id", snapshot.id());
            json.writeNumberField("total", total);
            json.writeNumberField("page", page);
            json.writeNumberField("page_size", size(request));
            json.writeNumberField("pages", (total + size(request) - 1) / size(request));
            json.writeStringField("next", last ? null : Links.with(request, "page", String.valueOf(page + 1)));
            json.writeFieldName("items");
            JsonFile.array(snapshot, onePage(request, where), json);
            json.writeEndObject();
        }
    }

    /** The selection that a page shows: in the order that a filter or the table asks for. */
    private Selection onePage(Request request, Where where) {
        List<Object> arguments = new ArrayList<>(where.arguments());
        List<String> orders = new ArrayList<>();
        for (Table.Filter filter : table.filters()) {
            List<String> values = request.all(filter.parameter().name());
            if (!values.isEmpty() && !filter.order().isEmpty()) {
                orders.add(filter.order());
                arguments.addAll(filter.arguments(values));
            }
        }
        if (!table.order().isEmpty()) {
            orders.add(table.order());
        }
        String order = orders.isEmpty() ? "" : " ORDER BY " + String.join(", ", orders);
        return new Selection(all(where) + order + " LIMIT " + size(request) + " OFFSET " + offset(request), arguments);
    }

    private String all(Where where) {
        return "SELECT * FROM " + table.from() + where.sql();
    }

    private long count(Where where) {
        return snapshot.first(
                        "SELECT count(*) AS total FROM " + table.from() + where.sql(),
                        row -> row.count("total"),
                        where.arguments().toArray())
                .orElse(0L);
    }

    private Where where(Request request) {
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (Table.Filter filter : table.filters()) {
            List<String> values = request.all(filter.parameter().name());
            if (!values.isEmpty()) {
                conditions.add(filter.condition(values));
                arguments.addAll(filter.arguments(values));
            }
        }
        return new Where(conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions), arguments);
    }

    private record Where(String sql, List<Object> arguments) {}

    private static int size(Request request) {
        return request.number("page_size", PAGE_SIZE);
    }

    private static long offset(Request request) {
        return (request.number("page", 1) - 1L) * size(request);
    }

    private static Map<String, Object> pageSchema(Map<String, Object> row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("snapshot_id", Map.of("type", "string"));
        properties.put("total", Map.of("type", "integer"));
        properties.put("page", Map.of("type", "integer"));
        properties.put("page_size", Map.of("type", "integer"));
        properties.put("pages", Map.of("type", "integer"));
        properties.put(
                "next", Map.of("type", List.of("string", "null"), "description", "The next page; null on the last."));
        properties.put("items", Schemas.array(row));
        return Schemas.object(properties);
    }
}
