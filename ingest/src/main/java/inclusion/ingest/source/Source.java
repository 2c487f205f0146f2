// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

/** What files of one kind are read by: a {@link SourceTable} of rows or a {@link SourceDocument} of records. */
public interface Source {
    /** The identifier in facts and books. */
    String id();

    /** What a file of that layout is, in words, for the books. */
    String title(int layout);

    /** Whether such a file only says that all files beside it are invented. */
    default boolean marksFiction() {
        return false;
    }

    /** Whether a header without a row below it is a file like any other. */
    default boolean mayBeEmpty() {
        return false;
    }

    /** Whether its rows name pupils or staff, so that a key is needed to read it. */
    default boolean namesPeople() {
        return false;
    }

    /** Whether {@code delivery.csv} above a file says what it covers, so that the same content can be two files. */
    default boolean describedByDelivery() {
        return false;
    }

    /** Whether its files mean something only beside others of the same folder. */
    default boolean readBesideOthers() {
        return false;
    }
}
