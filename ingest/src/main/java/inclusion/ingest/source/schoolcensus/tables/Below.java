// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus.tables;

import inclusion.ingest.source.Companion;
import inclusion.ingest.source.schoolcensus.Block;
import inclusion.ingest.source.schoolcensus.CensusReturn;
import inclusion.ingest.source.schoolcensus.PupilRecord;
import inclusion.ingest.source.schoolcensus.SessionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pupil's own row needs of the rows below it: needs, periods of free school meals, and which sessions are told by
 * code, so that no total is used for them. Of sessions only that is kept, however many there are.
 */
final class Below {
    private final Map<String, List<Map<String, String>>> needs = new HashMap<>();
    private final Map<String, List<Map<String, String>>> meals = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, Set<String>> secondHalfCodes = new HashMap<>();
    private final boolean asked;

    private Below(boolean asked) {
        this.asked = asked;
    }

    static Below of(CensusTable pupils, List<Companion> companions) {
        Below below = new Below(companions.stream().anyMatch(each -> each.layout() == CensusTable.FSM_PERIODS.place()));
        for (CensusTable table : CensusTable.ALL) {
            if (table.parent().equals(pupils.key())) {
                below.read(table, companions);
            }
        }
        return below;
    }

    private void read(CensusTable table, List<Companion> companions) {
        if (table == CensusTable.SEN_NEEDS || table == CensusTable.FSM_PERIODS) {
            Map<String, List<Map<String, String>>> rows = table == CensusTable.SEN_NEEDS ? needs : meals;
            TableRows.each(
                    companions,
                    table,
                    row -> rows.computeIfAbsent(row.text(table.parent()), pupil -> new ArrayList<>())
                            .add(TableRows.texts(row, table)));
        } else if (table.block().filter(Block.SESSION_DETAIL::equals).isPresent()) {
            Map<String, Set<String>> seen = table.secondHalf() ? secondHalfCodes : codes;
            TableRows.each(
                    companions,
                    table,
                    row -> seen.computeIfAbsent(row.text(table.parent()), pupil -> new HashSet<>(4))
                            .add(row.text("attendancereason")));
        }
    }

    /** The record of the pupil with that number, with what stands below it. */
    PupilRecord with(PupilRecord record, String number, CensusReturn from) {
        needs.getOrDefault(number, List.of()).forEach(need -> record.with(Block.SEN_NEED, need));
        meals.getOrDefault(number, List.of()).forEach(period -> record.with(Block.FSM_PERIOD, period));
        Set<SessionKind> told = EnumSet.noneOf(SessionKind.class);
        codes.getOrDefault(number, Set.of()).forEach(code -> told.addAll(SessionKind.of(from, code, false)));
        secondHalfCodes.getOrDefault(number, Set.of()).forEach(code -> told.addAll(SessionKind.of(from, code, true)));
        return asked ? record.telling(told) : record.telling(told).notAskedForFreeSchoolMeals();
    }
}
