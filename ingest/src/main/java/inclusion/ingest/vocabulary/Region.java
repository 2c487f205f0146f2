// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A region of England. Inner and Outer London are parts of one, and no entities of their own.
 *
 * @param title as on the pages, where it is one of the nine; publishers vary its capitals. Else the publisher's
 */
public record Region(String code, String title) {
    private static final Region LONDON = new Region("E12000007", "London");
    private static final List<Region> NINE = List.of(
            new Region("E12000001", "North East"),
            new Region("E12000002", "North West"),
            new Region("E12000003", "Yorkshire and The Humber"),
            new Region("E12000004", "East Midlands"),
            new Region("E12000005", "West Midlands"),
            new Region("E12000006", "East of England"),
            LONDON,
            new Region("E12000008", "South East"),
            new Region("E12000009", "South West"));

    private static final String REGION = "E12";
    private static final String PART_OF_LONDON = "E13";

    /**
     * The region with that code, or that the part with that code belongs to; empty for codes that are none. A region
     * that is not one of the nine, as in made-up data, has no title yet.
     */
    public static Optional<Region> holding(String code) {
        if (code.startsWith(PART_OF_LONDON)) {
            return Optional.of(LONDON);
        }
        if (!code.startsWith(REGION)) {
            return Optional.empty();
        }
        return Optional.of(NINE.stream()
                .filter(region -> region.code.equals(code))
                .findFirst()
                .orElseGet(() -> new Region(code, "")));
    }

    /** With the publisher's name for it, if it has no title. */
    public Region named(String name) {
        return title.isEmpty() ? new Region(code, name) : this;
    }
}
