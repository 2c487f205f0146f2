// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.Flaw;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts the rows of one file that broke a rule, and remembers the first few of each. */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int FIRST_FEW = 3;

    private final TreeMap<String, Broken> broken = new TreeMap<>();

    void add(long row, Flaw flaw) {
        broken.computeIfAbsent(flaw.rule().code() + "|" + flaw.column(), key -> new Broken(flaw.rule(), flaw.column()))
                .add(row);
    }

    /** Adds what another part of the same file broke. */
    Tally add(Tally other) {
        other.broken.forEach((key, more) -> broken.merge(key, more, Broken::and));
        return this;
    }

    Map<String, Broken> broken() {
        return broken;
    }

    /** The rows that broke one rule in one column. */
    static final class Broken implements Serializable {
        private static final long serialVersionUID = 1;

        private final FindingRule rule;
        private final String column;
        private final TreeSet<Long> first = new TreeSet<>();
        private long rows;

        private Broken(FindingRule rule, String column) {
            this.rule = rule;
            this.column = column;
        }

        private void add(long row) {
            rows++;
            first.add(row);
            if (first.size() > FIRST_FEW) {
                first.pollLast();
            }
        }

        private Broken and(Broken other) {
            Broken both = new Broken(rule, column);
            both.rows = rows + other.rows;
            both.first.addAll(first);
            both.first.addAll(other.first);
            while (both.first.size() > FIRST_FEW) {
                both.first.pollLast();
            }
            return both;
        }

        FindingRule rule() {
            return rule;
        }

        String column() {
            return column;
        }

        long rows() {
            return rows;
        }

        /** As in {@code 12, 57, 103}. */
        String firstRows() {
            return first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }
}
