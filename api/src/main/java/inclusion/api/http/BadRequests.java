// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What never reaches a route, such as a URL that cannot be decoded, is a problem like any other. */
final class BadRequests extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback)
            throws IOException {
        Problem problem = code < 500
                ? Problem.badRequest("Cannot read the request: " + (message == null ? "status " + code : message) + ".")
                : Problem.ours();
        response.setStatus(code < 500 ? code : problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        byte[] body =
                Json.MAPPER.writeValueAsBytes(problem.body(request.getHttpURI().getPath()));
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
