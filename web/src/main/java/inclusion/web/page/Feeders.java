// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ArrivalOutcomes;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Level;
import inclusion.api.read.PlacementFlow;
import inclusion.web.words.MovementSentences;
import inclusion.web.words.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sends pupils to a school of alternative provision, and what becomes of those whom the same schools take back.
 * Schools with few referrals are added up, so that no small number names anybody.
 */
public record Feeders(String sentence, List<Row> rows) {
    private static final long FEWEST_REFERRALS = 10;
    private static final String HEADCOUNT = "suspension-rate";

    /**
     * One school that sends and receives, or the others together.
     *
     * @param href its page; null for several
     * @param own whether it belongs to the provider's trust
     * @param roll pupils on roll; "–" where unknown
     * @param per placements for every 1,000 on roll; "–" where the roll is unknown
     * @param later "5 of 12": SEN found only after entry, of those without any on entry
     * @param arrivals pupils taken back from anywhere in three years
     * @param ends what became of them, each with its number
     * @param judged sustained against ended otherwise, or why there is no judgement
     */
    public record Row(
            String name,
            String href,
            boolean own,
            String roll,
            String placed,
            String per,
            String later,
            String arrivals,
            List<String> ends,
            String judged) {}

    static Feeders of(Edition edition, String providerKey, String timePeriod) {
        List<PlacementFlow> flows = edition.read().placements().to(providerKey, timePeriod);
        Set<String> homes = flows.stream().map(PlacementFlow::homeUrn).collect(Collectors.toSet());
        Map<String, ArrivalOutcomes> arrivals = edition.read().placements().arrivals(Level.SCHOOL, homes, timePeriod);
        Map<String, Long> rolls = new HashMap<>();
        for (ComparedValue value : edition.read().values().newest(timePeriod, Level.SCHOOL, homes)) {
            if (value.value().indicatorId().equals(HEADCOUNT) && value.value().denominator() != null) {
                rolls.put(value.value().entityCode(), value.value().denominator());
            }
        }
        List<PlacementFlow> alone = flows.stream()
                .filter(flow -> flow.placements() >= FEWEST_REFERRALS)
                .toList();
        List<PlacementFlow> others = flows.stream()
                .filter(flow -> flow.placements() < FEWEST_REFERRALS)
                .toList();
        List<Row> rows = new ArrayList<>();
        alone.forEach(flow -> rows.add(row(name(flow), flow.homeUrn(), List.of(flow), rolls, arrivals)));
        if (!others.isEmpty()) {
            String name = others.size() == 1 ? "One other school" : others.size() + " other schools";
            rows.add(row(name, null, others, rolls, arrivals));
        }
        long all = flows.stream().mapToLong(PlacementFlow::placements).sum();
        long own = flows.stream()
                .filter(PlacementFlow::sameTrust)
                .mapToLong(PlacementFlow::placements)
                .sum();
        String sentence = "%s of %s came from schools of the same trust."
                .formatted(Numbers.count(own), Numbers.of(all, "placement", "placements"));
        return new Feeders(flows.isEmpty() ? "" : sentence, List.copyOf(rows));
    }

    private static String name(PlacementFlow flow) {
        return flow.homeName() == null ? "School " + flow.homeUrn() : flow.homeName();
    }

    private static Row row(
            String name,
            String urn,
            List<PlacementFlow> flows,
            Map<String, Long> rolls,
            Map<String, ArrivalOutcomes> arrivals) {
        long placed = flows.stream().mapToLong(PlacementFlow::placements).sum();
        boolean rollsKnown = flows.stream().allMatch(flow -> rolls.containsKey(flow.homeUrn()));
        long roll = flows.stream()
                .mapToLong(flow -> rolls.getOrDefault(flow.homeUrn(), 0L))
                .sum();
        boolean laterKnown = flows.stream().allMatch(flow -> flow.senIdentifiedLater() != null);
        long without = flows.stream().mapToLong(PlacementFlow::senNotIdentified).sum();
        long later = laterKnown
                ? flows.stream().mapToLong(PlacementFlow::senIdentifiedLater).sum()
                : 0;
        Map<String, Long> ends = new HashMap<>();
        flows.stream()
                .map(flow -> arrivals.get(flow.homeUrn()))
                .filter(outcomes -> outcomes != null)
                .forEach(outcomes -> outcomes.arrivals().forEach((end, many) -> ends.merge(end, many, Long::sum)));
        ArrivalOutcomes together = new ArrivalOutcomes(name, "", ends);
        return new Row(
                name,
                urn == null ? null : Places.school(urn),
                flows.stream().allMatch(PlacementFlow::sameTrust),
                rollsKnown ? Numbers.count(roll) : "–",
                Numbers.count(placed),
                rollsKnown && roll > 0 ? Numbers.value(1000.0 * placed / roll, 1) : "–",
                without == 0
                        ? "none without"
                        : laterKnown ? Numbers.count(later) + " of " + Numbers.count(without) : "too early",
                Numbers.count(together.all()),
                together.all() < MovementSentences.FEWEST_ARRIVALS ? List.of() : ends(together),
                MovementSentences.judged(together.all(), together.judged(), together.of("sustained")));
    }

    private static List<String> ends(ArrivalOutcomes outcomes) {
        List<String> ends = new ArrayList<>();
        add(ends, outcomes.of("sustained"), "stayed two full terms");
        add(ends, outcomes.of("planned-further-support"), "planned further support");
        add(ends, outcomes.of("moved-area"), "moved area");
        add(ends, outcomes.of("ended-otherwise"), "ended otherwise");
        add(ends, outcomes.of("too-early"), "too early to say");
        return ends;
    }

    private static void add(List<String> ends, long many, String what) {
        if (many > 0) {
            ends.add(Numbers.count(many) + " " + what);
        }
    }
}
