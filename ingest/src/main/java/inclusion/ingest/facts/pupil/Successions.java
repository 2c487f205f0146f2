// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Schools that go on under another number, as a converted academy does: its pupils neither leave nor join.
 *
 * @param successors URN → the URN that follows it
 */
public record Successions(Map<String, String> successors) implements Serializable {
    public Successions {
        successors = new TreeMap<>(successors);
    }

    /** A link of the register in its own words, such as {@code Successor}. */
    public record Link(String urn, String linked, String type) implements Serializable {}

    /**
     * Of a register's links. Only a school with one successor, which has no other predecessor, goes on as that one; a
     * merger or a split is a change for its pupils.
     */
    public static Successions of(List<Link> links) {
        Map<String, Set<String>> after = new TreeMap<>();
        Map<String, Set<String>> before = new TreeMap<>();
        for (Link link : links) {
            String type = link.type().strip().toLowerCase(Locale.ROOT);
            if (type.equals("successor")) {
                after.computeIfAbsent(link.urn(), urn -> new TreeSet<>()).add(link.linked());
                before.computeIfAbsent(link.linked(), urn -> new TreeSet<>()).add(link.urn());
            } else if (type.equals("predecessor")) {
                after.computeIfAbsent(link.linked(), urn -> new TreeSet<>()).add(link.urn());
                before.computeIfAbsent(link.urn(), urn -> new TreeSet<>()).add(link.linked());
            }
        }
        Map<String, String> successors = new TreeMap<>();
        after.forEach((urn, next) -> {
            String only = next.iterator().next();
            if (next.size() == 1 && before.get(only).size() == 1) {
                successors.put(urn, only);
            }
        });
        return new Successions(successors);
    }

    /** The last number that this school has had, its own when nothing follows; the same for all its numbers. */
    public String last(String urn) {
        String last = urn;
        for (int step = 0; step <= successors.size(); step++) {
            String next = successors.get(last);
            if (next == null) {
                return last;
            }
            last = next;
        }
        return urn;
    }

    /** Whether the two are one school under two numbers, or the same number. */
    public boolean same(String urn, String other) {
        return last(urn).equals(last(other));
    }
}
