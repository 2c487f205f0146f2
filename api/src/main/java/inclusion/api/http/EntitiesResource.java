// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.read.Entity;
import inclusion.api.read.SearchQuery;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Schools, trusts, authorities, regions and England: found by name, place or number, or listed. */
final class EntitiesResource {
    private EntitiesResource() {}

    static Resource of(Snapshot snapshot) {
        List<Table.Filter> filters = new ArrayList<>();
        filters.add(new Search(new SearchQuery(snapshot)));
        filters.addAll(Table.levels());
        filters.add(Table.entity(snapshot));
        filters.addAll(
                Table.words(snapshot, "entity", "education_phase", "status", "new_la_code", "region_code", "trust_id"));
        return new Listing(
                snapshot,
                new Table(
                        "entities",
                        "Who is in the snapshot, by level, name and code.",
                        "entity",
                        "geographic_level, entity_name, entity_code",
                        filters,
                        List.of(Format.JSON)));
    }

    /** Part of a name, a town, a postcode or a number; what it finds stands best first. */
    private record Search(SearchQuery search) implements Table.Filter {
        private static final String KEY = "geographic_level || '|' || entity_code";
        private static final String FOUND =
                "(SELECT unnest(keys) AS key, generate_subscripts(keys, 1) AS place FROM (SELECT string_split(?, chr(10)) AS keys))";

        @Override
        public Parameter parameter() {
            return Parameter.text("q", "Part of a name, a town or postcode, or a number: URN, LAESTAB, trust id.");
        }

        @Override
        public String condition(List<String> values) {
            return KEY + " IN (SELECT key FROM " + FOUND + ")";
        }

        @Override
        public String order() {
            return "(SELECT place FROM " + FOUND + " WHERE key = " + KEY + ")";
        }

        @Override
        public List<Object> arguments(List<String> values) {
            return List.of(
                    search.entities(values.get(0)).stream().map(Search::key).collect(Collectors.joining("\n")));
        }

        private static String key(Entity entity) {
            return entity.level().word() + "|" + entity.code();
        }
    }
}
