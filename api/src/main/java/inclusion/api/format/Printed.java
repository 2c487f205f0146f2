// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an answer is printed in a terminal: every cell as the database has it. */
public enum Printed {
    TABLE {
        @Override
        public void print(Snapshot snapshot, Selection rows, Writer writer) throws IOException {
            TextTable.write(snapshot, rows, writer);
        }
    },
    CSV {
        @Override
        public void print(Snapshot snapshot, Selection rows, Writer writer) throws IOException {
            CsvFile.write(snapshot, rows, writer, Columns::cell);
        }
    },
    JSON {
        @Override
        public void print(Snapshot snapshot, Selection rows, Writer writer) throws IOException {
            JsonFile.write(snapshot, rows, writer);
            writer.write('\n');
        }
    };

    /** Prints all rows of a selection; leaves the writer open. */
    public abstract void print(Snapshot snapshot, Selection rows, Writer writer) throws IOException;

    /** The word that the command line takes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one that a word names, in any case.
     *
     * @throws IllegalArgumentException when it names none
     */
    public static Printed of(String word) {
        return Arrays.stream(values())
                .filter(printed -> printed.word().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid format: " + word + ". Use one of "
                        + Arrays.stream(values()).map(Printed::word).collect(Collectors.joining(", ")) + "."));
    }

    @Override
    public String toString() {
        return word();
    }
}
