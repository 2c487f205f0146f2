// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a request may say.
 *
 * @param name as it stands in the URL
 * @param place query or path
 * @param repeatable whether it may be given more than once; any of its values then matches
 * @param schema its JSON schema
 */
record Parameter(
        String name, Place place, String description, boolean repeatable, Map<String, Object> schema, Rule rule) {
    enum Place {
        QUERY,
        PATH
    }

    /** Makes the canonical value of a given one, or none when it is not allowed. */
    interface Rule {
        Optional<String> canonical(String given);

        /** What may be said; empty when that cannot be listed. */
        default List<String> allowed() {
            return List.of();
        }
    }

    static Parameter filter(String name, String description, Rule rule) {
        return new Parameter(name, Place.QUERY, description, true, Map.of("type", "string"), rule);
    }

    static Parameter text(String name, String description) {
        return new Parameter(name, Place.QUERY, description, false, Map.of("type", "string"), Optional::of);
    }

    static Parameter path(String name, String description, Rule rule) {
        return new Parameter(name, Place.PATH, description, false, Map.of("type", "string"), rule);
    }

    static Parameter choice(String name, String description, List<String> allowed) {
        return new Parameter(
                name, Place.QUERY, description, false, Map.of("type", "string", "enum", allowed), Words.of(allowed));
    }

    static Parameter number(String name, String description, int most, int normal) {
        return new Parameter(
                name,
                Place.QUERY,
                description,
                false,
                Map.of("type", "integer", "minimum", 1, "maximum", most, "default", normal),
                given -> given.matches("[1-9][0-9]{0,8}") && Integer.parseInt(given) <= most
                        ? Optional.of(given)
                        : Optional.empty());
    }

    /** The canonical value of a given one. */
    String check(String given) {
        return rule.canonical(given.strip()).orElseThrow(() -> problem(given));
    }

    private Problem problem(String given) {
        List<String> allowed = rule.allowed();
        String hint = allowed.isEmpty() ? description : "Use one of: " + String.join(", ", allowed) + ".";
        String detail = "Invalid " + name + ": " + given + ". " + hint;
        return (place == Place.PATH ? Problem.notFound(detail) : Problem.badRequest(detail)).about(name, allowed);
    }
}
