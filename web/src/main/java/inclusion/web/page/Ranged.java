// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Distribution;
import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.web.words.Phases;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The units that an indicator is shown for: schools of one phase, or authorities where no school has a value.
 *
 * @param level School or Local authority
 * @param spreads the years and phases in which there are enough of them to be drawn
 */
public record Ranged(Level level, List<Distribution> spreads) {
    static Ranged of(Edition edition, String indicatorId) {
        Ranged schools = new Ranged(Level.SCHOOL, edition.read().distributions().all(Level.SCHOOL, indicatorId));
        return schools.spreads().isEmpty()
                ? new Ranged(
                        Level.LOCAL_AUTHORITY, edition.read().distributions().all(Level.LOCAL_AUTHORITY, indicatorId))
                : schools;
    }

    private boolean isOfSchools() {
        return level == Level.SCHOOL;
    }

    /** Schools are never set beside schools of other phases; of authorities all phases together come first. */
    List<String> phases() {
        return spreads.stream()
                .map(Distribution::educationPhase)
                .filter(phase -> !isOfSchools() || !Phases.TOTAL.equals(phase))
                .distinct()
                .sorted(Comparator.comparingInt(phase -> Phases.TOTAL.equals(phase) ? -1 : Phases.order(phase)))
                .toList();
    }

    String usualPhase() {
        List<String> phases = phases();
        return phases.contains("Secondary") && isOfSchools()
                ? "Secondary"
                : phases.isEmpty() ? Phases.TOTAL : phases.get(0);
    }

    /** Oldest first. */
    List<String> years(String phase) {
        return spreads.stream()
                .filter(spread -> spread.educationPhase().equals(phase))
                .map(Distribution::timePeriod)
                .distinct()
                .sorted()
                .toList();
    }

    /** What schools may stand beside; authorities are beside England alone here, their own pages have the rest. */
    Set<String> benchmarkTypes(Edition edition, String indicatorId, String year, String phase) {
        return isOfSchools()
                ? edition.read().distributions().benchmarkTypes(level, indicatorId, year, phase)
                : Set.of();
    }

    /** "secondaries", "local authorities", "local authorities, special schools". */
    String plural(String phase) {
        return isOfSchools()
                ? Phases.plural(phase)
                : "local authorities" + (Phases.TOTAL.equals(phase) ? "" : ", " + Phases.plural(phase) + ",");
    }

    /** The head of the column of names. */
    public String one() {
        return isOfSchools() ? "School" : "Authority";
    }

    /** The heading above the drawings. */
    public String where() {
        return isOfSchools() ? "Where schools lie" : "Where local authorities lie";
    }

    /** The codes of the units that are marked when a school, a trust or an authority is. */
    List<String> codes(Edition edition, Entity marked, String year) {
        if (isOfSchools()) {
            return switch (marked.level()) {
                case MAT -> schools(edition, marked, year).map(Entity::code).toList();
                case LOCAL_AUTHORITY ->
                    edition.read().entities().schoolsOfAuthority(marked.code()).stream()
                            .map(Entity::code)
                            .toList();
                default -> List.of(marked.code());
            };
        }
        return switch (marked.level()) {
            case MAT ->
                schools(edition, marked, year)
                        .map(Entity::newLaCode)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
            case LOCAL_AUTHORITY -> List.of(marked.code());
            default -> Stream.ofNullable(marked.newLaCode()).toList();
        };
    }

    private static Stream<Entity> schools(Edition edition, Entity trust, String year) {
        return edition.read().entities().membersOf(trust.code(), year).stream().map(member -> member.school());
    }
}
