// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import java.util.List;

/**
 * A page that is mostly fixed text: methods, data, alternative provision.
 *
 * @param links what it lists: indicators, or schools
 * @param sources what the snapshot was made of
 */
public record PlainPage(Shell shell, String lead, List<Link> links, List<FrontPage.Row> sources) {
    /** How figures are made, from the first count to the printed digit. */
    public static PlainPage methods(Edition edition) {
        return new PlainPage(
                edition.shell("Methods", "/methods"),
                "How every figure here is made: what is counted, what is divided by what, how sure it is, and what is left out.",
                edition.read().indicators().all().stream()
                        .map(indicator -> Link.to(indicator.title(), Places.indicator(indicator.id())))
                        .toList(),
                FrontPage.rows(edition));
    }

    /** Where to take the figures from. */
    public static PlainPage data(Edition edition) {
        return new PlainPage(
                edition.shell("Data and interface", ""),
                "Everything on these pages can be taken away: as CSV, Excel or Parquet, over HTTP, or from the command line.",
                List.of(),
                FrontPage.rows(edition));
    }

    /** What published figures say of alternative provision, and what they cannot. */
    public static PlainPage alternativeProvision(Edition edition) {
        List<Entity> schools = edition.read().entities().all(Level.SCHOOL).stream()
                .filter(school -> Phases.isAlternativeProvision(school.educationPhase()) && !school.isClosed())
                .sorted(java.util.Comparator.comparing(Entity::name))
                .toList();
        return new PlainPage(
                edition.shell("Alternative provision", "/alternative-provision"),
                "%s of alternative provision %s in this snapshot. The five outcomes by which they should be known come from pupil files; no published file holds one of them for a school."
                        .formatted(Numbers.of(schools.size(), "school", "schools"), schools.size() == 1 ? "is" : "are"),
                schools.stream()
                        .map(school -> Link.to(
                                school.name() + (school.laName() == null ? "" : ", " + school.laName()),
                                ProvisionPage.href(school.code())))
                        .toList(),
                List.of());
    }
}
