// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A code of the attendance register as it is to be counted.
 *
 * @param code as it stands in the register; {@code /} and {@code \} are the two halves of a day
 * @param countedAs the code that it is counted as: itself, or for one that was withdrawn the one that took its place
 * @param outOfTime whether it was not in use on those days, which is a finding
 */
public record AttendanceCode(String code, AttendanceCategory category, String countedAs, boolean outOfTime) {
    private static final Map<String, CodeSet.Code> CODES =
            CodeSet.ATTENDANCE.codes().stream().collect(Collectors.toMap(CodeSet.Code::code, code -> code));
    private static final Map<String, AttendanceCategory> CATEGORIES = CODES.values().stream()
            .collect(Collectors.toMap(CodeSet.Code::code, code -> AttendanceCategory.of(code.group())));

    /**
     * What a mark or a session total of those days counts as; empty where nobody knows the code, so that it is counted
     * apart. A code withdrawn before them counts as its successor ({@code H} as {@code C}, {@code J} as {@code J1},
     * {@code Y} as not possible); one that came later counts as what it is. Fits {@code Days} of one day as well as of a
     * term.
     */
    public static Optional<AttendanceCode> during(Days days, String text) {
        return Optional.ofNullable(CODES.get(text.strip().toUpperCase(Locale.ROOT)))
                .flatMap(code -> of(code, days));
    }

    private static Optional<AttendanceCode> of(CodeSet.Code code, Days days) {
        boolean inUse = code.days().meet(days);
        if (inUse || days.last().isBefore(code.days().first())) {
            return Optional.of(new AttendanceCode(code.code(), category(code), code.code(), !inUse));
        }
        return Optional.ofNullable(CODES.get(code.detail("replaced_by")))
                .map(successor -> new AttendanceCode(code.code(), category(successor), successor.code(), true));
    }

    private static AttendanceCategory category(CodeSet.Code code) {
        return CATEGORIES.get(code.code());
    }
}
