// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import inclusion.ingest.source.PupilTable;
import java.util.List;
import java.util.Optional;

/**
 * One file of the contract, as {@code contract.yaml} says.
 *
 * @param id the name of the file without {@code .csv}
 * @param note more for who fills it in; empty where there is none
 * @param rows what it becomes; null for settings, ask {@link #table}
 * @param marks by which it is recognised
 * @param enough how many of the marks suffice
 * @param oneOf columns of which one must be there
 */
record ContractFile(
        String id,
        String title,
        String grain,
        String note,
        PupilTable rows,
        List<String> marks,
        int enough,
        List<String> oneOf,
        List<ContractColumn> columns) {
    ContractFile {
        note = note == null ? "" : note.strip();
        oneOf = oneOf == null ? List.of() : List.copyOf(oneOf);
        marks = List.copyOf(marks);
        columns = List.copyOf(columns);
    }

    /** What it becomes; empty for settings. */
    Optional<PupilTable> table() {
        return Optional.ofNullable(rows);
    }

    /** How many rows its example has. */
    int exampleRows() {
        return columns.get(0).eg().size();
    }

    /** The column of that name in the contract. */
    Optional<ContractColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
