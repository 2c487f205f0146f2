// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An area that the publisher has a row for. */
record Area(String level, Region region, Authority authority) {
    static List<Area> of(Geography geography) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("National", null, null));
        geography.regions().forEach(region -> areas.add(new Area("Regional", region, null)));
        geography.authorities().forEach(each -> areas.add(new Area("Local authority", each.region(), each)));
        return areas;
    }

    Predicate<School> schools() {
        return school -> (authority == null || school.authority().equals(authority))
                && (region == null || school.authority().region().equals(region));
    }

    /** Country, region and authority, in the order of the publisher's columns; blank above the area's own level. */
    Stream<String> columns() {
        return Stream.of(
                England.COUNTRY_CODE,
                England.COUNTRY_NAME,
                region == null ? "" : region.code(),
                region == null ? "" : region.name(),
                authority == null ? "" : authority.code(),
                authority == null ? "" : authority.newCode(),
                authority == null ? "" : authority.name());
    }

    static Area around(School school) {
        return new Area("School", school.authority().region(), school.authority());
    }
}
