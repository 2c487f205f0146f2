// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the first reading of a file saw of one school's table: enough to say which deliveries stand, and nothing of a
 * pupil.
 *
 * @param school as the rows name it, or resolved; empty where they name none
 * @param file the number of the file
 * @param digest of the rows, whatever their order
 * @param firstDay of which the rows speak; null where no row has a day
 * @param lastDay the last one; null where no row has a day
 * @param terms that its rows fall in
 * @param internal whether internal exclusions are among them
 */
public record DeliverySeen(
        PupilTable table,
        String school,
        Delivery delivery,
        int file,
        long rows,
        long digest,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<SchoolTerm> terms,
        boolean internal)
        implements Serializable {
    public DeliverySeen {
        // A set that can be sent to other machines, in one order.
        terms = new TreeSet<>(terms);
    }

    /** What {@code delivery.csv} declares of a table in which a school has no row. */
    public static DeliverySeen declared(PupilTable table, String school, Delivery delivery) {
        return new DeliverySeen(table, school, delivery, -1, 0, 0, null, null, Set.of(), false);
    }

    /** The same of a school under its resolved name. */
    public DeliverySeen of(String resolved) {
        return new DeliverySeen(table, resolved, delivery, file, rows, digest, firstDay, lastDay, terms, internal);
    }

    /** The first year that it speaks of, if it says so. */
    Optional<LocalDate> from() {
        return day(delivery.coversFrom())
                .or(() -> Optional.ofNullable(firstDay)
                        .map(day -> table == PupilTable.ROLL
                                ? SchoolTerm.of(day).year().firstDay()
                                : day));
    }

    /** The last day that it speaks of, if it says so. */
    Optional<LocalDate> to() {
        return day(delivery.coversTo())
                .or(() -> CensusCollection.of(delivery.collection()).map(CensusCollection::day))
                .or(() -> Optional.ofNullable(lastDay))
                .or(() -> day(delivery.extractedAt()));
    }

    /** Every academic year that it or its rows speak of: those in which its school must be known. */
    public Set<AcademicYear> years() {
        TreeSet<AcademicYear> years = new TreeSet<>();
        terms.forEach(term -> years.add(term.year()));
        to().ifPresent(to -> {
            AcademicYear last = SchoolTerm.of(to).year();
            AcademicYear first = delivery.kind() == Delivery.Kind.RETURN
                    ? last
                    : from().map(from -> SchoolTerm.of(from).year()).orElse(last);
            for (AcademicYear year = last; year.compareTo(first) >= 0; year = year.minus(1)) {
                years.add(year);
            }
        });
        return years;
    }

    /** The year under whose name of the school it is looked up. */
    public Optional<AcademicYear> year() {
        return to().map(to -> SchoolTerm.of(to).year());
    }

    /**
     * Under which all parts of one delivery meet: a return of a school is one whatever its tables, an extract is one
     * table; files that nothing describes are each their own.
     */
    String id() {
        return id(school, table, delivery, file);
    }

    static String id(String school, PupilTable table, Delivery delivery, int file) {
        if (delivery.kind() == Delivery.Kind.RETURN) {
            return String.join(
                    "|",
                    "R",
                    school,
                    delivery.collection(),
                    delivery.extractedAt(),
                    String.valueOf(delivery.serial()),
                    String.valueOf(delivery.whole()));
        }
        boolean described = !(delivery.extractedAt() + delivery.coversFrom() + delivery.coversTo()).isEmpty();
        return String.join(
                "|",
                "E",
                school,
                table.name(),
                delivery.extractedAt(),
                delivery.coversFrom(),
                delivery.coversTo(),
                String.valueOf(delivery.whole()),
                described ? "" : String.valueOf(file));
    }

    /** The day at the beginning of a text such as {@code 2025-01-16T09:00:00}. */
    static Optional<LocalDate> day(String iso) {
        return iso.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(iso.substring(0, 10)));
    }
}
