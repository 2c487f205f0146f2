// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.util.Locale;

/** The spelling of enum constants in YAML and in published tables: {@code POISSON_BYAR} is "poisson-byar". */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
