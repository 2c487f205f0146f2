// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;

/**
 * What the register calls a school for a while: a conversion to an academy gives the same school a new one.
 *
 * @param opened none when it was before the register's memory
 * @param closed last day, or none
 */
record Registration(String urn, String name, SchoolType type, LocalDate opened, LocalDate closed) {
    boolean openOn(LocalDate day) {
        return begunBy(day) && (closed == null || !closed.isBefore(day));
    }

    boolean begunBy(LocalDate day) {
        return opened == null || !opened.isAfter(day);
    }
}
