// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a pupil's record holds several times. It is known by an element that it alone has, whatever suppliers call the
 * element around it; so is the table of COLLECT that holds the same.
 */
public enum Block {
    FSM_PERIOD(Set.of("fsmstartdate", "fsmenddate"), Set.of("fsmstartdate", "fsmenddate")),
    SEN_NEED(Set.of("sentype"), Set.of("sentype", "sentyperank")),
    SESSION_DETAIL(Set.of("attendancereason"), Set.of("attendancereason", "sessions")),
    EXCLUSION(
            Set.of("category"),
            Set.of("category", "startdate", "sessions", "senprovision", "reason", "reason1", "reason2", "reason3")),
    PLACEMENT(
            Set.of("placementreason", "apsettingtype", "apattendancepattern", "apsessionsperweek"),
            Set.of(
                    "urn",
                    "ukprn",
                    "apsettingtype",
                    "placementreason",
                    "entrydate",
                    "leavingdate",
                    "apattendancepattern",
                    "apsessionsperweek",
                    "senprovisionentry",
                    "senprovisionleaving")),
    AP_ENTRY(Set.of("apreason", "prevurn"), Set.of("apreason", "prevurn", "senprovisionentry"));

    private static final Map<String, Block> BY_MARK = byMark();

    @SuppressWarnings("ImmutableEnumChecker") // Set.of, which nobody can change.
    private final Set<String> marks;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> columns;

    Block(Set<String> marks, Set<String> columns) {
        this.marks = marks;
        this.columns = columns;
    }

    /** Its columns, in lower case. */
    public Set<String> columns() {
        return columns;
    }

    /** The blocks that these columns make, with what belongs to each; most elements make none. */
    static Map<Block, Map<String, String>> in(Map<String, String> texts) {
        Map<Block, Map<String, String>> found = Map.of();
        for (String column : texts.keySet()) {
            Block block = BY_MARK.get(column);
            if (block != null && !found.containsKey(block)) {
                Map<String, String> own = new TreeMap<>(texts);
                own.keySet().retainAll(block.columns);
                found = found.isEmpty() ? new TreeMap<>() : found;
                found.put(block, own);
            }
        }
        return found;
    }

    private static Map<String, Block> byMark() {
        Map<String, Block> byMark = new HashMap<>();
        for (Block block : values()) {
            block.marks.forEach(mark -> byMark.put(mark, block));
        }
        return Map.copyOf(byMark);
    }
}
