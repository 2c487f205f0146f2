// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;

/**
 * Finds schools, trusts, authorities and indicators by part of a name, by town or postcode, or by number: URN, LAESTAB
 * with or without its slash, trust id, authority code. Case, apostrophes, accents and punctuation do not matter.
 */
public final class SearchQuery {
    private final Snapshot snapshot;
    private List<Searchable> everyone;

    public SearchQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Everything that a text finds; nothing for a blank one. */
    public SearchResult of(String text) {
        Wanted wanted = Wanted.of(text);
        if (wanted.isBlank()) {
            return new SearchResult(text, List.of(), List.of(), List.of(), List.of());
        }
        List<Entity> found = entities(wanted);
        return new SearchResult(
                text,
                ofLevel(found, Level.SCHOOL),
                ofLevel(found, Level.MAT),
                ofLevel(found, Level.LOCAL_AUTHORITY),
                new IndicatorQuery(snapshot)
                        .all().stream()
                                .filter(indicator -> wanted.isPartOf(
                                        indicator.title() + " " + indicator.shortTitle() + " " + indicator.id()))
                                .toList());
    }

    /** The entities of every level that a text finds, best first. */
    public List<Entity> entities(String text) {
        Wanted wanted = Wanted.of(text);
        return wanted.isBlank() ? List.of() : entities(wanted);
    }

    private List<Entity> entities(Wanted wanted) {
        record Hit(Searchable who, int rank) {}
        return everyone().stream()
                .map(who -> new Hit(who, wanted.rank(who)))
                .filter(hit -> hit.rank() != Wanted.NO_MATCH)
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.who().entity().isClosed())
                        .thenComparing(hit -> hit.who().name())
                        .thenComparing(hit -> hit.who().entity().code()))
                .map(hit -> hit.who().entity())
                .toList();
    }

    private static List<Entity> ofLevel(List<Entity> found, Level level) {
        return found.stream().filter(entity -> entity.level() == level).toList();
    }

    /** Read at the first search and kept: a snapshot never changes. */
    private synchronized List<Searchable> everyone() {
        if (everyone == null) {
            everyone = snapshot.rows("SELECT * FROM entity", row -> Searchable.of(Entity.of(row)));
        }
        return everyone;
    }
}
