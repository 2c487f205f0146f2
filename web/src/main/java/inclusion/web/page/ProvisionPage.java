// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.api.read.PlacementFlow;
import inclusion.api.read.Scorecard;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.Years;
import java.util.List;
import java.util.Optional;

/** A school of alternative provision: the five outcomes, who sends pupils, and what becomes of those who go back. */
public record ProvisionPage(
        Shell shell,
        List<Fact> facts,
        List<Link> years,
        List<FiveOutcomes.Row> outcomes,
        Feeders feeders,
        String needs,
        Link school,
        String hospital) {

    /** The page of a school of alternative provision; none when there is no such school, or it is another kind. */
    public static Optional<ProvisionPage> of(Edition edition, Choices choices, String urn) {
        return edition.read()
                .entities()
                .find(Level.SCHOOL, urn)
                .filter(school -> Phases.isAlternativeProvision(school.educationPhase()))
                .flatMap(school -> of(edition, choices, school));
    }

    static String href(String urn) {
        return "/alternative-provision/" + urn;
    }

    private static Optional<ProvisionPage> of(Edition edition, Choices choices, Entity school) {
        List<String> years = edition.read().scorecards().years(Level.SCHOOL, school.code());
        List<String> known = years.isEmpty() ? List.of(edition.newestYear()) : years;
        String newest = usual(edition, school, known);
        String year = choices.among("year", known, newest);
        return edition.read()
                .scorecards()
                .of(Level.SCHOOL, school.code(), year)
                .map(card -> page(edition, choices, card, known, newest));
    }

    /** The newest year that is known as a whole: one that has only begun would show little and mislead. */
    private static String usual(Edition edition, Entity school, List<String> years) {
        return edition.read().movements().years(Level.SCHOOL, school.code()).stream()
                .filter(years::contains)
                .filter(year -> edition.read().movements().ledger(Level.SCHOOL, school.code(), year).stream()
                        .anyMatch(row -> row.timeIdentifier().equals("Academic year")))
                .findFirst()
                .orElse(years.get(years.size() - 1));
    }

    private static ProvisionPage page(
            Edition edition, Choices choices, Scorecard card, List<String> years, String newest) {
        Entity school = card.entity();
        String year = card.timePeriod();
        List<PlacementFlow> placed = edition.read().placements().to(school.code(), year);
        long spells = placed.stream().mapToLong(PlacementFlow::placements).sum();
        boolean hospital = Phases.isApart(school.peerGroup());
        return new ProvisionPage(
                edition.shell(
                        school.name(),
                        "/alternative-provision",
                        Link.to("Alternative provision", "/alternative-provision"),
                        school.trustId() == null
                                ? Link.plain("No trust")
                                : Link.to(school.trustName(), Places.trust(school.trustId())),
                        Link.plain(school.name())),
                Fact.known(
                        Fact.plain(
                                school.establishmentType() == null
                                        ? "Alternative provision"
                                        : school.establishmentType()),
                        edition.yearFact(year),
                        spells == 0
                                ? null
                                : Fact.of(
                                        "",
                                        Numbers.of(spells, "placement", "placements"),
                                        " began in " + Years.name(year)),
                        edition.madeOnFact()),
                choices.links("year", years, year, newest, Years::name),
                FiveOutcomes.of(card),
                Feeders.of(edition, school.code(), year),
                "Needs ap_placements.csv of the schools that send pupils, or their census returns.",
                Link.to("The school’s whole scorecard", Places.school(school.code())),
                hospital
                        ? "A hospital school: a peer group of its own, never set beside other alternative provision."
                        : "");
    }
}
