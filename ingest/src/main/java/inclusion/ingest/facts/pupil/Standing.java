// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which deliveries stand. Small: schools × tables × deliveries.
 *
 * @param delivered all deliveries, in order of their ids
 * @param verdicts by id
 * @param problems why
 * @param replacements rolls of which a later one must not have lost pupils
 */
record Standing(
        List<Delivered> delivered,
        Map<String, Verdict> verdicts,
        List<Problem> problems,
        List<Replacement> replacements)
        implements Serializable {
    Standing {
        delivered = List.copyOf(delivered);
        verdicts = new TreeMap<>(verdicts);
        problems = List.copyOf(problems);
        replacements = List.copyOf(replacements);
    }

    /**
     * Something that stops a school's table; never a pupil's value.
     *
     * @param about in words what of the table, where the rule does not say enough
     * @param ids of the deliveries that are refused
     */
    record Problem(
            FindingRule rule,
            String school,
            PupilTable table,
            String about,
            Set<Integer> files,
            long rows,
            Set<String> ids)
            implements Serializable {
        Problem {
            files = new HashSet<>(files);
            ids = new HashSet<>(ids);
        }
    }

    /**
     * A roll and the one that comes after it.
     *
     * @param replaced whether the later one speaks of the same time; else it is the next year's
     */
    record Replacement(String school, String earlier, String later, boolean replaced) implements Serializable {}

    static String key(String school, PupilTable table) {
        return school + "|" + table;
    }

    Verdict verdict(String id) {
        return verdicts.get(id);
    }

    /** The deliveries of which anything is used. */
    List<Delivered> standing() {
        return delivered.stream()
                .filter(each -> verdict(each.id()).state() == Verdict.State.STANDS)
                .toList();
    }

    /** The same with more that stops schools' tables. */
    Standing stopping(List<Problem> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Problem> all = new ArrayList<>(problems);
        Map<String, Verdict> after = new HashMap<>(verdicts);
        for (Problem problem : more) {
            all.add(problem);
            delivered.stream()
                    .filter(each -> problem.ids().contains(each.id()) || stops(problem, each))
                    .forEach(each ->
                            after.computeIfPresent(each.id(), (id, verdict) -> verdict.as(Verdict.State.REFUSED)));
        }
        return new Standing(delivered, after, all, replacements);
    }

    private static boolean stops(Problem problem, Delivered each) {
        return !each.isReturn() && each.school().equals(problem.school()) && each.table() == problem.table();
    }
}
