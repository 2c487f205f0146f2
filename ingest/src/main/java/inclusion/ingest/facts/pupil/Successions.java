// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Schools that go on under another number, as a converted academy does: its pupils neither leave nor join.
 *
 * @param successors URN → the URN that follows it
 */
public record Successions(Map<String, String> successors) implements Serializable {
    public Successions {
        successors = new TreeMap<>(successors);
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
