// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.text.Normalizer;
import java.util.List;
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
    private static final String APOSTROPHES = "'’‘`´";

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
        StringBuilder plain = new StringBuilder(text.length());
        for (char sign : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            if (Character.isLetterOrDigit(sign)) {
                plain.append(Character.toLowerCase(sign));
            } else if (sign == '&') {
                space(plain).append("and ");
            } else if (APOSTROPHES.indexOf(sign) < 0 && Character.getType(sign) != Character.NON_SPACING_MARK) {
                space(plain);
            }
        }
        return plain.toString().strip();
    }

    private static StringBuilder space(StringBuilder text) {
        boolean there = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
        return there ? text : text.append(' ');
    }
}
