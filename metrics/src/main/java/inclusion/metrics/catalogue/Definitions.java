// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From checked YAML to records; it may trust every required key to be there, because the schema has seen to it. */
final class Definitions {
    private Definitions() {}

    static IndicatorDefinition indicator(JsonNode file) {
        return new IndicatorDefinition(
                text(file, "id"),
                file.get("version").intValue(),
                text(file, "title"),
                text(file, "short_title"),
                file.get("order").intValue(),
                text(file, "perspective"),
                text(file, "question"),
                Words.parse(ValueType.class, text(file, "value_type")),
                optional(file, "numerator"),
                optional(file, "denominator"),
                text(file, "numerator_label"),
                text(file, "denominator_label"),
                text(file, "unit_label"),
                decimal(file, "multiplier"),
                file.get("decimals").intValue(),
                optional(file, "printed"),
                Words.parse(Polarity.class, text(file, "polarity")),
                decimal(file, "margin"),
                decimal(file, "margin_change"),
                ask(file.get("ask")),
                text(file, "attributed_to"),
                Words.parse(Rollup.class, text(file, "rollup")),
                Words.parse(IntervalMethod.class, text(file, "interval")),
                texts(file, "breakdowns"),
                texts(file, "expected_from"),
                file.path("concentration").asBoolean(false),
                texts(file, "counter_measures"),
                texts(file, "counter_measures_planned"),
                text(file, "population_note"),
                text(file, "why_it_matters"),
                text(file, "does_not_tell_you"),
                texts(file, "sources"),
                text(file, "methodology"),
                texts(file, "breaks"),
                text(file, "authored_by"),
                text(file, "checked_by"),
                date(file, "reviewed_on"),
                date(file, "next_review"),
                list(file.get("change_log"), Definitions::change),
                pupilRules(file));
    }

    static List<TallyDefinition> tallies(JsonNode file) {
        String fact = text(file, "fact");
        return list(file.get("tallies"), tally -> tally(fact, tally));
    }

    static List<Perspective> perspectives(JsonNode file) {
        return list(
                file.get("perspectives"),
                entry -> new Perspective(
                        text(entry, "id"),
                        text(entry, "title"),
                        entry.get("order").intValue(),
                        text(entry, "what_would_fill_it"),
                        text(entry, "file_that_fills_it")));
    }

    private static TallyDefinition tally(String fact, JsonNode tally) {
        Set<AdditiveOver> addsOver = texts(tally, "adds_over").stream()
                .map(word -> Words.parse(AdditiveOver.class, word))
                .collect(Collectors.toUnmodifiableSet());
        return new TallyDefinition(
                text(tally, "id"),
                text(tally, "title"),
                Words.parse(TallyUnit.class, text(tally, "unit")),
                fact,
                texts(tally, "measures"),
                Optional.ofNullable(tally.get("measure")).map(measure -> own(tally)),
                addsOver,
                text(tally, "attributed_to"),
                text(tally, "source_note"));
    }

    private static OwnMeasure own(JsonNode tally) {
        JsonNode requires = tally.get("requires");
        return new OwnMeasure(
                optional(tally, "where").map(String::strip),
                text(tally, "measure"),
                optional(tally, "entity").orElse("school_urn"),
                requires.isArray() ? Set.copyOf(texts(tally, "requires")) : Set.of(requires.asText()));
    }

    private static PupilRules pupilRules(JsonNode file) {
        return new PupilRules(
                optional(file, "squares"),
                Optional.ofNullable(file.get("derived")).map(Definitions::derivation),
                optional(file, "unknown")
                        .map(tally -> new PupilRules.Unknown(
                                tally,
                                optional(file, "unknown_stands")
                                        .filter("within"::equals)
                                        .isPresent(),
                                optional(file, "known_of"),
                                optional(file, "known_share_at_least").map(BigDecimal::new))),
                Optional.ofNullable(file.get("minimum"))
                        .map(minimum ->
                                new PupilRules.Minimum(minimum.get("count").longValue(), optional(minimum, "of"))),
                texts(file, "phases"),
                !file.has("named_school_public")
                        || file.get("named_school_public").booleanValue(),
                optional(file, "needs").orElse("").strip());
    }

    private static Derivation derivation(JsonNode derived) {
        Derivation.Kind kind = Words.parse(Derivation.Kind.class, text(derived, "kind"));
        return switch (kind) {
            case GAP, RATIO ->
                new Derivation.OfGroups(
                        kind,
                        text(derived, "of"),
                        text(derived, "topic"),
                        text(derived, "group"),
                        text(derived, "against"));
            case CHANGE, RATE_RATIO ->
                new Derivation.OfTallies(
                        kind,
                        text(derived, "numerator"),
                        text(derived, "denominator"),
                        text(derived, "against_numerator"),
                        text(derived, "against_denominator"));
        };
    }

    private static Ask ask(JsonNode ask) {
        return new Ask(text(ask, "higher"), text(ask, "lower"), text(ask, "rising"));
    }

    private static Change change(JsonNode change) {
        return new Change(date(change, "date"), change.get("version").intValue(), text(change, "what"));
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asText().strip();
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
    }

    private static BigDecimal decimal(JsonNode node, String key) {
        return new BigDecimal(text(node, key));
    }

    private static LocalDate date(JsonNode node, String key) {
        return LocalDate.parse(text(node, key));
    }

    private static List<String> texts(JsonNode node, String key) {
        return node.has(key) ? list(node.get(key), JsonNode::asText) : List.of();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        array.forEach(item -> list.add(each.apply(item)));
        return List.copyOf(list);
    }
}
