// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import java.util.Comparator;
import java.util.List;

/**
 * What published figures say of alternative provision, and what they cannot.
 *
 * @param told England's figures by kind of institution
 * @param schools those of alternative provision
 */
public record ProvisionsPage(Shell shell, String lead, List<Told> told, List<Link> schools) {
    /** The page of everything that the snapshot has. */
    public static ProvisionsPage of(Edition edition) {
        List<Entity> schools = edition.read().entities().all(Level.SCHOOL).stream()
                .filter(school -> Phases.isAlternativeProvision(school.educationPhase()) && !school.isClosed())
                .sorted(Comparator.comparing(Entity::name))
                .toList();
        return new ProvisionsPage(
                edition.shell("Alternative provision", "/alternative-provision"),
                "%s of alternative provision %s in this snapshot. The five outcomes by which they should be known come from pupil files; no published file holds one of them for a school."
                        .formatted(Numbers.of(schools.size(), "school", "schools"), schools.size() == 1 ? "is" : "are"),
                edition.read().entities().all(Level.NATIONAL).stream()
                        .findFirst()
                        .map(england -> ProvisionFigures.of(edition, england))
                        .orElse(List.of()),
                schools.stream()
                        .map(school -> Link.to(
                                school.name() + (school.laName() == null ? "" : ", " + school.laName()),
                                ProvisionPage.href(school.code())))
                        .toList());
    }
}
