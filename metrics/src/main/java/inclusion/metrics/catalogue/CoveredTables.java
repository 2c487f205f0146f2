// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import inclusion.ingest.facts.PupilFact;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which kinds of schools' own content an indicator is counted from, in the words of {@code own_file}. */
public final class CoveredTables {
    private static final String ROLL = "roll";
    /** Comings and goings stand in no table of their own: they are told by rolls. */
    private static final String MOVEMENTS = "movements";

    private CoveredTables() {}

    /** Sorted; empty where no file of a school's own gives values. */
    public static Set<String> of(IndicatorDefinition indicator, Catalogue catalogue) {
        Set<String> tables = new TreeSet<>();
        if (!catalogue.route(indicator).own()) {
            return tables;
        }
        List<String> needed = indicator.tallies();
        for (TallyDefinition tally : catalogue.tallies()) {
            if (tally.own().isPresent() && needed.contains(tally.id())) {
                tally.own().get().requires().forEach(table -> tables.add(table.equals(MOVEMENTS) ? ROLL : table));
                if (ofPupils(tally)) {
                    tables.add(ROLL);
                }
            }
        }
        Stream.of(indicator.pupilRules().derived())
                .flatMap(Optional::stream)
                .filter(Derivation.OfGroups.class::isInstance)
                .flatMap(derived -> catalogue.indicator(((Derivation.OfGroups) derived).of()).stream())
                .forEach(of -> tables.addAll(of(of, catalogue)));
        return tables;
    }

    /** A pupil's groups come from the roll, whatever is counted. */
    private static boolean ofPupils(TallyDefinition tally) {
        return PupilFact.of(tally.fact()).stream()
                .flatMap(fact -> Arrays.stream(fact.schema().fieldNames()))
                .anyMatch("pupil"::equals);
    }
}
