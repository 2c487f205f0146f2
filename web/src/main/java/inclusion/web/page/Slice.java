// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.SchoolRow;
import inclusion.api.read.Scorecard;
import inclusion.web.words.Phases;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pupils and which part of the year a page shows: everybody in a whole year unless the reader chose otherwise.
 *
 * @param timeIdentifier "Academic year", or a part of it
 */
record Slice(Group group, String timeIdentifier) {
    static final String WHOLE_YEAR = "Academic year";

    private static final Group ALL = new Group("all", "all", "all pupils", "Total", "Total");

    /** The groups that an address may name. The words of the last two come from the snapshot. */
    private static final List<Group> GROUPS = List.of(
            ALL,
            new Group("no-sen", "without SEN", "pupils without SEN", "sen_provision", "No SEN"),
            new Group("sen-support", "SEN support", "pupils on SEN support", "sen_provision", "SEN support"),
            new Group("ehcp", "EHC plans", "pupils with EHC plans", "sen_provision", "EHC plan"),
            new Group("fsm", "free school meals", "pupils on free school meals", "fsm", "Eligible"),
            new Group("no-fsm", "no free school meals", "pupils not on free school meals", "fsm", "Not eligible"),
            new Group("girls", "girls", "girls", "sex", "Female"),
            new Group("boys", "boys", "boys", "sex", "Male"));

    private static final Map<String, String> TERMS =
            Map.of(WHOLE_YEAR, "year", "Autumn term", "autumn", "Autumn and spring term", "autumn-spring");

    /**
     * A group of pupils.
     *
     * @param word in an address
     * @param link on a switch
     * @param name in a sentence
     * @param topic what pupils are grouped by
     * @param breakdown the group, as the snapshot has it
     */
    record Group(String word, String link, String name, String topic, String breakdown) {}

