// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CodeSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The groups that a pupil is counted in at a school in a year: as on the list of the headcount day, else as last known.
 * A list that is silent on a column (those who left have neither need nor year group) leaves it to the next one.
 */
final class PupilGroups {
    private static final int RECEPTION = 0;
    private static final int LAST_YEAR_GROUP = 14;
    private static final String NO_SEN = "No SEN";

    private final List<PupilEntry> roll;
    private final List<PupilEntry> needs;
    private final boolean inCareRead;

    /**
     * Of one pupil.
     *
     * @param roll what all lists say of the pupil, whatever the school
     * @param needs rows of needs
     * @param inCareRead whether somebody asked for that column by name
     */
    PupilGroups(List<PupilEntry> roll, List<PupilEntry> needs, boolean inCareRead) {
        this.roll = roll;
        this.needs = needs;
        this.inCareRead = inCareRead;
    }

    /**
     * The groups, by column.
     *
     * @param first what the list of the headcount day says; empty when the pupil is not in a headcount
     * @param day of the headcount, by which support that began later is not yet known
     */
    Map<String, String> of(String school, AcademicYear year, List<PupilEntry> first, LocalDate day) {
        List<PupilEntry> candidates = candidates(school, year, first);
        Map<String, String> groups = new TreeMap<>();
        String provision = provision(candidates, day);
        groups.put("sen_provision", provision);
        groups.put("sen_primary_need", provision.equals(NO_SEN) ? NO_SEN : need(candidates, day));
        groups.put("fsm", yesOrNo(text(candidates, "fsm"), "Eligible", "Not eligible"));
        groups.put("fsm6", yesOrNo(text(candidates, "fsm6"), "Eligible", "Not eligible"));
        groups.put("sex", group(CodeSet.SEX, text(candidates, "sex")));
        groups.put("ethnicity_major", group(CodeSet.ETHNICITY, text(candidates, "ethnicity")));
        groups.put("ethnicity_minor", minor(text(candidates, "ethnicity")));
        groups.put("first_language", group(CodeSet.LANGUAGE, text(candidates, "language")));
        groups.put("year_group", yearGroup(candidates, year));
        groups.put("in_care", inCareRead ? inCare(school, candidates) : "Not read");
        return groups;
    }

    /** Only from the school's own lists: what one school may read about a pupil is not told to another. */
    private static String inCare(String school, List<PupilEntry> candidates) {
        List<PupilEntry> own = candidates.stream()
                .filter(entry -> entry.school().equals(school))
                .toList();
        return yesOrNo(text(own, "in_care"), "In care", "Not in care");
    }

    /** The provision on a day, from what was known by then; empty when no list of the school says. */
    Optional<String> provisionOn(String school, LocalDate day) {
        return roll.stream()
                .filter(entry -> entry.school().equals(school) && entry.text("sen_provision") != null)
                .filter(entry -> entry.inReturn()
                        ? !entry.asOf().isAfter(day)
                        : entry.days().contain(day) && begunBy(entry, day))
                .max(Comparator.comparing(PupilEntry::asOf).thenComparing(PupilEntry::order))
                .map(entry -> provision(entry.text("sen_provision")));
    }

    /** The word for a provision's code. */
    static String provision(String code) {
        return group(CodeSet.SEN_PROVISION, code);
    }

    /** First calendar year of the academic year of birth. */
    OptionalInt born() {
        return roll.stream()
                .sorted(Comparator.comparing(PupilEntry::order).reversed())
                .map(entry -> entry.text("born"))
                .filter(text -> text != null)
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** Those that come first, then the school's by nearness before the year's end, then after it, then others'. */
    private List<PupilEntry> candidates(String school, AcademicYear year, List<PupilEntry> first) {
        List<PupilEntry> candidates = new ArrayList<>(first);
        roll.stream()
                .sorted(Comparator.comparing(
                                (PupilEntry entry) -> !entry.school().equals(school))
                        .thenComparing(entry -> entry.asOf().isAfter(year.lastDay()))
                        .thenComparing(entry -> Math.abs(
                                entry.asOf().toEpochDay() - year.lastDay().toEpochDay()))
                        .thenComparing(entry -> -entry.order()))
                .forEach(candidates::add);
        return candidates;
    }

    private static String text(List<PupilEntry> candidates, String column) {
        return candidates.stream()
                .map(entry -> entry.text(column))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private static String provision(List<PupilEntry> candidates, LocalDate day) {
        return candidates.stream()
                .filter(entry -> entry.text("sen_provision") != null && begunBy(entry, day))
                .findFirst()
                .map(entry -> provision(entry.text("sen_provision")))
                .orElse(PupilFact.UNKNOWN);
    }

    /** An extract has the provision of its last day; one that began after the day says nothing of the day. */
    private static boolean begunBy(PupilEntry entry, LocalDate day) {
        return entry.inReturn()
                || entry.day("sen_provision_start")
                        .filter(start -> start.isAfter(day))
                        .isEmpty();
    }

    private String need(List<PupilEntry> candidates, LocalDate day) {
        String listed = text(candidates, "primary_need");
        String code = listed != null ? listed : primaryNeed(day);
        return group(CodeSet.SEN_TYPE, code);
    }

    private String primaryNeed(LocalDate day) {
        return needs.stream()
                .filter(need -> need.number("rank", 0) == 1)
                .filter(need -> need.day("start_date")
                        .filter(start -> start.isAfter(day))
                        .isEmpty())
                .filter(need ->
                        need.day("end_date").filter(end -> end.isBefore(day)).isEmpty())
                .max(Comparator.comparing(
                                (PupilEntry need) -> need.day("start_date").orElse(LocalDate.MIN))
                        .thenComparing(PupilEntry::order)
                        .thenComparing(need -> need.text("sen_type")))
                .map(need -> need.text("sen_type"))
                .orElse(null);
    }

    /** A list of another year has the group of that year. */
    private static String yearGroup(List<PupilEntry> candidates, AcademicYear year) {
        for (PupilEntry entry : candidates) {
            String code = entry.text("nc_year");
            if (code == null) {
                continue;
            }
            int later = year.firstYear() - entry.year().firstYear();
            String group = group(CodeSet.YEAR_GROUP, code);
            if (later == 0 || group.equals(PupilFact.UNKNOWN)) {
                return group;
            }
            if (group.equals("Nursery")) {
                return later < 0 ? group : PupilFact.UNKNOWN;
            }
            int number = (group.equals("Reception") ? RECEPTION : Integer.parseInt(group)) + later;
            return number < RECEPTION
                    ? "Nursery"
                    : number == RECEPTION ? "Reception" : number > LAST_YEAR_GROUP ? PupilFact.UNKNOWN : "" + number;
        }
        return PupilFact.UNKNOWN;
    }

    private static String group(CodeSet set, String code) {
        return code == null ? PupilFact.UNKNOWN : set.group(code, PupilFact.UNKNOWN);
    }

    private static String minor(String code) {
        return code == null
                ? PupilFact.UNKNOWN
                : CodeSet.ETHNICITY
                        .of(code)
                        .map(known -> known.detail("minor"))
                        .filter(text -> !text.isEmpty())
                        .orElse(PupilFact.UNKNOWN);
    }

    private static String yesOrNo(String text, String yes, String no) {
        return text == null ? PupilFact.UNKNOWN : text.equals("Y") ? yes : text.equals("N") ? no : PupilFact.UNKNOWN;
    }
}
