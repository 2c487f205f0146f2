// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An entity with its words made plain for searching.
 *
 * @param name plain, such as "st aidans primary"
 * @param place plain town and authority
 * @param postcode plain without its space; empty when not known
 * @param numbers every number that it goes by, without slashes
 */
record Searchable(Entity entity, String name, String place, String postcode, List<String> numbers) {
    static Searchable of(Entity entity) {
        return new Searchable(
                entity,
                plain(entity.name()),
                plain(entity.level() == Level.SCHOOL ? entity.town() : null),
                plain(entity.postcode()).replace(" ", ""),
                Stream.of(
                                entity.code(),
                                entity.schoolLaestab(),
                                entity.level() == Level.LOCAL_AUTHORITY ? entity.oldLaCode() : null)
                        .filter(Objects::nonNull)
                        .map(number -> plain(number).replace("laestab ", ""))
                        .toList());
    }

    /** Lower case, without accents and apostrophes, with one space for everything that is no letter or digit. */
    static String plain(String text) {
        if (text == null) {
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’‘`´]", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
