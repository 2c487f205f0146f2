// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Whether a text that a user wrote is one question that only reads: DuckDB's own parser says so, not a pattern. */
final class UserQuery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private UserQuery() {}

    static void check(Snapshot snapshot, String sql) {
        JsonNode parsed = parsed(snapshot, sql);
        if (parsed.path("error").asBoolean()) {
            String reason = parsed.path("error_message").asText();
            throw new BadQueryException(
                    "not implemented".equals(parsed.path("error_type").asText())
                            ? "Cannot run this: only SELECT, DESCRIBE and SHOW are allowed, the snapshot is read-only."
                            : "Cannot run this: " + reason + ".");
        }
        int statements = parsed.path("statements").size();
        if (statements != 1) {
            throw new BadQueryException("Cannot run this: it holds " + statements + " statements. Give exactly one.");
        }
    }

    private static JsonNode parsed(Snapshot snapshot, String sql) {
        String answer = snapshot.first(
                        "SELECT CAST(json_serialize_sql(?) AS VARCHAR) AS parsed", row -> row.text("parsed"), sql)
                .orElseThrow();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new LakeException("Cannot read what DuckDB says of the query: " + e.getOriginalMessage(), e);
        }
    }
}
