// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Links from one answer to another. */
final class Links {
    private Links() {}

    /** The same request with one parameter changed, relative to the server. */
    static String with(Request request, String parameter, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(request.given());
        all.put(parameter, List.of(value));
        return request.path() + "?"
                + all.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream().map(one -> encode(entry.getKey()) + "=" + encode(one)))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
