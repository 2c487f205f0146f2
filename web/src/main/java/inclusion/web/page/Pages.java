// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;
import java.util.stream.IntStream;

/** A long list in pages: the links to the first, the last and the neighbours of the page that is open. */
final class Pages {
    static final int SIZE = 50;

    private static final int NEIGHBOURS = 2;

    private Pages() {}

    /** How many pages a list of {@code items} takes. */
    static int count(int items) {
        return (items + SIZE - 1) / SIZE;
    }

    /** The items of one page, counted from 1. */
    static <T> List<T> slice(List<T> all, int page) {
        int from = Math.min(all.size(), (page - 1) * SIZE);
        return all.subList(from, Math.min(all.size(), from + SIZE));
    }

    static List<Link> links(Choices choices, int page, int count) {
        return IntStream.rangeClosed(1, count)
                .filter(n -> n == 1 || n == count || Math.abs(n - page) <= NEIGHBOURS)
                .mapToObj(n -> new Link(
                        Integer.toString(n), choices.with("page", n == 1 ? null : Integer.toString(n)), n == page))
                .toList();
    }
}
