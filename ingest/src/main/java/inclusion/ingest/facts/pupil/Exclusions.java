// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.vocabulary.CodeSet;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells what happened from what several returns say of it. One event is a pupil × school × start date × category,
 * however often it is told; the latest telling's details count.
 */
final class Exclusions {
    private static final String PERMANENT = "PERM";
    private static final String LUNCHTIME = "LNCH";
    private static final String INTERNAL = "INT";
    private static final Set<String> ENDED = Set.of("CANCELLED", "WITHDRAWN", "REINSTATED");
    /** Results of a review that put the pupil back: FRE, JRE, KRE and their kind. */
    private static final String REINSTATED = "RE";

    private Exclusions() {}

    /**
     * A suspension, permanent or internal exclusion.
     *
     * @param sessions half-days; empty where nobody says
     * @param provision SEN provision in words at the event; empty where nobody says
     */
    record Event(
            String school,
            String category,
            LocalDate start,
            Optional<Long> sessions,
            List<Optional<String>> reasons,
            Optional<String> provision,
            boolean stands) {
        /** A lunchtime suspension is one, of half a day. */
        boolean isSuspension() {
            return !category.equals(PERMANENT) && !category.equals(INTERNAL);
        }

        boolean isPermanent() {
            return category.equals(PERMANENT);
        }

        boolean isInternal() {
            return category.equals(INTERNAL);
        }

        SchoolTerm term() {
            return SchoolTerm.of(start);
        }
    }

    /** The events of one pupil, by date. */
    static List<Event> of(List<PupilEntry> told) {
        Map<String, PupilEntry> latest = new TreeMap<>();
        for (PupilEntry telling : told) {
            if (telling.day("start_date").isPresent()) {
                latest.merge(key(telling, category(telling)), telling, Exclusions::later);
            }
        }
        return latest.values().stream()
                .filter(telling -> !becamePermanent(telling, latest))
                .map(Exclusions::event)
                .filter(Event::stands)
                .sorted(Comparator.comparing(Event::start).thenComparing(Event::category))
                .toList();
    }

    /**
     * A suspension that a later telling replaces by a permanent exclusion from the same day. Where one telling has both,
     * both happened.
     */
    private static boolean becamePermanent(PupilEntry telling, Map<String, PupilEntry> latest) {
        PupilEntry permanent = latest.get(key(telling, PERMANENT));
        return permanent != null && event(telling).isSuspension() && permanent.order() > telling.order();
    }

    private static PupilEntry later(PupilEntry one, PupilEntry other) {
        int order = Integer.compare(one.order(), other.order());
        if (order != 0) {
            return order > 0 ? one : other;
        }
        return String.valueOf(one.cells()).compareTo(String.valueOf(other.cells())) >= 0 ? one : other;
    }

    private static String key(PupilEntry telling, String category) {
        return telling.school() + "|" + telling.day("start_date").orElseThrow() + "|" + category;
    }

    private static String category(PupilEntry telling) {
        return Optional.ofNullable(telling.text("category"))
                .flatMap(CodeSet.EXCLUSION_CATEGORY::meaning)
                .orElse("?");
    }

    private static Event event(PupilEntry telling) {
        String category = category(telling);
        Optional<Long> sessions = Optional.ofNullable(telling.text("sessions")).map(Long::valueOf);
        return new Event(
                telling.school(),
                category,
                telling.day("start_date").orElseThrow(),
                category.equals(LUNCHTIME) ? Optional.of(Math.max(1, sessions.orElse(1L))) : sessions,
                List.of(reason(telling, 1), reason(telling, 2), reason(telling, 3)),
                Optional.ofNullable(telling.text("sen_provision")).map(PupilGroups::provision),
                !category.equals("?") && !ended(telling));
    }

    private static Optional<String> reason(PupilEntry telling, int which) {
        return Optional.ofNullable(telling.text("reason_" + which));
    }

    private static boolean ended(PupilEntry telling) {
        String result = Optional.ofNullable(telling.text("review_result"))
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .orElse("");
        return ENDED.contains(result) || (result.length() == 3 && result.endsWith(REINSTATED));
    }

    /** Sessions of several events; empty where there is one of which nobody knows them. */
    static Long sessions(Collection<Event> events) {
        return events.stream().allMatch(event -> event.sessions().isPresent())
                ? Long.valueOf(events.stream()
                        .mapToLong(event -> event.sessions().orElseThrow())
                        .sum())
                : null;
    }
}
