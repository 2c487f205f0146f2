// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.api.read.MovementFlow;
import inclusion.api.read.MovementLedger;
import inclusion.web.chart.Table;
import inclusion.web.words.Destination;
import inclusion.web.words.Numbers;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comings and goings of a school or trust: the flow, the ledger by term and group, and who came from where. */
public record MovementsPage(
        Shell shell,
        String lead,
        Leavers leavers,
        List<Link> years,
        List<Link> groups,
        Table ledger,
        Table joiners,
        String download,
        Link up) {
    private static final String YEAR = "Academic year";
    private static final Map<String, String> TOPICS = topics();

    /** The page of a trust or school; none when there is no such entity. */
    public static Optional<MovementsPage> of(Edition edition, Choices choices, String levelWord, String code) {
        Level level = levelWord.equals("mat") ? Level.MAT : Level.SCHOOL;
        return edition.read().entities().find(level, code).map(entity -> of(edition, choices, entity));
    }

    private static MovementsPage of(Edition edition, Choices choices, Entity entity) {
        Level level = entity.level();
        List<String> years = edition.read().movements().years(level, entity.code());
        String newest = years.stream()
                .filter(year -> edition.read().movements().ledger(level, entity.code(), year).stream()
                        .anyMatch(row -> row.timeIdentifier().equals(YEAR)))
                .findFirst()
                .orElse(years.isEmpty() ? "" : years.get(0));
        String year = choices.among("year", years, newest);
        List<MovementLedger> ledger =
                year.isEmpty() ? List.of() : edition.read().movements().ledger(level, entity.code(), year);
        List<String> topics = TOPICS.keySet().stream()
                .filter(topic ->
                        ledger.stream().anyMatch(row -> row.breakdownTopic().equals(topic)))
                .toList();
        String topic = choices.among("group", topics.isEmpty() ? List.of("Total") : topics, "Total");
        return new MovementsPage(
                edition.shell(
                        "Comings and goings: " + entity.name(),
                        "",
                        Places.ENGLAND,
                        Link.to(entity.name(), Places.of(level, entity.code())),
                        Link.plain("Comings and goings")),
                year.isEmpty()
                        ? "No file of its own says who came and went."
                        : "Who came to and left %s in %s, from the schools’ own files. Pupils registered here beside another main school are not counted."
                                .formatted(entity.name(), Years.name(year)),
                Leavers.of(edition, level, entity.code(), entity.name(), year),
                choices.links("year", years, year, newest, Years::name),
                choices.links("group", topics, topic, "Total", TOPICS::get),
                ledger(ledger.stream()
                        .filter(row -> row.breakdownTopic().equals(topic))
                        .toList()),
                joiners(edition, level, entity.code(), year),
                "/api/v1/movements?level=%s&entity_code=%s"
                        .formatted(level == Level.MAT ? "MAT" : "School", entity.code()),
                Link.to(entity.name(), Places.of(level, entity.code())));
    }

    private static Table ledger(List<MovementLedger> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (MovementLedger row : rows) {
            String group = row.breakdown().equals("Total") ? "" : ", " + row.breakdown();
            cells.add(List.of(
                    row.timeIdentifier() + group,
                    Numbers.count(row.openingRoll()),
                    Numbers.count(row.joiners()),
                    Numbers.count(row.leavers()),
                    Numbers.count(row.closingRoll()),
                    row.balances() ? "yes" : "no: the rolls were counted otherwise"));
        }
        return new Table(
                List.of("Period", "Opening roll", "+ joiners", "− leavers", "= closing roll", "Balances"), cells);
    }

    private static Table joiners(Edition edition, Level level, String code, String year) {
        Map<Destination, Long> counted = new EnumMap<>(Destination.class);
        edition.read().movements().flows(level, code, year, YEAR, "Total", "Total").stream()
                .filter(flow -> !flow.leaving())
                .forEach(flow -> counted.merge(origin(flow), flow.pupils(), Long::sum));
        List<List<String>> rows = new ArrayList<>();
        counted.forEach((origin, pupils) -> rows.add(List.of(from(origin), Numbers.count(pupils))));
        return new Table(List.of("Came", "Pupils"), rows);
    }

    private static Destination origin(MovementFlow flow) {
        return Destination.of(flow.movementType(), flow.ownTrust());
    }

    /** The same kinds, seen from the school that receives. */
    private static String from(Destination origin) {
        return switch (origin) {
            case ANOTHER_SCHOOL -> "From another school, known";
            case MANAGED_MOVE -> "By a managed move";
            case HOME_EDUCATION -> "From home education";
            case OWN_ALTERNATIVE_PROVISION -> "From the trust’s own alternative provision";
            case OTHER_ALTERNATIVE_PROVISION -> "From other alternative provision";
            case ALTERNATIVE_PROVISION -> "From alternative provision, trust not known";
            case SPECIAL_SCHOOL -> "From or to a special school";
            case PERMANENTLY_EXCLUDED -> "After a permanent exclusion";
            case MOVED_AREA -> "Moved into the area";
            case MISSING -> "After a time missing from education";
            case OTHER_REASON -> "For another reason, recorded";
            case NOT_VISIBLE -> "From a school that these files do not show";
            case NOT_RECORDED -> "Reason not recorded";
            case NORMAL -> "At the normal age";
        };
    }

    private static Map<String, String> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        topics.put("Total", "all pupils");
        topics.put("sen_provision", "by special educational needs");
        topics.put("fsm", "by free school meals");
        return topics;
    }
}
