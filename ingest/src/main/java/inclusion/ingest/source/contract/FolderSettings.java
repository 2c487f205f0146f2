// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import de.siegmar.fastcsv.reader.CsvParseException;
import inclusion.ingest.source.ColumnNames;
import inclusion.ingest.source.CsvRows;
import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.DeliveryNotes;
import inclusion.ingest.source.FileSettings;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.RawFile;
import inclusion.ingest.source.SourceRow;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings files of a landing folder, each of which speaks for the files in its folder and below. Of deliveries the
 * nearest folder that has any speaks alone; column names of a nearer folder replace those of a farther one; sensitive
 * columns add up.
 */
public final class FolderSettings implements Serializable {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, List<Map<String, String>>> deliveries = new TreeMap<>();
    private final TreeMap<String, List<Map<String, String>>> columnNames = new TreeMap<>();
    private final TreeMap<String, List<Map<String, String>>> sensitive = new TreeMap<>();
    private transient Map<String, FileSettings> known;

    private FolderSettings() {}

    /** Of a folder; a file that cannot be read is in the books with the reason, and says nothing. */
    public static FolderSettings of(LandingFolder folder) {
        FolderSettings settings = new FolderSettings();
        // two in one folder count in the order of their content, never of their names
        folder.files().stream().sorted(Comparator.comparing(RawFile::checksum)).forEach(file -> {
            settings.note(file, "delivery", settings.deliveries);
            settings.note(file, "column_names", settings.columnNames);
            settings.note(file, "sensitive_columns", settings.sensitive);
        });
        return settings;
    }

    /** What they say of the file of that name below the landing folder. */
    public synchronized FileSettings of(String fileName) {
        if (known == null) {
            known = new HashMap<>();
        }
        return known.computeIfAbsent(Folders.above(fileName).get(0), folder -> settings(Folders.above(fileName)));
    }

    /**
     * What {@code delivery.csv} files say was delivered, as far as a file of that table is there.
     *
     * @param files names below the landing folder → source that reads them
     */
    public List<DeliveryNotes.Declared> declared(Map<String, String> files) {
        Set<DeliveryNotes.Declared> declared = new LinkedHashSet<>();
        new TreeMap<>(files)
                .forEach((name, source) -> Contract.files().stream()
                        .filter(file -> source.equals(ContractTable.PREFIX + file.id()))
                        .forEach(file -> file.table()
                                .ifPresent(table -> of(name).deliveries().notes().stream()
                                        .filter(note -> note.table().equals(file.id()))
                                        .map(note -> new DeliveryNotes.Declared(note.school(), table, note.delivery()))
                                        .forEach(declared::add))));
        return List.copyOf(declared);
    }

    private FileSettings settings(List<String> nearestFirst) {
        DeliveryNotes notes = nearestFirst.stream()
                .filter(deliveries::containsKey)
                .findFirst()
                .map(folder -> notes(deliveries.get(folder)))
                .orElse(DeliveryNotes.NONE);
        Map<String, Map<String, String>> names = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (String folder : nearestFirst) {
            for (Map<String, String> row : columnNames.getOrDefault(folder, List.of())) {
                names.computeIfAbsent(ContractTable.PREFIX + row.get("table"), table -> new HashMap<>())
                        .putIfAbsent(ColumnNames.key(row.get("export_column")), row.get("contract_column"));
            }
            sensitive.getOrDefault(folder, List.of()).forEach(row -> named.add(row.get("sensitive_column")));
        }
        return new FileSettings(new ColumnNames(names), notes, named);
    }

    private static DeliveryNotes notes(List<Map<String, String>> rows) {
        return new DeliveryNotes(rows.stream()
                .map(row -> new DeliveryNotes.Note(
                        row.get("school_urn"),
                        row.get("table"),
                        new Delivery(
                                Delivery.Kind.EXTRACT,
                                "",
                                row.get("extracted_at"),
                                0,
                                row.get("covers_from"),
                                row.get("covers_to"),
                                row.get("scope").equals("full"))))
                .toList());
    }

    private void note(RawFile raw, String id, Map<String, List<Map<String, String>>> byFolder) {
        ContractFile file = Contract.file(id);
        Layout layout = new ContractTable(file).layouts().get(0);
        if (raw.damage().isPresent() || !carries(raw, layout)) {
            return;
        }
        try (CsvRows records = CsvRows.open(raw.content(), raw.encoding())) {
            Header header = Header.bind(records.next(), layout);
            if (!header.missing().isEmpty() || !header.twice().isEmpty()) {
                return;
            }
            SettingsReader reader = new SettingsReader(file);
            while (records.hasNext()) {
                SourceRow row = new SourceRow(header, records.next());
                reader.cells(row)
                        .ifPresent(cells -> byFolder.computeIfAbsent(
                                        Folders.above(raw.name()).get(0), folder -> new ArrayList<>())
                                .add(cells));
            }
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            byFolder.remove(Folders.above(raw.name()).get(0));
        }
    }

    private static boolean carries(RawFile raw, Layout layout) {
        try (CsvRows head = CsvRows.of(raw.head())) {
            return head.hasNext() && Header.carries(head.next(), layout);
        } catch (IOException | CsvParseException noTable) {
            return false;
        }
    }
}
