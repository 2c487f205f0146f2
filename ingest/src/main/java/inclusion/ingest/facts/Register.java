// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Admissions;
import inclusion.ingest.vocabulary.AdmissionsPolicy;
import inclusion.ingest.vocabulary.SexOfSchool;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One register as of an academic year, asked who was open on a day. */
final class Register {
    private final AcademicYear year;
    private final List<Entry> entries;
    private final Map<String, Entry> byUrn = new HashMap<>();
    private final Map<String, List<Entry>> byLaestab = new HashMap<>();

    Register(AcademicYear year, List<Entry> entries) {
        this.year = year;
        this.entries = entries.stream().sorted(Comparator.comparing(Entry::urn)).toList();
        for (Entry entry : this.entries) {
            byUrn.put(entry.urn, entry);
            byLaestab.computeIfAbsent(entry.laestab, code -> new ArrayList<>()).add(entry);
        }
    }

    static Register none(AcademicYear year) {
        return new Register(year, List.of());
    }

    AcademicYear year() {
        return year;
    }

    Optional<Entry> byUrn(String urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** The establishment with that LAESTAB that was open on census day; of several the one opened last. */
    Optional<Entry> open(String laestab, AcademicYear when) {
        return byLaestab.getOrDefault(laestab, List.of()).stream()
                .filter(entry -> open(entry, when))
                .max(Comparator.comparing((Entry entry) -> entry.opened().orElse(LocalDate.MIN))
                        .thenComparing(Entry::urn));
    }

    /** Any establishment with that LAESTAB, open first. */
    Optional<Entry> any(String laestab, AcademicYear when) {
        return open(laestab, when)
                .or(() -> byLaestab.getOrDefault(laestab, List.of()).stream().findFirst());
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> open(AcademicYear when) {
        return entries.stream().filter(entry -> open(entry, when)).toList();
    }

    /**
     * Open on that year's census day. A blank opening date is unknown, not always: it counts only in the register's own
     * year.
     */
    private boolean open(Entry entry, AcademicYear when) {
        LocalDate day = when.januaryCensusDay();
        boolean opened = entry.opened()
                .map(date -> !date.isAfter(day))
                .orElse(when.equals(year) && !entry.status.equals("unknown"));
        boolean closed = entry.closed().map(date -> !date.isAfter(day)).orElse(entry.status.equals("closed"));
        return opened && !closed;
    }

    /** Empty text and null dates where the register is silent. */
    record Entry(
            String urn,
            String laestab,
            String name,
            String phase,
            String oldLaCode,
            String newLaCode,
            String regionCode,
            String status,
            LocalDate openDate,
            LocalDate closeDate,
            Admissions admissions)
            implements Serializable {

        /** Empty text where the register does not know it. */
        String policy() {
            return admissions.policy() == AdmissionsPolicy.UNKNOWN
                    ? ""
                    : admissions.policy().word();
        }

        /** Empty text where the register does not know it. */
        String sex() {
            return admissions.sex() == SexOfSchool.UNKNOWN
                    ? ""
                    : admissions.sex().word();
        }

        Optional<LocalDate> opened() {
            return Optional.ofNullable(openDate);
        }

        Optional<LocalDate> closed() {
            return Optional.ofNullable(closeDate);
        }
    }
}
