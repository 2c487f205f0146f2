// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the reader chose: the parameters of a page's address. Defaults are left out of links, so that an address says
 * only what is special about it.
 */
public final class Choices {
    private final String path;
    private final Map<String, String> given;

    /** The path of the page and its query parameters. */
    public Choices(String path, Map<String, String> given) {
        this.path = path;
        this.given = new LinkedHashMap<>(given);
    }

    /** What was typed into a parameter; "" when it was left out. */
    String text(String name) {
        return given.getOrDefault(name, "");
    }

    /**
     * The choice among what there is.
     *
     * @throws InvalidChoiceException when something else was asked for
     */
    String among(String name, Collection<String> allowed, String usual) {
        String asked = given.get(name);
        if (asked == null || asked.isBlank()) {
            return usual;
        }
        if (!allowed.contains(asked)) {
            throw new InvalidChoiceException(name, asked, allowed);
        }
        return asked;
    }

    /**
     * A page number from 1 to {@code pages}.
     *
     * @throws InvalidChoiceException when something else was asked for
     */
    int pageOf(int pages) {
        String asked = text("page");
        if (asked.isEmpty()) {
            return 1;
        }
        if (!asked.matches("[1-9]\\d{0,4}") || Integer.parseInt(asked) > Math.max(1, pages)) {
            throw new InvalidChoiceException("page", asked, List.of("1 to " + Math.max(1, pages)));
        }
        return Integer.parseInt(asked);
    }

    /** The same page with one parameter changed; null takes it away. */
    String with(String name, String value) {
        Map<String, String> next = new LinkedHashMap<>(given);
        if (!"page".equals(name)) {
            next.remove("page");
        }
        if (value == null) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return next.isEmpty() ? path : path + "?" + query(next);
    }

    /** One link per choice, the chosen one marked; the usual one is left out of the address. */
    List<Link> links(String name, List<String> allowed, String chosen, String usual, Function<String, String> words) {
        return allowed.stream()
                .map(value -> new Link(
                        words.apply(value), with(name, value.equals(usual) ? null : value), value.equals(chosen)))
                .toList();
    }

    /** Parameters as the query of an address. */
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
