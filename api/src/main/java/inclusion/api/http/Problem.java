// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a request has no answer (RFC 9457): what is wrong, where, and what to do. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    private Problem(int status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "Invalid request", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    static Problem methodNotAllowed(String method) {
        return new Problem(405, "Method not allowed", "Cannot " + method + ": this API is read only. Use GET.");
    }

    static Problem notAcceptable(String detail) {
        return new Problem(406, "Not acceptable", detail);
    }

    static Problem tooLarge(String detail) {
        return new Problem(413, "Too large", detail);
    }

    static Problem ours() {
        return new Problem(500, "Internal error", "Cannot answer: the fault is ours and stands in the server's log.");
    }

    /** Says which parameter is at fault and what it may be. */
    Problem about(String parameter, List<String> allowed) {
        more.put("parameter", parameter);
        more.put("allowed", allowed);
        return this;
    }

    int status() {
        return status;
    }

    Map<String, Object> body(String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", getMessage());
        body.put("instance", instance);
        body.putAll(more);
        return body;
    }
}
