// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a school's own files say of one year, counted as the publisher counts. */
final class OwnCounts {
    static final Set<String> AUTHORISED = Set.of("C", "C1", "C2", "E", "I", "J1", "M", "R", "S", "T", "H");
    static final Set<String> UNAUTHORISED = Set.of("G", "N", "O", "U");
    static final Set<String> PRESENT = Set.of("/", "\\", "L", "B", "K", "P", "V", "W");

    private final Map<String, Long> roll = new HashMap<>();
    private final Set<String> suspensions = new HashSet<>();
    private final Set<String> suspended = new HashSet<>();
    private final Set<String> permanent = new HashSet<>();
    private final Map<String, long[]> sessions = new HashMap<>();

    void onRoll(String sen, boolean meals, String language, boolean girl) {
        roll.merge("NOR", 1L, Long::sum);
        roll.merge("NORG", girl ? 1L : 0, Long::sum);
        roll.merge("TSENELSE", sen.equals("E") ? 1L : 0, Long::sum);
        roll.merge("TSENELK", sen.equals("K") ? 1L : 0, Long::sum);
        roll.merge("NUMFSM", meals ? 1L : 0, Long::sum);
        roll.merge("NUMEAL", Set.of("ENG", "ENB", "NOT", "REF").contains(language) ? 0L : 1, Long::sum);
    }

    void event(String category, String enrolment, String day) {
        if (category.equals("PERM")) {
            permanent.add(enrolment + day);
        } else {
            suspensions.add(enrolment + day);
            suspended.add(enrolment);
        }
    }

    void attended(String enrolment, String code, long half) {
        long[] sums = sessions.computeIfAbsent(enrolment, unseen -> new long[3]);
        sums[0] += PRESENT.contains(code) || AUTHORISED.contains(code) || UNAUTHORISED.contains(code) ? half : 0;
        sums[1] += AUTHORISED.contains(code) ? half : 0;
        sums[2] += UNAUTHORISED.contains(code) ? half : 0;
    }

    private long sum(int which) {
        return sessions.values().stream().mapToLong(each -> each[which]).sum();
    }

    /** As the columns of the census, by their names. */
    Map<String, String> roll() {
        return texts(roll);
    }

    /** As the columns of the exclusion file. */
    Map<String, String> exclusions() {
        return texts(Map.of(
                "headcount", roll.getOrDefault("NOR", 0L),
                "suspension", (long) suspensions.size(),
                "one_plus_susp", (long) suspended.size(),
                "perm_excl", (long) permanent.size()));
    }

    /** As the columns of the absence file. */
    Map<String, String> absence() {
        List<long[]> enrolments =
                sessions.values().stream().filter(each -> each[0] > 0).toList();
        return texts(Map.of(
                "enrolments", (long) enrolments.size(),
                "sess_possible", sum(0),
                "sess_authorised", sum(1),
                "sess_unauthorised", sum(2),
                "enrolments_pa_10_exact",
                        enrolments.stream()
                                .filter(each -> (each[1] + each[2]) * 10 >= each[0])
                                .count()));
    }

    private static Map<String, String> texts(Map<String, Long> counts) {
        Map<String, String> texts = new HashMap<>();
        counts.forEach((name, count) -> texts.put(name, Long.toString(count)));
        return texts;
    }

    /** The published cells of those columns, hidden ones replaced by ours. */
    static Map<String, String> shown(NamedCsvRecord published, Map<String, String> ours, Map<String, String> renamed) {
        Map<String, String> shown = new HashMap<>();
        ours.forEach((column, own) -> {
            String cell = published.getField(renamed.getOrDefault(column, column));
            shown.put(column, Set.of("x", "c").contains(cell) ? own : cell);
        });
        return shown;
    }
}
