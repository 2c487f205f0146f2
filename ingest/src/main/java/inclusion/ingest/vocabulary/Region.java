// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** The nine regions of England. Inner and Outer London are parts of one, and no entities of their own. */
public enum Region {
    NORTH_EAST("E12000001", "North East"),
    NORTH_WEST("E12000002", "North West"),
    YORKSHIRE_AND_THE_HUMBER("E12000003", "Yorkshire and The Humber"),
    EAST_MIDLANDS("E12000004", "East Midlands"),
    WEST_MIDLANDS("E12000005", "West Midlands"),
    EAST_OF_ENGLAND("E12000006", "East of England"),
    LONDON("E12000007", "London"),
    SOUTH_EAST("E12000008", "South East"),
    SOUTH_WEST("E12000009", "South West");

    private static final String PART_OF_LONDON = "E13";

    private final String code;
    private final String title;

    Region(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The region with that code, or that the part with that code belongs to; empty for codes that are none. */
    public static Optional<Region> holding(String code) {
        return code.startsWith(PART_OF_LONDON)
                ? Optional.of(LONDON)
                : Arrays.stream(values())
                        .filter(region -> region.code.equals(code))
                        .findFirst();
    }

    public String code() {
        return code;
    }

    /** As on the pages; publishers vary its capitals. */
    public String title() {
        return title;
    }
}
