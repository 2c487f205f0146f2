// SPDX-License-Identifier: Apache-2.0
package inclusion.web.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The stylesheet and the scripts, from the jar: no page asks another server for anything. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "scorecard.css", "text/css; charset=utf-8",
            "scorecard.js", "text/javascript; charset=utf-8",
            "echarts.min.js", "text/javascript; charset=utf-8");

    private Assets() {}

    static void routes(JavalinConfig config) {
        config.routes.get("/assets/{name}", Assets::serve);
    }

    private static void serve(Context context) {
        String name = context.pathParam("name");
        String type = TYPES.get(name);
        if (type == null) {
            context.status(HttpStatus.NOT_FOUND).result("There is no file " + name.replaceAll("[^\\w.-]", ""));
            return;
        }
        try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
            context.contentType(type)
                    .header("Cache-Control", "public, max-age=3600")
                    .result(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
