// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a settings file for the books: a row is used or not, and says nothing by itself. What it changes,
 * {@link FolderSettings} knows.
 */
final class SettingsReader implements RowReader {
    private final CellReader cellReader;
    private final Set<List<String>> seen = new HashSet<>();

    SettingsReader(ContractFile file) {
        this.cellReader = new CellReader(file);
    }

    @Override
    public Reading read(SourceRow row) {
        List<Flaw> flaws = new ArrayList<>();
        cells(row, flaws);
        return Reading.of().with(flaws);
    }

    /** The cells of a row that is used. */
    Optional<Map<String, String>> cells(SourceRow row) {
        Map<String, String> cells = cells(row, new ArrayList<>());
        return row.refusal().isEmpty() ? Optional.of(cells) : Optional.empty();
    }

    private Map<String, String> cells(SourceRow row, List<Flaw> flaws) {
        Map<String, String> cells = row.refusal().isEmpty() ? cellReader.read(row, flaws) : Map.of();
        if (row.refusal().isEmpty() && !seen.add(key(cells))) {
            row.refuse(FindingRule.SETTING_TWICE, "");
        }
        if (row.refusal().isEmpty()
                && cells.containsKey("contract_column")
                && Contract.file(cells.get("table"))
                        .column(cells.get("contract_column"))
                        .isEmpty()) {
            row.refuseFor(FindingRule.CODE_UNKNOWN, "contract_column");
        }
        return cells;
    }

    /** What may be said once: in a delivery the school and the table. */
    private static List<String> key(Map<String, String> cells) {
        return cells.containsKey("extracted_at")
                ? List.of(cells.get("school_urn"), cells.get("table"))
                : List.copyOf(cells.values());
    }
}
