// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the nearest {@code delivery.csv} above a file says of the CSV files below it.
 *
 * @param notes in file order; none when there is no such file
 */
public record DeliveryNotes(List<Note> notes) implements Serializable {
    /** Of files that nothing describes. */
    public static final DeliveryNotes NONE = new DeliveryNotes(List.of());

    private static final Delivery UNDESCRIBED = new Delivery(Delivery.Kind.EXTRACT, "", "", 0, "", "", true);

    public DeliveryNotes {
        notes = List.copyOf(notes);
    }

    /**
     * One row: a school × table.
     *
     * @param school empty when the row is about all schools of the folder
     */
    public record Note(String school, String table, Delivery delivery) implements Serializable {}

    /**
     * A note with a file of its table below it: a school that it names and that has no row there had none.
     *
     * @param school empty when it is about all schools of the folder
     */
    public record Declared(String school, PupilTable table, Delivery delivery) implements Serializable {}

    /**
     * What a row of that school and table was delivered with; without a note all that there is, of a time that nobody
     * says. A school empty where the row names none.
     */
    public Delivery of(String school, String table) {
        return note(school, table)
                .or(() -> note("", table))
                .or(() -> school.isEmpty() ? shared(table) : Optional.empty())
                .orElse(UNDESCRIBED);
    }

    /** The only school that speaks of that table, if it is one: whose rows they are that name no school. */
    public Optional<String> onlySchool(String table) {
        TreeSet<String> schools = new TreeSet<>();
        notes.stream().filter(note -> note.table().equals(table)).forEach(note -> schools.add(note.school()));
        return schools.size() == 1 ? Optional.of(schools.first()) : Optional.empty();
    }

    private Optional<Delivery> note(String school, String table) {
        return notes.stream()
                .filter(note -> note.school().equals(school) && note.table().equals(table))
                .map(Note::delivery)
                .findFirst();
    }

    /** Where all schools delivered a table alike. */
    private Optional<Delivery> shared(String table) {
        List<Delivery> all = notes.stream()
                .filter(note -> note.table().equals(table))
                .map(Note::delivery)
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
