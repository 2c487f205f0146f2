// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import java.util.List;
import java.util.stream.Stream;

/**
 * One column of a file of the contract.
 *
 * @param is what its cells are
 * @param required whether the column must be there
 * @param filled whether no cell of it may be blank
 * @param refused whether a row with a code that nobody knows is not used
 * @param also other names that are understood
 * @param codes the set of its codes; empty where it has none
 * @param into its name in the table that the row becomes; {@code none} where it is read for something else
 * @param sensitive whether it is read only when somebody names it
 * @param means in plain English
 * @param eg its cells in the example
 */
record ContractColumn(
        String name,
        ColumnKind is,
        boolean required,
        boolean filled,
        boolean refused,
        List<String> also,
        String codes,
        String into,
        boolean sensitive,
        String means,
        List<String> eg) {
    ContractColumn {
        also = also == null ? List.of() : List.copyOf(also);
        codes = codes == null ? "" : codes;
        into = into == null ? name : into;
        eg = List.copyOf(eg);
    }

    /** All names that are understood, ours first. */
    List<String> names() {
        return Stream.concat(Stream.of(name), also.stream()).toList();
    }
}
