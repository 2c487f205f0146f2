// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.List;
import java.util.Optional;

/**
 * What is planted in schools' own files, as {@code stories.yaml} has it.
 *
 * @param censusTrust hands in census returns
 * @param extractTrust hands in CSV files
 * @param censusTablesSchool whose census is a set of tables
 * @param dailyMarksSchool the one of the extract trust's that gives every mark
 * @param formerCensusWordsUntil the last year of returns with FIXD and Gender
 */
record Stories(
        String censusTrust,
        String extractTrust,
        String censusTablesSchool,
        String dailyMarksSchool,
        int formerCensusWordsUntil,
        Hospital hospital,
        List<Move> moves,
        List<Place> placements,
        List<Dual> dual,
        List<Engagement> outreach,
        List<Flawed> flawed,
        Watched watched,
        PartTime partTime,
        Unexplained unexplained) {
    record Hospital(String urn, String estab, String name, String authority, String town, String opened) {}

    record Move(String story, MoveKind kind, List<String> from, List<String> to, int aYear, int within) {}

    record Place(
            String story,
            String school,
            Provider provider,
            int aYear,
            int withoutProtocol,
            boolean medical,
            PlacementFile file) {}

    /** One of the three is there. */
    record Provider(String urn, String ukprn, String settingType) {
        Placement.Provider printed() {
            return new Placement.Provider(text(urn), text(ukprn), text(settingType));
        }

        private static String text(String given) {
            return Optional.ofNullable(given).orElse("");
        }
    }

    /** Where the home school tells it. */
    enum PlacementFile {
        CENSUS,
        EXTRACT
    }

    record Dual(String school, String provider, int aYear, int lastAutumn) {}

    record Engagement(String provider, List<String> to, String focus) {}

    /**
     * A return with something wrong.
     *
     * @param leftOut pupils missing from a first return that another replaces; 0 for none
     */
    record Flawed(String school, String collection, int leftOut, int unreadable, int unknownCodes) {}

    /** Schools whose story is in the counts of their roll. */
    record Watched(String magnet, String converted, String movedTrust) {}

    record PartTime(String school, int pupils, int sessions) {}

    record Unexplained(String school, double share) {}

    static Stories planted() {
        return GenerateResource.read("stories.yaml", Stories.class);
    }
}
