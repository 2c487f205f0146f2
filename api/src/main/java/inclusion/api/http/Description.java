// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a resource is: the one object that routes it, checks requests for it and documents it.
 *
 * @param path with its parameters in braces
 * @param formats what it can be written as, the usual one first
 * @param schema of its JSON
 */
record Description(
        String path,
        String id,
        String summary,
        List<Parameter> parameters,
        List<Format> formats,
        Map<String, Object> schema) {
    static final String FORMAT = "format";

    Description {
        List<Parameter> all = new ArrayList<>(parameters);
        if (formats.size() > 1) {
            all.add(Parameter.choice(
                    FORMAT,
                    "How the answer is written; wins over the Accept header. A file holds every row unless a page is asked for.",
                    formats.stream().map(Format::word).toList()));
        }
        parameters = List.copyOf(all);
        formats = List.copyOf(formats);
    }

    static Description json(
            String path, String id, String summary, List<Parameter> parameters, Map<String, Object> schema) {
        return new Description(path, id, summary, parameters, List.of(Format.JSON), schema);
    }
}
