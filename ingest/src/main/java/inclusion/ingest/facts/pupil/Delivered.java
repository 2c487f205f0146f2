// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One delivery of a school with all its parts, in however many files: a whole return, or an extract of one table. */
final class Delivered implements Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final DeliverySeen first;
    private final EnumSet<PupilTable> tables = EnumSet.noneOf(PupilTable.class);
    private final TreeSet<SchoolTerm> attendance = new TreeSet<>();
    private final TreeSet<Integer> files = new TreeSet<>();
    private final TreeSet<Integer> rollFiles = new TreeSet<>();
    private LocalDate from;
    private LocalDate to;
    private long rows;
    private long digest;
    private boolean internal;

    private Delivered(DeliverySeen first) {
        this.id = first.id();
        this.first = first;
    }

    /** Brings the parts of one delivery together; there is at least one. */
    static Delivered of(List<DeliverySeen> parts) {
        Delivered whole = new Delivered(parts.get(0));
        parts.forEach(whole::add);
        return whole;
    }

    private void add(DeliverySeen part) {
        tables.add(part.table());
        if (part.rows() > 0) {
            files.add(part.file());
        }
        if (part.table() == PupilTable.ROLL) {
            rollFiles.add(part.file());
        }
        if (part.table() == PupilTable.SESSION_TOTAL || part.table() == PupilTable.MARKS) {
            attendance.addAll(part.terms());
        }
        from = part.from()
                .map(day -> from == null || day.isBefore(from) ? day : from)
                .orElse(from);
        to = part.to().map(day -> to == null || day.isAfter(to) ? day : to).orElse(to);
        rows += part.rows();
        digest += part.digest();
        internal |= part.internal();
    }

    String id() {
        return id;
    }

    String school() {
        return first.school();
    }

    Delivery delivery() {
        return first.delivery();
    }

    /** Of an extract its one table. */
    PupilTable table() {
        return first.table();
    }

    Set<PupilTable> tables() {
        return tables;
    }

    Set<Integer> files() {
        return files;
    }

    long rows() {
        return rows;
    }

    long digest() {
        return digest;
    }

    boolean internal() {
        return internal;
    }

    /** Terms in which it has marks or session totals. */
    Set<SchoolTerm> attendance() {
        return attendance;
    }

    boolean isReturn() {
        return delivery().kind() == Delivery.Kind.RETURN;
    }

    Optional<CensusCollection> collection() {
        return CensusCollection.of(delivery().collection());
    }

    /** Whether its roll stands in several files, which might be parts of one list or two lists. */
    boolean rollInParts() {
        return rollFiles.size() > 1;
    }

    /** The days that it speaks of; all days where neither it nor its rows say. */
    Days window() {
        return new Days(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }

    /** Reference day of a return, last day of an extract; empty where nothing says. */
    Optional<LocalDate> asOf() {
        return Optional.ofNullable(to);
    }

    /** When it was made, as far as it says: later texts are later deliveries. */
    String made() {
        return delivery().extractedAt().isEmpty()
                ? asOf().map(LocalDate::toString).orElse("")
                : delivery().extractedAt();
    }
}
