// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.generate.LeaverCounts.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What leavers did, by group: counts, then percentages of the cohort; small figures hidden. */
final class DestinationCells {
    private static final String SUPPRESSED = "SUPP";
    private static final int FEWEST_SHOWN = 6;
    private static final Map<String, Predicate<Destination>> MEASURES = measures();
    private static final Map<Group, String> SUFFIXES =
            new LinkedHashMap<>(Map.of(Group.ALL, "", Group.DISADVANTAGED, "_DIS", Group.OTHER, "_NONDIS"));

    private DestinationCells() {}

    private static Map<String, Predicate<Destination>> measures() {
        Map<String, Predicate<Destination>> measures = new LinkedHashMap<>();
        measures.put("OVERALL_DEST", Destination::sustained);
        measures.put("APPREN", Destination.APPRENTICESHIP::equals);
        measures.put("EMPLOYMENT", Destination.EMPLOYMENT::equals);
        measures.put("EDUCATION", Destination::education);
        measures.put("FE", Destination.FURTHER_EDUCATION::equals);
        measures.put("SCH_6TH", Destination.SCHOOL_SIXTH_FORM::equals);
        measures.put("SIXTH_COL", Destination.SIXTH_FORM_COLLEGE::equals);
        measures.put("OTHER_EDU", Destination.OTHER_EDUCATION::equals);
        measures.put("NOT_SUSTAINED", Destination.NOT_SUSTAINED::equals);
        measures.put("UNKNOWN", Destination.NOT_CAPTURED::equals);
        return measures;
    }

    /** In capitals, as until 2023/24. */
    static List<String> header() {
        List<String> header = new ArrayList<>();
        for (Group group : Group.values()) {
            String suffix = suffix(group);
            header.add("COHORT" + suffix);
            MEASURES.keySet().forEach(each -> header.add(each + suffix));
            MEASURES.keySet().forEach(each -> header.add(each + "PER" + suffix));
        }
        return header;
    }

    static String suffix(Group group) {
        return SUFFIXES.get(group);
    }

    /** A cohort of up to five is hidden; in the two parts of a cohort, so is 1 or 2 of either. */
    static List<String> ofSchool(LeaverCounts leavers) {
        List<String> cells = new ArrayList<>();
        for (Group group : Group.values()) {
            long cohort = leavers.cohort(group);
            List<String> counts = new ArrayList<>();
            List<String> percents = new ArrayList<>();
            for (Predicate<Destination> measure : MEASURES.values()) {
                boolean hidden = hidden(leavers, group, measure);
                long count = leavers.of(group, measure);
                counts.add(hidden ? SUPPRESSED : Long.toString(count));
                percents.add(hidden ? SUPPRESSED : percent(count, cohort));
            }
            cells.add(Long.toString(cohort));
            cells.addAll(counts);
            cells.addAll(percents);
        }
        return cells;
    }

    private static boolean hidden(LeaverCounts leavers, Group group, Predicate<Destination> measure) {
        if (leavers.cohort(group) < FEWEST_SHOWN) {
            return true;
        }
        return group != Group.ALL
                && (leavers.cohort(Group.DISADVANTAGED) < FEWEST_SHOWN
                        || leavers.cohort(Group.OTHER) < FEWEST_SHOWN
                        || oneOrTwo(leavers.of(Group.DISADVANTAGED, measure))
                        || oneOrTwo(leavers.of(Group.OTHER, measure)));
    }

    /** Areas hide only percentages of 1 or 2 pupils and, in the parts of the cohort, those counts. */
    static List<String> ofArea(LeaverCounts leavers) {
        List<String> cells = new ArrayList<>();
        for (Group group : Group.values()) {
            long cohort = leavers.cohort(group);
            List<String> counts = new ArrayList<>();
            List<String> percents = new ArrayList<>();
            for (Predicate<Destination> measure : MEASURES.values()) {
                long count = leavers.of(group, measure);
                counts.add(oneOrTwo(count) && group != Group.ALL ? "SN" : Long.toString(count));
                percents.add(oneOrTwo(count) ? "SP" : percent(count, cohort));
            }
            cells.add(Long.toString(cohort));
            cells.addAll(counts);
            cells.addAll(percents);
        }
        return cells;
    }

    private static boolean oneOrTwo(long count) {
        return count == 1 || count == 2;
    }

    /** Cohort and share sustained of an earlier year's leavers, group by group. */
    static List<String> earlier(LeaverCounts leavers) {
        List<String> cells = new ArrayList<>();
        for (Group group : Group.values()) {
            long cohort = leavers.cohort(group);
            boolean hidden = hidden(leavers, group, Destination::sustained);
            // NE: nobody at the end of Key Stage 4.
            cells.add(cohort == 0 ? "NE" : Long.toString(cohort));
            cells.add(
                    cohort == 0
                            ? "NE"
                            : hidden ? SUPPRESSED : percent(leavers.of(group, Destination::sustained), cohort));
        }
        return cells;
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "NA" : Printed.percentSign(part, whole, 0, 0);
    }
}
