// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A closed list of words, taken in any case and with hyphens or underscores for spaces. */
final class Words implements Parameter.Rule {
    private final Supplier<List<String>> read;
    private List<String> words;

    private Words(Supplier<List<String>> read) {
        this.read = read;
    }

    static Words of(List<String> words) {
        return new Words(() -> words);
    }

    /** The values that a column of the snapshot has, asked for once: a snapshot never changes. */
    static Words ofColumn(Snapshot snapshot, String table, String column) {
        String distinct = "SELECT DISTINCT CAST(" + column + " AS VARCHAR) AS word FROM " + table + " WHERE " + column
                + " IS NOT NULL ORDER BY ALL";
        return new Words(() -> snapshot.rows(distinct, row -> row.text("word")));
    }

    @Override
    public Optional<String> canonical(String given) {
        String plain = plain(given);
        return allowed().stream().filter(word -> plain(word).equals(plain)).findFirst();
    }

    @Override
    public synchronized List<String> allowed() {
        if (words == null) {
            words = List.copyOf(read.get());
        }
        return words;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }
}
