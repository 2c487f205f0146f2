// SPDX-License-Identifier: Apache-2.0
package inclusion.web.server;

import io.javalin.config.JavalinConfig;

/**
 * What a browser may do with a page: load from this server only, run no script from the page itself, be framed by
 * nobody. Styles may stand in attributes, because drawings place their text so.
 */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void on(JavalinConfig config) {
        config.routes.before(context -> context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin"));
    }
}
