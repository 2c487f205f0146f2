// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus.tables;

import inclusion.ingest.source.Companion;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.schoolcensus.Block;
import inclusion.ingest.source.schoolcensus.PupilRecord;
import inclusion.ingest.source.schoolcensus.ToldByCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pupil's own row needs of the rows below it: needs, periods of free school meals, and what codes tell of
 * sessions, so that no total is used for the same. Of sessions only that is kept, however many there are.
 */
final class Below {
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:\\.0*)?");

    private final Map<String, List<Map<String, String>>> needs = new HashMap<>();
    private final Map<String, List<Map<String, String>>> meals = new HashMap<>();
    private final Map<String, ToldByCode> told = new HashMap<>();
    private final Map<String, ToldByCode> toldOfSecondHalf = new HashMap<>();
    private final Pupils pupils;
    private final boolean asked;

    private Below(Pupils pupils, boolean asked) {
        this.pupils = pupils;
        this.asked = asked;
    }

    static Below of(CensusTable table, Pupils pupils, List<Companion> companions) {
        Below below = new Below(
                pupils, companions.stream().anyMatch(each -> each.layout() == CensusTable.FSM_PERIODS.place()));
        for (CensusTable each : CensusTable.ALL) {
            if (each.parent().equals(table.key())) {
                below.read(each, companions);
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
            Map<String, ToldByCode> each = table.secondHalf() ? toldOfSecondHalf : told;
            TableRows.each(companions, table, row -> sessions(row, row.text(table.parent()), each));
        }
    }

    private void sessions(SourceRow row, String number, Map<String, ToldByCode> each) {
        Matcher sessions = WHOLE.matcher(row.text("sessions"));
        if (sessions.matches()) {
            pupils.of(number)
                    .ifPresent(pupil -> each.computeIfAbsent(number, first -> new ToldByCode())
                            .add(
                                    pupil.in().attendanceDays(),
                                    row.text("attendancereason"),
                                    Long.parseLong(sessions.group(1))));
        }
    }

    /** The record of the pupil with that number, with what stands below it. */
    PupilRecord with(PupilRecord record, String number) {
        needs.getOrDefault(number, List.of()).forEach(need -> record.with(Block.SEN_NEED, need));
        meals.getOrDefault(number, List.of()).forEach(period -> record.with(Block.FSM_PERIOD, period));
        record.telling(
                told.getOrDefault(number, new ToldByCode()), toldOfSecondHalf.getOrDefault(number, new ToldByCode()));
        return asked ? record : record.notAskedForFreeSchoolMeals();
    }
}
