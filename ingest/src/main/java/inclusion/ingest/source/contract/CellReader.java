// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the cells of a row, each in the one spelling of its kind. A cell of which the row's meaning hangs refuses the
 * row; a code that nobody knows is {@link #UNKNOWN} and a flaw.
 */
final class CellReader {
    /** A code that nobody knows; the cell itself could hold anything and goes no further. */
    static final String UNKNOWN = "?";

    private final ContractFile file;
    private final Set<String> sensitive;

    /** For a file without sensitive columns. */
    CellReader(ContractFile file) {
        this(file, Set.of());
    }

    /** That reads these sensitive columns and touches no other. */
    CellReader(ContractFile file, Set<String> sensitive) {
        this.file = file;
        this.sensitive = sensitive;
    }

    /** By the contract's names; what is blank, or not read, is empty text. */
    Map<String, String> read(SourceRow row, List<Flaw> flaws) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (ContractColumn column : file.columns()) {
            if (column.sensitive() && !sensitive.contains(column.name())) {
                if (row.has(column.name())) {
                    flaws.add(new Flaw(FindingRule.SENSITIVE_NOT_READ, column.name()));
                }
                cells.put(column.name(), "");
            } else {
                cells.put(column.name(), cell(row, column, flaws));
            }
        }
        return cells;
    }

    private static String cell(SourceRow row, ContractColumn column, List<Flaw> flaws) {
        String text = row.text(column.name());
        if (text.isEmpty() || text.equalsIgnoreCase("NULL")) {
            if (column.filled()) {
                row.refuseFor(FindingRule.VALUE_MISSING, column.name());
            }
            return "";
        }
        Optional<String> read = column.is() == ColumnKind.CODE
                ? code(column, text)
                : column.is().read(text);
        return read.orElseGet(() -> unreadable(row, column, flaws));
    }

    private static String unreadable(SourceRow row, ContractColumn column, List<Flaw> flaws) {
        switch (column.is()) {
            case CODE, YES_NO, SCHOOL, UKPRN -> {
                if (column.refused() || (column.filled() && column.is() == ColumnKind.SCHOOL)) {
                    row.refuseFor(FindingRule.CODE_UNKNOWN, column.name());
                    return "";
                }
                flaws.add(new Flaw(FindingRule.CODE_UNKNOWN, column.name()));
                return column.is() == ColumnKind.CODE ? UNKNOWN : "";
            }
            case DATE, BIRTH_DATE, MOMENT -> row.refuseFor(FindingRule.DATE_UNREADABLE, column.name());
            case PERIOD -> row.refuseFor(FindingRule.PERIOD_INVALID, column.name());
            default -> row.refuseFor(FindingRule.CELL_UNREADABLE, column.name());
        }
        return "";
    }

    /** Systems write a code with its leading zero, as a number with a fraction, or a year group in words. */
    private static Optional<String> code(ContractColumn column, String text) {
        return Contract.meaning(column.codes(), text).or(() -> {
            String bare = text.replaceFirst("(?i)^(year |y)(?=\\d)", "")
                    .replaceFirst("\\.0$", "")
                    .replaceFirst("^0+(?=\\d)", "");
            return bare.equals(text) ? Optional.empty() : Contract.meaning(column.codes(), bare);
        });
    }
}
