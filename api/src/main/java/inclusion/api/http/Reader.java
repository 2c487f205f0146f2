// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a request against the description of its resource, or says what is wrong with it. */
final class Reader {
    private Reader() {}

    static Request read(Context context, Description description) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Parameter parameter : description.parameters()) {
            if (parameter.place() == Parameter.Place.PATH) {
                given.put(parameter.name(), List.of(parameter.check(context.pathParam(parameter.name()))));
            }
        }
        Map<String, Parameter> known = description.parameters().stream()
                .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter, (a, b) -> a, LinkedHashMap::new));
        QueryString.parse(context.queryString()).forEach((name, values) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                List<String> names = List.copyOf(known.keySet());
                throw Problem.badRequest("Unknown parameter: " + name + ". "
                                + (names.isEmpty()
                                        ? "There are none here."
                                        : "Use one of: " + String.join(", ", names) + "."))
                        .about(name, names);
            }
            given.put(name, checked(parameter, values));
        });
        return new Request(context.path(), given, format(context, description, given));
    }

    private static List<String> checked(Parameter parameter, List<String> values) {
        List<String> distinct = new ArrayList<>();
        for (String value : values) {
            String canonical = parameter.check(value);
            if (!distinct.contains(canonical)) {
                distinct.add(canonical);
            }
        }
        if (distinct.size() > 1 && !parameter.repeatable()) {
            throw Problem.badRequest("Invalid " + parameter.name() + ": it is given more than once. Give it once.")
                    .about(parameter.name(), parameter.rule().allowed());
        }
        return distinct;
    }

    /** The parameter {@code format} when it is given, else the best of the Accept header. */
    private static Format format(Context context, Description description, Map<String, List<String>> given) {
        if (given.containsKey(Description.FORMAT)) {
            return Format.of(given.get(Description.FORMAT).get(0)).orElseThrow();
        }
        Optional<Format> accepted = Accept.best(context.header("Accept"), description.formats());
        return accepted.orElseThrow(() -> Problem.notAcceptable("Cannot answer as " + context.header("Accept")
                + ". Use one of: "
                + description.formats().stream().map(Format::mediaType).collect(Collectors.joining(", ")) + "."));
    }
}
