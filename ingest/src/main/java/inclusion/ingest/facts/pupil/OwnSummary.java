// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the first reading of one of a school's own files sees: its deliveries, and who goes on under another number. */
public final class OwnSummary implements Serializable {
    private static final long serialVersionUID = 1;

    private final int file;
    private final LinkedHashMap<String, Seen> seen = new LinkedHashMap<>();
    private final ArrayList<Alias> aliases = new ArrayList<>();

    /** Of the file with that number. */
    public OwnSummary(int file) {
        this.file = file;
    }

    /** A former pseudonym of a pupil, and the one that the row has, as of the delivery. */
    public record Alias(String former, String pupil, String when) implements Serializable {}

    /** Takes a row in. */
    public void note(Statement.PupilRow row) {
        seen.computeIfAbsent(
                        row.table() + "|" + row.school() + "|" + row.delivery(),
                        key -> new Seen(row.table(), row.school(), row.delivery()))
                .note(row);
        if (row.table() == PupilTable.ROLL) {
            String former = RowDay.value(PupilTable.ROLL, "former_pupil", row.values());
            String pupil = row.values().get(0);
            if (!former.isEmpty() && !former.equals(pupil)) {
                aliases.add(new Alias(former, pupil, row.delivery().extractedAt()));
            }
        }
    }

    public List<DeliverySeen> deliveries() {
        return seen.values().stream().map(each -> each.of(file)).toList();
    }

    public List<Alias> aliases() {
        return aliases;
    }

    /** One school's table in the making. */
    private static final class Seen implements Serializable {
        private static final long serialVersionUID = 1;

        private final PupilTable table;
        private final String school;
        private final Delivery delivery;
        private final TreeSet<SchoolTerm> terms = new TreeSet<>();
        private long rows;
        private long digest;
        private LocalDate firstDay;
        private LocalDate lastDay;
        private LocalDate firstLeaving;
        private boolean internal;

        private Seen(PupilTable table, String school, Delivery delivery) {
            this.table = table;
            this.school = school;
            this.delivery = delivery;
        }

        private void note(Statement.PupilRow row) {
            rows++;
            digest += mixed(row.values());
            if (table == PupilTable.ROLL) {
                RowDay.day(table, "entry_date", row.values()).ifPresent(this::reach);
                RowDay.day(table, "leaving_date", row.values()).ifPresent(day -> {
                    reach(day);
                    firstLeaving = earlier(firstLeaving, day);
                });
                return;
            }
            RowDay.reach(table, row.values()).forEach(this::reach);
            terms.addAll(RowDay.terms(table, row.values()));
            internal |= table == PupilTable.EXCLUSION && row.values().get(1).equals("INT");
        }

        private void reach(LocalDate day) {
            firstDay = earlier(firstDay, day);
            lastDay = lastDay == null || lastDay.isBefore(day) ? day : lastDay;
        }

        /** A roll knows who left since the first of its leavers, not since its longest pupil came. */
        private DeliverySeen of(int file) {
            LocalDate first = table != PupilTable.ROLL ? firstDay : firstLeaving == null ? lastDay : firstLeaving;
            return new DeliverySeen(table, school, delivery, file, rows, digest, first, lastDay, terms, internal);
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one == null || other.isBefore(one) ? other : one;
        }

        /** Sums of these do not depend on the order of rows. */
        private static long mixed(List<String> values) {
            long hash = 1125899906842597L;
            for (String value : values) {
                for (int i = 0; i < value.length(); i++) {
                    hash = 31 * hash + value.charAt(i);
                }
                hash = 31 * hash + '|';
            }
            hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
            return hash ^ (hash >>> 33);
        }
    }

    /** Follows former numbers to the last one, whatever the order in which the files tell it. */
    public static Map<String, String> canonical(List<Alias> aliases) {
        Map<String, Alias> next = new HashMap<>();
        for (Alias alias : aliases) {
            next.merge(alias.former, alias, (one, other) -> later(one, other) ? one : other);
        }
        Map<String, String> canonical = new HashMap<>();
        for (String former : next.keySet()) {
            TreeSet<String> way = new TreeSet<>();
            String last = former;
            while (next.containsKey(last) && way.add(last)) {
                last = next.get(last).pupil;
            }
            // Two numbers that each call the other the former one are one pupil all the same.
            canonical.put(former, next.containsKey(last) ? cycle(next, last) : last);
        }
        return canonical;
    }

    private static String cycle(Map<String, Alias> next, String on) {
        TreeSet<String> round = new TreeSet<>();
        String at = on;
        while (round.add(at)) {
            at = next.get(at).pupil;
        }
        return round.first();
    }

    private static boolean later(Alias one, Alias other) {
        int when = one.when.compareTo(other.when);
        return when != 0 ? when > 0 : one.pupil.compareTo(other.pupil) > 0;
    }
}
