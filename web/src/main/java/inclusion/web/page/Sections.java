// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/** The five entries of the header. */
public final class Sections {
    private static final List<Link> ALL = List.of(
            Link.to("England", "/england"),
            Link.to("Alternative provision", "/alternative-provision"),
            Link.to("Indicators", "/indicators"),
            Link.to("Data quality", "/quality"),
            Link.to("Methods", "/methods"));

    private Sections() {}

    /** The entries, with the one that leads to {@code current} marked. */
    public static List<Link> of(String current) {
        return ALL.stream()
                .map(link -> new Link(link.text(), link.href(), link.href().equals(current)))
                .toList();
    }
}
