// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Scorecard;
import inclusion.web.words.Beside;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a school’s scorecard stands beside: England’s schools of its phase unless the reader asks for others. */
enum BesideWhom {
    ENGLAND("england-same-phase"),
    REGION("region"),
    LA("local-authority"),
    SIMILAR("similar-schools"),
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
        return valueOf(choices.among(NAME, offered(card), ENGLAND.word()).toUpperCase(Locale.UK));
    }

    /** A link to each that the scorecard has, this one marked. */
    List<Link> links(Choices choices, Scorecard card) {
        return choices.links(
                NAME,
                offered(card),
                word(),
                ENGLAND.word(),
                word -> valueOf(word.toUpperCase(Locale.UK)).link(card.entity()));
    }

    /** The same scorecard with its values beside this. */
    Scorecard of(Scorecard card) {
        if (this == ENGLAND) {
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

    /** Whose the benchmark is: "England’s secondaries", "its region’s other secondaries". */
    String against(String phase) {
        return Beside.name(type, phase);
    }

    private String link(Entity school) {
        return switch (this) {
            case ENGLAND -> "England, same phase";
            case REGION -> named("its region", school.regionName());
            case LA -> named("its local authority", school.laName());
            case SIMILAR -> "similar schools";
            case PAST -> "itself the year before";
        };
    }

    private static String named(String what, String name) {
        return name == null ? what : what + ", " + name;
    }

    private static List<String> offered(Scorecard card) {
        List<String> offered = new ArrayList<>(List.of(ENGLAND.word()));
        Arrays.stream(values())
                .filter(one -> one != ENGLAND
                        && card.values().values().stream()
                                .anyMatch(value -> value.value().timePeriod().equals(card.timePeriod())
                                        && value.benchmark(one.type)
                                                .filter(benchmark -> benchmark.value() != null)
                                                .isPresent()))
                .map(BesideWhom::word)
                .forEach(offered::add);
        return offered;
    }

    private String word() {
        return name().toLowerCase(Locale.UK);
    }
}
