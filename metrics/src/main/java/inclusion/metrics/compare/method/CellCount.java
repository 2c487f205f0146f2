// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

/**
 * The pupils of one cell.
 *
 * @param persons at least 0
 * @param events among them; one pupil may have several
 */
public record CellCount(long persons, long events) {
    /** Nobody. */
    public static final CellCount NONE = new CellCount(0, 0);

    /** Refuses less than nobody, and events without anybody. */
    public CellCount {
        if (persons < 0 || events < 0 || (persons == 0 && events > 0)) {
            throw new IllegalArgumentException("Invalid cell: " + events + " events among " + persons + " persons");
        }
    }

    /** Both together. */
    public CellCount plus(CellCount other) {
        return new CellCount(persons + other.persons, events + other.events);
    }

    /** Events per person; somebody must be there. */
    double rate() {
        return (double) events / persons;
    }
}
