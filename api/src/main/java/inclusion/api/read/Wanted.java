// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.List;

/** What somebody typed into the search field, made plain. */
record Wanted(String text, List<String> words, String joined) {
    static final int NO_MATCH = Integer.MAX_VALUE;

    static Wanted of(String typed) {
        String plain = Searchable.plain(typed);
        return new Wanted(plain, plain.isEmpty() ? List.of() : List.of(plain.split(" ")), plain.replace(" ", ""));
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    boolean isPartOf(String other) {
        String plain = Searchable.plain(other);
        return words.stream().allMatch(plain::contains);
    }

    /** How well it names an entity: a number, the whole name, its start, the start of a word, any part, its place. */
    int rank(Searchable who) {
        if (who.numbers().contains(joined)) {
            return 0;
        }
        if (who.name().equals(text)) {
            return 1;
        }
        if (who.name().startsWith(text)) {
            return 2;
        }
        if ((" " + who.name()).contains(" " + text)) {
            return 3;
        }
        if (words.stream().allMatch(who.name()::contains)) {
            return 4;
        }
        if (isPostcodeOf(who)) {
            return 5;
        }
        if (!who.place().isEmpty() && (" " + who.place()).contains(" " + text)) {
            return 6;
        }
        String everything = who.name() + " " + who.place();
        return words.size() > 1 && words.stream().allMatch(everything::contains) ? 7 : NO_MATCH;
    }

    /** Letters, then a digit: at least a postcode's first half. */
    private boolean isPostcodeOf(Searchable who) {
        return joined.matches("[a-z]{1,2}[0-9][a-z0-9]*") && who.postcode().startsWith(joined);
    }
}