    /** What the address asks for; of the parts of the year {@code periods}, the longest is usual. */
    static Slice of(Choices choices, List<String> periods) {
        String word = choices.among("group", GROUPS.stream().map(Group::word).toList(), ALL.word());
        String term = choices.among("term", terms(periods), usualTerm(periods));
        return new Slice(
                GROUPS.stream()
                        .filter(one -> one.word().equals(word))
                        .findFirst()
                        .orElseThrow(),
                TERMS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(term))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(WHOLE_YEAR));
    }

    /** The parameters that name a value's slice in an address; none for everybody in a whole year. */
    static Map<String, String> word(IndicatorValue value) {
        Map<String, String> words = new TreeMap<>();
        GROUPS.stream()
                .filter(one -> !one.equals(ALL)
                        && one.topic().equals(value.breakdownTopic())
                        && one.breakdown().equals(value.breakdown()))
                .forEach(one -> words.put("group", one.word()));
        if (!WHOLE_YEAR.equals(value.timeIdentifier()) && TERMS.containsKey(value.timeIdentifier())) {
            words.put("term", TERMS.get(value.timeIdentifier()));
        }
        return words;
    }

    /** Any slice that an address may name. */
    static Slice of(Choices choices) {
        return of(choices, List.of("Autumn term", "Autumn and spring term", WHOLE_YEAR));
    }

    boolean isEverybodyInAWholeYear() {
        return group.equals(ALL) && isWholeYear();
    }

    boolean isWholeYear() {
        return WHOLE_YEAR.equals(timeIdentifier);
    }

    boolean isOfAllPupils() {
        return group.equals(ALL);
    }

    /** Links to the groups; one alone, so that no switch is shown, where the snapshot has none of the school. */
    List<Link> groupLinks(Choices choices, List<String> topics) {
        List<String> offered = GROUPS.stream()
                .filter(one -> one.equals(ALL) || one.equals(group) || topics.contains(one.topic()))
                .map(Group::word)
                .toList();
        return choices.links("group", offered, group.word(), ALL.word(), Slice::link);
    }

    List<Link> termLinks(Choices choices, List<String> periods) {
        return choices.links(
                "term",
                terms(periods),
                TERMS.get(timeIdentifier),
                usualTerm(periods),
                word -> TERMS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(word))
                        .map(entry -> isWhole(entry.getKey())
                                ? "whole year"
                                : entry.getKey().toLowerCase(Locale.UK))
                        .findFirst()
                        .orElse(word));
    }

    /** "2023/24", "autumn term 2024/25": within a sentence. */
    String period(String timePeriod) {
        return isWholeYear()
                ? Years.name(timePeriod)
                : PupilSentences.small(timeIdentifier) + " " + Years.name(timePeriod);
    }

    /** What has to be said of a slice before its figures. */
    List<String> says(String timePeriod, Scorecard card) {
        boolean provisional = card.values().values().stream()
                .anyMatch(value -> value.value().provisional()
                        && value.value().timePeriod().equals(timePeriod));
        return Stream.of(
                        isWholeYear() ? "" : PupilSentences.partYear(timeIdentifier, timePeriod),
                        isOfAllPupils() ? "" : PupilSentences.onlyGroup(group.name()),
                        provisional ? PupilSentences.PROVISIONAL : "")
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What has to be said of the groups that nobody gives; "" where all of them are there. */
    String notPublished(List<String> topics, String who, String timePeriod) {
        String missing = GROUPS.stream()
                .filter(one -> !one.equals(ALL) && !topics.contains(one.topic()))
                .map(Group::name)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : PupilSentences.groupsNotPublished(missing, who, Years.name(timePeriod));
    }

    /** The same part of the year, of everybody. */
    Slice everybody() {
        return new Slice(ALL, timeIdentifier);
    }

    /** The same scorecard with the figures of the slice alone, a school’s beside England’s of the same slice. */
    Scorecard of(Edition edition, Scorecard card) {
        return of(
                edition,
                card,
                card.entity().level() == Level.SCHOOL ? card.entity().educationPhase() : Phases.TOTAL);
    }

    /** The same of one phase. */
    Scorecard of(Edition edition, Scorecard card, String phase) {
        if (isEverybodyInAWholeYear()) {
            return card;
        }
        Map<String, Map<String, IndicatorValue>> england = new HashMap<>();
        return new Scorecard(
                card.entity(),
                card.timePeriod(),
                card.timePeriods(),
                card.perspectives(),
                card.indicators(),
                compared(edition, card.entity(), phase, card.timePeriod(), england),
                card.phases(),
                card.schools().stream()
                        .map(row -> new SchoolRow(
                                row.school(),
                                row.educationPhase(),
                                row.pupils(),
                                compared(edition, row.school(), row.educationPhase(), card.timePeriod(), england),
                                List.of(),
                                row.missing()))
                        .toList(),
                List.of(),
                card.coverage());
    }

    /** The figures of one entity; {@code england} keeps what was asked of each phase. */
    private Map<String, ComparedValue> compared(
            Edition edition,
            Entity entity,
            String educationPhase,
            String timePeriod,
            Map<String, Map<String, IndicatorValue>> england) {
        boolean besideEngland = entity.level() != Level.NATIONAL && entity.level() != Level.MAT;
        String phase = educationPhase == null ? Phases.TOTAL : educationPhase;
        Map<String, IndicatorValue> beside = besideEngland
                ? england.computeIfAbsent(
                        phase, one -> values(edition, Level.NATIONAL, Entity.ENGLAND, timePeriod, one))
                : Map.of();
        Map<String, ComparedValue> compared = new TreeMap<>();
        values(edition, entity.level(), entity.code(), timePeriod, phase)
                .forEach((id, value) -> compared.put(id, compared(value, beside.get(id))));
        return compared;
    }

    private Map<String, IndicatorValue> values(
            Edition edition, Level level, String code, String timePeriod, String phase) {
        return edition
                .read()
                .groups()
                .inGroup(level, code, timePeriod, timeIdentifier, phase, group.topic(), group.breakdown())
                .stream()
                .collect(Collectors.toMap(IndicatorValue::indicatorId, Function.identity(), (one, other) -> one));
    }

    /** A value beside England’s of the same group, year and phase. */
    static ComparedValue compared(IndicatorValue value, IndicatorValue england) {
        if (england == null || england.value() == null) {
            return new ComparedValue(value, List.of());
        }
        return new ComparedValue(
                value,
                List.of(new Benchmark(
                        "england-same-group",
                        Level.NATIONAL,
                        england.entityCode(),
                        england.educationPhase(),
                        england.timePeriod(),
                        england.value(),
                        england.numerator(),
                        england.denominator(),
                        null,
                        england.printedDecimals(),
                        null,
                        null,
                        null,
                        null)));
    }

    private static String link(String word) {
        return GROUPS.stream()
                .filter(one -> one.word().equals(word))
                .map(Group::link)
                .findFirst()
                .orElse(word);
    }

    /** The whole year first where there is one. */
    private static List<String> terms(List<String> periods) {
        List<String> words = new ArrayList<>(
                periods.stream().map(TERMS::get).filter(Objects::nonNull).toList());
        Collections.reverse(words);
        return words.isEmpty() ? List.of("year") : words;
    }

    private static String usualTerm(List<String> periods) {
        return terms(periods).get(0);
    }

    private static boolean isWhole(String timeIdentifier) {
        return WHOLE_YEAR.equals(timeIdentifier);
    }
}
