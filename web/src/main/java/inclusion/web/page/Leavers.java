// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Level;
import inclusion.api.read.MovementFlow;
import inclusion.api.read.MovementLedger;
import inclusion.web.chart.PupilFlow;
import inclusion.web.words.Destination;
import inclusion.web.words.MovementSentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the pupils of a trust or school went in a year.
 *
 * @param sentence how many left, and how many without a recorded reason; or what is needed to know
 * @param flow from where to where; null when nobody left or nothing is known
 * @param balance whether the rolls add up; empty when nothing is known
 * @param href the page with the whole ledger; null when nothing is known
 */
public record Leavers(String sentence, Drawn flow, String balance, String href) {
    /** More schools than these are drawn as one. */
    private static final int MOST_SOURCES = 6;

    private static final String YEAR = "Academic year";

    /** Of a year, of all pupils. */
    static Leavers of(Edition edition, Level level, String code, String who, String timePeriod) {
        List<MovementLedger> ledger = edition.read().movements().ledger(level, code, timePeriod);
        if (ledger.stream().noneMatch(row -> row.timeIdentifier().equals(YEAR))) {
            List<String> years = edition.read().movements().years(level, code);
            String other =
                    years.isEmpty() ? "" : " There are some for " + Years.name(years.get(0)) + ": choose another year.";
            return new Leavers(
                    MovementSentences.NEEDS_FILES + other, null, "", years.isEmpty() ? null : href(level, code));
        }
        List<MovementFlow> flows =
                edition.read().movements().flows(level, code, timePeriod, YEAR, "Total", "Total").stream()
                        .filter(MovementFlow::leaving)
                        .toList();
        List<PupilFlow.Source> sources = sources(flows);
        long all = sources.stream().mapToLong(PupilFlow.Source::all).sum();
        long unexplained = sources.stream().mapToLong(Leavers::unexplained).sum();
        PupilFlow.Source most = sources.stream()
                .max(Comparator.comparingLong(Leavers::unexplained))
                .orElse(null);
        String sentence = MovementSentences.left(
                all,
                sources.size(),
                timePeriod,
                unexplained,
                sources.stream()
                        .mapToLong(source -> source.left().getOrDefault(Destination.NOT_VISIBLE, 0L))
                        .sum(),
                sources.size() > 1 && unexplained > 0 ? most.name() : null,
                most == null ? 0 : unexplained(most));
        Drawn flow = all == 0
                ? null
                : edition.draughtsman()
                        .draw(PupilFlow.figure(
                                "left",
                                "Where pupils of %s went, %s".formatted(who, Years.name(timePeriod)),
                                sentence,
                                together(sources)));
        return new Leavers(sentence, flow, balance(edition, level, code, ledger, timePeriod), href(level, code));
    }

    static String href(Level level, String code) {
        return "/movements/" + (level == Level.MAT ? "mat" : "school") + "/" + code;
    }

    private static long unexplained(PupilFlow.Source source) {
        return source.left().getOrDefault(Destination.NOT_RECORDED, 0L);
    }

    /** Largest first; pupils who left at the normal age are no concern of this figure. */
    private static List<PupilFlow.Source> sources(List<MovementFlow> flows) {
        Map<String, Map<Destination, Long>> counted = new LinkedHashMap<>();
        for (MovementFlow flow : flows) {
            Destination target = Destination.of(flow.movementType(), flow.ownTrust());
            if (target != Destination.NORMAL) {
                String name = flow.sourceName() == null ? "School " + flow.sourceUrn() : flow.sourceName();
                counted.computeIfAbsent(name, key -> new EnumMap<>(Destination.class))
                        .merge(target, flow.pupils(), Long::sum);
            }
        }
        return counted.entrySet().stream()
                .map(entry -> new PupilFlow.Source(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(PupilFlow.Source::all)
                        .reversed()
                        .thenComparing(PupilFlow.Source::name))
                .toList();
    }

    private static List<PupilFlow.Source> together(List<PupilFlow.Source> sources) {
        if (sources.size() <= MOST_SOURCES) {
            return sources;
        }
        List<PupilFlow.Source> drawn = new ArrayList<>(sources.subList(0, MOST_SOURCES - 1));
        Map<Destination, Long> rest = new EnumMap<>(Destination.class);
        List<PupilFlow.Source> small = sources.subList(MOST_SOURCES - 1, sources.size());
        small.forEach(source -> source.left().forEach((target, pupils) -> rest.merge(target, pupils, Long::sum)));
        drawn.add(new PupilFlow.Source(small.size() + " other schools", rest));
        return drawn;
    }

    private static String balance(
            Edition edition, Level level, String code, List<MovementLedger> ledger, String timePeriod) {
        MovementLedger whole = ledger.stream()
                .filter(row -> row.timeIdentifier().equals(YEAR)
                        && row.breakdownTopic().equals("Total"))
                .findFirst()
                .orElseThrow();
        if (whole.balances()) {
            return MovementSentences.balance((int) whole.schools(), List.of());
        }
        if (level == Level.SCHOOL) {
            return MovementSentences.balance(1, List.of("this school"));
        }
        List<String> broken = edition.read().entities().membersOf(code, timePeriod).stream()
                .filter(member ->
                        edition
                                .read()
                                .movements()
                                .ledger(Level.SCHOOL, member.school().code(), timePeriod)
                                .stream()
                                .anyMatch(row -> row.timeIdentifier().equals(YEAR)
                                        && row.breakdownTopic().equals("Total")
                                        && !row.balances()))
                .map(member -> member.school().name())
                .toList();
        return MovementSentences.balance((int) whole.schools(), broken);
    }
}
