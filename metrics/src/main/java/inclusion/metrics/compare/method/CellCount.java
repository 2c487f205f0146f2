// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

/**
 * The pupils of one cell.
 *
 * @param persons at least 0
 * @param events of such pupils; one may have several, and somebody may have one who is not among those counted on their
 *     day: then there are events and perhaps nobody
 */
public record CellCount(long persons, long events) {
    /** Nobody. */
    public static final CellCount NONE = new CellCount(0, 0);

    /** Refuses less than nobody, and less than nothing. */
    public CellCount {
        if (persons < 0 || events < 0) {
            throw new IllegalArgumentException("Invalid cell: " + events + " events among " + persons + " persons");
        }
    }

    /** Both together. */
    public CellCount plus(CellCount other) {
        return new CellCount(persons + other.persons, events + other.events);
    }

    /** These without some of them. */
    public CellCount minus(CellCount part) {
        return new CellCount(persons - part.persons, events - part.events);
    }

    /** Events per person; somebody must be there. */
    double rate() {
        return (double) events / persons;
    }
}
