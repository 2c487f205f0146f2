// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.vocabulary.AttendanceCode;
import inclusion.ingest.vocabulary.AttendanceTotal;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sessions of a pupil's term: by code where codes are given, else from the totals that returns had before spring 2025
 * in their place. Where both are there, codes win; a total only fills in what no code of its kind tells.
 */
final class SessionTotals {
    private final Days days;
    private final Fields.Notes notes;
    private final List<Part> parts;

    SessionTotals(CensusReturn from, PupilRecord record, Fields.Notes notes) {
        this.days = from.attendanceDays();
        this.notes = notes;
        boolean summer = from.attendanceTerm().season() == SchoolTerm.Season.SUMMER;
        this.parts = List.of(
                new Part(record, "Termly", summer ? "1" : "", false), new Part(record, "SummerHalfTerm2", "2", true));
    }

    /**
     * Sessions of one code or total.
     *
     * @param half {@code 1} or {@code 2} of a summer term, which returns give in two parts; else empty
     * @param code of the register, {@link AttendanceTotal#word} or {@link Fields#UNKNOWN}
     */
    record Total(String half, String code, long sessions) {}

    /** If the possible sessions of one half have to be given, so have those of the other: they are added up. */
    List<Total> all() {
        boolean possibleGiven = parts.stream().anyMatch(Part::lacksPossible);
        List<Total> totals = new ArrayList<>();
        for (Part part : parts) {
            if (possibleGiven && part.saysAnything()) {
                part.sessions.put(AttendanceTotal.POSSIBLE.word(), part.possible.orElseGet(part.told::possible));
            }
            part.check();
            part.sessions.forEach((code, sessions) -> totals.add(new Total(part.half, code, sessions)));
        }
        return totals;
    }

    /** The sessions of a term, or of half of it. */
    private final class Part {
        private final String prefix;
        private final String half;
        private final Map<String, Long> sessions = new TreeMap<>();
        private final ToldByCode told;
        private final Optional<Long> possible;

        private Part(PupilRecord record, String prefix, String half, boolean second) {
            this.prefix = prefix;
            this.half = half;
            this.told = record.told(second);
            for (Map<String, String> detail : record.all(Block.SESSION_DETAIL)) {
                if (detail.containsKey(PupilRecord.SECOND_HALF) == second) {
                    add(new Fields(detail, notes));
                }
            }
            Fields pupil = new Fields(record.texts(), notes);
            this.possible = pupil.count(prefix + "SessionsPossible");
            if (!told.absence()) {
                total(pupil, "SessionsAuthorised", AttendanceTotal.AUTHORISED);
                total(pupil, "SessionsUnauthorised", AttendanceTotal.UNAUTHORISED);
            }
            if (!told.educationalActivity()) {
                total(pupil, "SessionsEducational", AttendanceTotal.EDUCATIONAL);
            }
        }

        private void add(Fields detail) {
            String text = detail.text("AttendanceReason");
            Optional<AttendanceCode> known = AttendanceCode.during(days, text);
            if (known.isEmpty()) {
                notes.say(FindingRule.CODE_UNKNOWN, "AttendanceReason");
            } else if (known.get().outOfTime()) {
                notes.say(FindingRule.CODE_OUT_OF_TIME, "AttendanceReason");
            }
            Optional<Long> number = detail.count("Sessions");
            if (number.isEmpty()) {
                notes.refuse(FindingRule.CELL_UNREADABLE, "Sessions");
            } else {
                told.add(days, text, number.get());
                sessions.merge(known.map(AttendanceCode::code).orElse(Fields.UNKNOWN), number.get(), Long::sum);
            }
        }

        private void total(Fields pupil, String column, AttendanceTotal total) {
            pupil.count(prefix + column).ifPresent(number -> sessions.put(total.word(), number));
        }

        private boolean lacksPossible() {
            return possible.filter(told::leavesOut).isPresent();
        }

        private boolean saysAnything() {
            return possible.isPresent() || told.anything();
        }

        private void check() {
            long absences = sessions.entrySet().stream()
                    .filter(entry -> absent(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (possible.filter(number -> absences > number).isPresent()) {
                notes.say(FindingRule.SESSIONS_EXCEED_POSSIBLE, prefix + "SessionsPossible");
            }
        }

        private boolean absent(String code) {
            return AttendanceTotal.of(code)
                    .map(total -> total == AttendanceTotal.AUTHORISED || total == AttendanceTotal.UNAUTHORISED)
                    .orElseGet(() -> AttendanceCode.during(days, code)
                            .filter(known -> known.category().absent())
                            .isPresent());
        }
    }
}
