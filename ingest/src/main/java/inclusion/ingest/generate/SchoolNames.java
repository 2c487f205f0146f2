// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.util.List;

/** Names that could stand on an English school's gate. */
final class SchoolNames {
    private static final List<String> FRONTS = List.of(
            "Ald", "Amber", "Bram", "Brind", "Bryme", "Cald", "Clem", "Corn", "Cran", "Dray", "Dunnis", "Eldra",
            "Ember", "Fallow", "Fenni", "Garra", "Gild", "Hallow", "Haver", "Hesk", "Ingle", "Jessa", "Kestle", "Kirra",
            "Lark", "Linnet", "Lox", "Marle", "Merri", "Myrtle", "Nettle", "Orra", "Otter", "Pell", "Quill", "Ravel",
            "Rowan", "Saffer", "Sedge", "Sorrel", "Tansy", "Tarra", "Thistle", "Ulver", "Vellan", "Wether", "Willa",
            "Yarrow");
    private static final List<String> BACKS = List.of(
            "beck", "bourne", "brook", "combe", "dale", "den", "field", "ford", "ham", "hurst", "ley", "mere",
            "minster", "mouth", "ness", "stead", "thorpe", "ton", "wick", "worth");
    private static final List<String> SAINTS = List.of(
            "Agnes",
            "Aidan",
            "Alban",
            "Bede",
            "Brigid",
            "Chad",
            "Clare",
            "Cuthbert",
            "Edmund",
            "Hilda",
            "John",
            "Luke",
            "Margaret",
            "Mary",
            "Oswald",
            "Paul",
            "Wilfrid");

    String place(Chance chance) {
        return pick(FRONTS, chance) + pick(BACKS, chance);
    }

    String school(String place, EducationPhase phase, SchoolType type, Chance chance) {
        String last = type.academy() && chance.happens(0.5) ? "Academy" : "School";
        boolean church = type == SchoolType.VOLUNTARY_AIDED || type == SchoolType.VOLUNTARY_CONTROLLED;
        return switch (phase) {
            case PRIMARY ->
                (church ? "St " + pick(SAINTS, chance) + "’s CofE" : place) + " Primary " + last
                        + (church ? ", " + place : "");
            case SECONDARY ->
                church
                        ? "St " + pick(SAINTS, chance) + "’s Catholic School, " + place
                        : place + pick(List.of(" High ", " ", " Community ", " Park "), chance) + last;
            case SPECIAL -> place + pick(List.of(" Lodge", " View", " Bank", " House"), chance) + " " + last;
            default -> "The " + place + pick(List.of(" Centre", " Bridge", " Pupil Referral Unit"), chance);
        };
    }

    private static String pick(List<String> words, Chance chance) {
        return words.get(chance.below(words.size()));
    }
}
