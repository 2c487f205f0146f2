// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.Scorecard;
import inclusion.api.read.ValueState;
import inclusion.web.mark.Scale;
import inclusion.web.mark.ScaleHead;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is affected: two measures by group of pupils on one scale, each beside the same group in England.
 *
 * @param ratios how much more often something happens to groups than to others
 * @param topics the groupings to choose from
 * @param heads the measures, as the heads of their columns
 * @param scale the scale's head, the same for both
 */
public record Affected(
        List<Drawn> ratios,
        List<Link> topics,
        String caption,
        List<Head> heads,
        String scale,
        List<Row> rows,
        List<String> notes) {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 34;
    private static final List<String> SHOWN = List.of("persistent-absence-rate", "suspension-rate");

    /** Groupings by the word in an address; the first shows two of them, as a trustee asks for them together. */
    private static final Map<String, List<String>> TOPICS = topicsByWord();

    private static final Map<String, String> NAMES = Map.of(
            "sen-and-meals", "SEN and free school meals",
            "need", "kind of need",
            "sen-meals", "SEN and free school meals at once",
            "sex", "sex",
            "ethnicity", "ethnicity",
            "year-group", "year group",
            "language", "first language",
            "care", "in care");

    /** The head of one measure’s columns. */
    public record Head(String title, String unit, String href) {}

    /**
     * One group.
     *
     * @param pupils how many are in it; an en dash where not known
     * @param startsTopic whether another grouping begins here
     */
    public record Row(String group, String pupils, List<Cell> cells, boolean startsTopic) {}

    /** The block of a school; none where the snapshot has no figures of groups. */
    static Optional<Affected> of(Edition edition, Choices choices, Scorecard card) {
        List<String> known = edition.read()
                .groups()
                .topics(card.entity().level(), card.entity().code(), card.timePeriod());
        String topic = choices.among("topic", List.copyOf(TOPICS.keySet()), "sen-and-meals");
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<String> offered = TOPICS.entrySet().stream()
                .filter(entry -> entry.getKey().equals(topic)
                        || entry.getValue().stream().anyMatch(known::contains))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Map<String, ComparedValue>> groups = new LinkedHashMap<>();
        for (String id : SHOWN) {
            for (String one : TOPICS.get(topic)) {
                values(edition, card, id, one)
                        .forEach((group, value) -> groups.computeIfAbsent(
                                        one + "|" + group, key -> new LinkedHashMap<>())
                                .put(id, value));
            }
        }
        if (groups.isEmpty() && choices.text("topic").isEmpty()) {
            return Optional.empty();
        }
        List<Indicator> indicators = SchoolsTable.columns(card.indicators(), SHOWN.toArray(String[]::new)).stream()
                .filter(indicator -> groups.values().stream().anyMatch(cells -> cells.containsKey(indicator.id())))
                .toList();
        Scale scale = Scale.holding(groups.values().stream()
                .flatMap(cells -> cells.values().stream())
                .flatMap(value -> Stream.concat(
                        Shown.extent(value),
                        Stream.ofNullable(value.value().upperCi()).filter(upper -> upper <= 100)))
                .toList());
        return Optional.of(new Affected(
                Disproportionality.of(edition, card),
                choices.links("topic", offered, topic, "sen-and-meals", NAMES::get),
                "%s. Upright line: the same group in England\u2019s %s, not all pupils. %s 0 to %s."
                        .formatted(
                                Years.name(card.timePeriod()),
                                Phases.plural(phase(card)),
                                indicators.size() > 1 ? "Both measures on one scale," : "From",
                                SchoolsTable.end(scale)),
                indicators.stream()
                        .map(indicator -> new Head(
                                indicator.shortTitle(), indicator.unitLabel(), Places.indicator(indicator.id())))
                        .toList(),
                ScaleHead.svg(scale, null, "", SchoolsTable.end(scale), WIDTH),
                rows(groups, indicators, scale, TOPICS.get(topic)),
                notes(groups)));
    }

    private static List<Row> rows(
            Map<String, Map<String, ComparedValue>> groups,
            List<Indicator> indicators,
            Scale scale,
            List<String> topics) {
        List<Row> rows = new ArrayList<>();
        String before = null;
        for (String topic : topics) {
            List<String> keys = groups.keySet().stream()
                    .filter(key -> key.startsWith(topic + "|"))
                    .sorted(java.util.Comparator.comparingInt(Affected::order).thenComparing(key -> key))
                    .toList();
            for (String key : keys) {
                Map<String, ComparedValue> values = groups.get(key);
                rows.add(new Row(
                        name(topic, key.substring(topic.length() + 1)),
                        pupils(values),
                        indicators.stream()
                                .map(indicator -> cell(indicator, values.get(indicator.id()), scale))
                                .toList(),
                        before != null && !before.equals(topic)));
                before = topic;
            }
        }
        return rows;
    }

    private static Cell cell(Indicator indicator, ComparedValue value, Scale scale) {
        if (value == null) {
            return Cell.none("no figure", "");
        }
        Measure measure = Shown.measure(indicator);
        IndicatorValue shown = value.value();
        String text = Shown.text(measure, shown);
        String svg = Shown.strip(shown, Shown.benchmarkValue(value), scale, WIDTH, HEIGHT);
        if ("\u2013".equals(text)) {
            return Cell.none(Objects.requireNonNullElse(shown.symbolReason(), Shown.reason(shown)), svg);
        }
        return new Cell(
                text,
                null,
                shown.state() == ValueState.HIDDEN ? "hidden" : Shown.parts(shown, indicator),
                Shown.unseen(measure, value, "the same group in England"),
                svg);
    }

    private static String pupils(Map<String, ComparedValue> values) {
        return values.values().stream()
                .map(value -> value.value().denominator())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Numbers::count)
                .orElse("\u2013");
    }

    private static Map<String, ComparedValue> values(
            Edition edition, Scorecard card, String indicatorId, String topic) {
        var groups = edition.read().groups();
        Map<String, IndicatorValue> england = new LinkedHashMap<>();
        groups.of(Level.NATIONAL, Entity.ENGLAND, indicatorId, card.timePeriod(), phase(card), topic)
                .forEach(value -> england.put(value.breakdown(), value));
        Map<String, ComparedValue> values = new LinkedHashMap<>();
        groups.of(card.entity().level(), card.entity().code(), indicatorId, card.timePeriod(), phase(card), topic)
                .forEach(value -> values.put(value.breakdown(), Slice.compared(value, england.get(value.breakdown()))));
        return values;
    }

    private static List<String> notes(Map<String, Map<String, ComparedValue>> groups) {
        boolean provisional = groups.values().stream()
                .flatMap(values -> values.values().stream())
                .anyMatch(value -> value.value().provisional());
        List<String> notes = new ArrayList<>();
        notes.add("Figures of groups come from the school\u2019s own files. \u201cUnknown\u201d is a group of its own, "
                + "so that the groups add up to all pupils.");
        if (provisional) {
            notes.add(PupilSentences.PROVISIONAL);
        }
        return notes;
    }

    /** Groups in the order of need; unknown ones last. */
    private static int order(String key) {
        String group = key.substring(key.indexOf('|') + 1);
        List<String> first = List.of("No SEN", "SEN support", "EHC plan", "Eligible", "Not eligible");
        int at = first.indexOf(group);
        return "Unknown".equals(group) ? 99 : at < 0 ? 50 : at;
    }

    /** The words for an address of those groupings that a definition allows. */
    static List<String> topics(List<String> breakdowns) {
        return TOPICS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(breakdowns::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The groupings of a word. */
    static List<String> topicsOf(String word) {
        return TOPICS.get(word);
    }

    /** A grouping on a switch. */
    static String nameOf(String word) {
        return NAMES.get(word);
    }

    /** A group as a table names it. */
    static String name(String topic, String group) {
        boolean meals = topic.startsWith("fsm");
        return switch (group) {
            case "Eligible" -> meals ? "Free school meals" : group;
            case "Not eligible" -> meals ? "No free school meals" : group;
            case "Female" -> "Girls";
            case "Male" -> "Boys";
            case "Unknown" -> meals ? "Free school meals not known" : "Not known";
            default ->
                group.replace("\u00d7 Eligible", "and free school meals")
                        .replace("\u00d7 Not eligible", "without free school meals");
        };
    }

    private static String phase(Scorecard card) {
        return card.entity().educationPhase() == null
                ? Phases.TOTAL
                : card.entity().educationPhase();
    }

    private static Map<String, List<String>> topicsByWord() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        topics.put("sen-and-meals", List.of("sen_provision", "fsm"));
        topics.put("need", List.of("sen_primary_need"));
        topics.put("sen-meals", List.of("sen_provision_fsm"));
        topics.put("sex", List.of("sex"));
        topics.put("ethnicity", List.of("ethnicity_major"));
        topics.put("year-group", List.of("year_group"));
        topics.put("language", List.of("first_language"));
        topics.put("care", List.of("in_care"));
        return topics;
    }
}
