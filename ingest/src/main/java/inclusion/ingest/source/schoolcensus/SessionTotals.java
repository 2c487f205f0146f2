// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.vocabulary.AttendanceCode;
import inclusion.ingest.vocabulary.AttendanceTotal;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sessions of a pupil's term: by code where codes are given, else from the totals that returns had before spring 2025
 * in their place. Where both are there, codes win; a total only fills in what no code of its kind tells.
 */
final class SessionTotals {
    private static final String TERMLY = "Termly";
    private static final String SECOND_HALF_OF_SUMMER = "SummerHalfTerm2";

    private final CensusReturn from;
    private final PupilRecord record;
    private final Fields.Notes notes;
    private final Days days;

    SessionTotals(CensusReturn from, PupilRecord record, Fields.Notes notes) {
        this.from = from;
        this.record = record;
        this.notes = notes;
        this.days =
                new Days(from.attendanceTerm().firstDay(), from.attendanceTerm().lastDay());
    }

    /**
     * Sessions of one code or total.
     *
     * @param half {@code 1} or {@code 2} of a summer term, which returns give in two parts; else empty
     * @param code of the register, {@link AttendanceTotal#word} or {@link Fields#UNKNOWN}
     */
    record Total(String half, String code, long sessions) {}

    List<Total> all() {
        List<Total> totals = new ArrayList<>();
        boolean summer = from.attendanceTerm().season() == SchoolTerm.Season.SUMMER;
        part(TERMLY, summer ? "1" : "", false, totals);
        part(SECOND_HALF_OF_SUMMER, "2", true, totals);
        return totals;
    }

    private void part(String prefix, String half, boolean second, List<Total> totals) {
        Map<String, Long> codes = new TreeMap<>();
        for (Map<String, String> detail : record.all(Block.SESSION_DETAIL)) {
            if (detail.containsKey(PupilRecord.SECOND_HALF) == second) {
                add(new Fields(detail, notes), codes);
            }
        }
        Fields pupil = new Fields(record.texts(), notes);
        Optional<Long> possible = pupil.count(prefix + "SessionsPossible");
        Set<SessionKind> told = EnumSet.copyOf(record.told());
        codes.keySet().forEach(code -> told.addAll(SessionKind.of(from, code, second)));
        if (!told.contains(SessionKind.present(second))) {
            possible.ifPresent(sessions -> codes.put(AttendanceTotal.POSSIBLE.word(), sessions));
        }
        if (!told.contains(SessionKind.absent(second))) {
            total(pupil, prefix + "SessionsAuthorised", AttendanceTotal.AUTHORISED, codes);
            total(pupil, prefix + "SessionsUnauthorised", AttendanceTotal.UNAUTHORISED, codes);
        }
        if (!told.contains(SessionKind.activity(second))) {
            total(pupil, prefix + "SessionsEducational", AttendanceTotal.EDUCATIONAL, codes);
        }
        if (possible.filter(sessions -> absences(codes) > sessions).isPresent()) {
            notes.say(FindingRule.SESSIONS_EXCEED_POSSIBLE, prefix + "SessionsPossible");
        }
        codes.forEach((code, sessions) -> totals.add(new Total(half, code, sessions)));
    }

    private void add(Fields detail, Map<String, Long> codes) {
        String text = detail.text("AttendanceReason");
        Optional<AttendanceCode> known = AttendanceCode.during(days, text);
        if (known.isEmpty()) {
            notes.say(FindingRule.CODE_UNKNOWN, "AttendanceReason");
        } else if (known.get().outOfTime()) {
            notes.say(FindingRule.CODE_OUT_OF_TIME, "AttendanceReason");
        }
        Optional<Long> sessions = detail.count("Sessions");
        if (sessions.isEmpty()) {
            notes.refuse(FindingRule.CELL_UNREADABLE, "Sessions");
        } else {
            codes.merge(known.map(AttendanceCode::code).orElse(Fields.UNKNOWN), sessions.get(), Long::sum);
        }
    }

    private static void total(Fields pupil, String column, AttendanceTotal total, Map<String, Long> codes) {
        pupil.count(column).ifPresent(sessions -> codes.put(total.word(), sessions));
    }

    private long absences(Map<String, Long> codes) {
        return codes.entrySet().stream()
                .filter(entry -> AttendanceTotal.of(entry.getKey())
                        .map(total -> total == AttendanceTotal.AUTHORISED || total == AttendanceTotal.UNAUTHORISED)
                        .orElseGet(() -> AttendanceCode.during(days, entry.getKey())
                                .filter(code -> code.category().absent())
                                .isPresent()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
