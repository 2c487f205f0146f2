// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which kind of files give values of an indicator: it follows from its tallies. */
public enum SourceRoute {
    /** Only files that others publish. */
    PUBLISHED,
    /** Only schools' own files. */
    OWN,
    /** Both. */
    BOTH;

    /** The word in the published tables. */
    public String word() {
        return Words.of(this);
    }

    /** Whether published files give values. */
    public boolean published() {
        return this != OWN;
    }

    /** Whether schools' own files give values. */
    public boolean own() {
        return this != PUBLISHED;
    }

    static SourceRoute of(IndicatorDefinition indicator, Catalogue catalogue) {
        if (indicator.pupilRules().derived().isPresent()) {
            return OWN;
        }
        List<String> needed = indicator.tallies();
        Set<String> own = ids(catalogue, /* ofOwnFiles= */ true);
        Set<String> published = ids(catalogue, /* ofOwnFiles= */ false);
        boolean fromOwn = !needed.isEmpty() && own.containsAll(needed);
        boolean counted = indicator.numerator().filter(published::contains).isPresent()
                && indicator.denominator().filter(published::contains).isPresent();
        boolean fromPublished = counted || indicator.printed().isPresent();
        return fromOwn && fromPublished ? BOTH : fromOwn ? OWN : PUBLISHED;
    }

    private static Set<String> ids(Catalogue catalogue, boolean ofOwnFiles) {
        return catalogue.tallies().stream()
                .filter(tally -> tally.own().isPresent() == ofOwnFiles)
                .map(TallyDefinition::id)
                .collect(Collectors.toSet());
    }
}
