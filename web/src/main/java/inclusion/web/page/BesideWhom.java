// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Scorecard;
import inclusion.web.words.Beside;
import inclusion.web.words.Phases;
import inclusion.web.words.PupilSentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What schools and authorities stand beside unless the reader asks for others: England’s schools of the phase, or of a
 * school that is not like the rest of its phase England’s schools of its own peer group.
 */
enum BesideWhom {
    ENGLAND("england-same-phase"),
    PEERS(Beside.ENGLANDS_PEERS),
    REGION("region"),
    LA("local-authority"),
    SIMILAR("similar-schools"),
    NEIGHBOURS("statistical-neighbours"),
    PAST("own-past");

    private static final String NAME = "benchmark";

    private final String type;

    BesideWhom(String type) {
        this.type = type;
    }

    /**
     * What the address asks for among what the scorecard has.
     *
     * @throws InvalidChoiceException when it is another word, or nothing of the scorecard stands beside it
     */
    static BesideWhom of(Choices choices, Scorecard card) {
        return chosen(choices, offered(card), usual(card));
    }

    /** The same among the types of benchmarks that any school of an indicator has. */
    static BesideWhom of(Choices choices, Predicate<String> types) {
        return chosen(choices, offered(types), ENGLAND);
    }

    /** What a reader who does not ask sees beside the scorecard. */
    static BesideWhom usual(Scorecard card) {
        return offered(card).contains(PEERS) ? PEERS : ENGLAND;
    }

    /** A link to each that the scorecard has, this one marked. */
    List<Link> links(Choices choices, Scorecard card, String phase) {
        return links(choices, offered(card), usual(card), one -> one.link(card.entity(), phase));
    }

    /** A link to each that any school of an indicator stands beside. */
    List<Link> links(Choices choices, Predicate<String> types, String phase) {
        return links(choices, offered(types), ENGLAND, one -> one.head(phase));
    }

    /** The same scorecard with its values beside this. */
    Scorecard of(Scorecard card) {
        if (this == ENGLAND && usual(card) == ENGLAND) {
            return card;
        }
        Map<String, ComparedValue> values = new LinkedHashMap<>();
        card.values().forEach((id, value) -> values.put(id, value.beside(type)));
        return new Scorecard(
                card.entity(),
                card.timePeriod(),
                card.timePeriods(),
                card.perspectives(),
                card.indicators(),
                values,
                card.phases(),
                card.schools(),
                card.pooled(),
                card.coverage());
    }

    /** The snapshot's word for it. */
    String type() {
        return type;
    }

    /** Whose the benchmark is: "England’s secondaries", "its region’s other secondaries". */
    String against(String phase) {
        return Beside.name(type, phase);
    }

    /** The same for an authority, which is no school of its region. */
    String againstArea(String phase) {
        return this == REGION ? "its region" : against(phase);
    }

    /** The head of a column of such benchmarks. */
    String head(String phase) {
        return switch (this) {
            case ENGLAND -> "England, same phase";
            case PEERS -> PupilSentences.capital(Phases.apart(phase));
            default -> PupilSentences.capital(against(phase));
        };
    }

    private String link(Entity unit, String phase) {
        return switch (this) {
            case ENGLAND -> "England, same phase";
            case PEERS -> against(phase);
            case REGION -> named("its region", unit.regionName());
            case LA -> named("its local authority", unit.laName());
            case SIMILAR -> "similar schools";
            case NEIGHBOURS -> "statistical neighbours";
            case PAST -> "itself the year before";
        };
    }

    private static String named(String what, String name) {
        return name == null ? what : what + ", " + name;
    }

    private static BesideWhom chosen(Choices choices, List<BesideWhom> offered, BesideWhom usual) {
        List<String> words = offered.stream().map(BesideWhom::word).toList();
        return named(choices.among(NAME, words, usual.word()));
    }

    private List<Link> links(
            Choices choices, List<BesideWhom> offered, BesideWhom usual, Function<BesideWhom, String> text) {
        return choices.links(
                NAME,
                offered.stream().map(BesideWhom::word).toList(),
                word(),
                usual.word(),
                word -> text.apply(named(word)));
    }

    private static List<BesideWhom> offered(Scorecard card) {
        return offered(type -> card.values().values().stream()
                .anyMatch(value -> value.value().timePeriod().equals(card.timePeriod())
                        && value.benchmark(type)
                                .filter(benchmark -> benchmark.value() != null)
                                .isPresent()));
    }

    private static List<BesideWhom> offered(Predicate<String> types) {
        List<BesideWhom> offered = new ArrayList<>(List.of(ENGLAND));
        Arrays.stream(values())
                .filter(one -> one != ENGLAND && types.test(one.type))
                .forEach(offered::add);
        return offered;
    }

    private static BesideWhom named(String word) {
        return valueOf(word.toUpperCase(Locale.UK));
    }

    private String word() {
        return name().toLowerCase(Locale.UK);
    }
}
