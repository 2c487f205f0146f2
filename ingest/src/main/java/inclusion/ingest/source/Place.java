// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Region;
import inclusion.ingest.vocabulary.Urn;
import java.util.Optional;

/**
 * The place that a row is about, in the codes that the row prints; a code that it does not print is empty text.
 *
 * @param urn of a school, where the row prints one
 * @param laestab of a school, where the row prints one
 * @param name of the school
 */
public record Place(
        GeographicLevel level,
        Optional<Urn> urn,
        Optional<Laestab> laestab,
        String name,
        String oldLaCode,
        String newLaCode,
        String laName,
        String regionCode,
        String regionName) {

    /** A school by its numbers alone. */
    public static Place school(Optional<Urn> urn, Optional<Laestab> laestab, String name) {
        String authority = laestab.map(Laestab::oldLaCode).orElse("");
        return new Place(GeographicLevel.SCHOOL, urn, laestab, name, authority, "", "", "", "");
    }

    /** An authority by its three digits. */
    public static Place authority(String oldLaCode) {
        return new Place(
                GeographicLevel.LOCAL_AUTHORITY, Optional.empty(), Optional.empty(), "", oldLaCode, "", "", "", "");
    }

    /** A region. */
    public static Place region(Region region) {
        return new Place(
                GeographicLevel.REGIONAL,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                region.code(),
                region.title());
    }

    /** England. */
    public static Place england() {
        return new Place(GeographicLevel.NATIONAL, Optional.empty(), Optional.empty(), "", "", "", "", "", "");
    }
}
