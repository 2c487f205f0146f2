// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import inclusion.ingest.source.ColumnNames;
import inclusion.ingest.source.DocumentStart;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.RawFile;
import inclusion.ingest.source.Source;
import inclusion.ingest.source.SourceDocument;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.TextEncoding;
import inclusion.ingest.source.TextRows;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a raw file is, by its content.
 *
 * @param file as it lies in the folder
 * @param sourceId empty when no source recognises it
 * @param task what to read; empty when it is unrecognised or refused
 * @param troubles the rules that it breaks as a whole, with the column that each is about
 */
record Recognition(RawFile file, String sourceId, Optional<FileTask> task, List<Trouble> troubles) {
    /** Supporting files carry a few lines of title above their header. */
    private static final int TITLE_LINES = 12;

    Recognition {
        troubles = List.copyOf(troubles);
    }

    record Trouble(FindingRule rule, String column) {}

    /** By its content, read with the names that the settings above it give its columns. */
    static Recognition of(RawFile file, List<Source> sources, ColumnNames columnNames) {
        Optional<DocumentStart> document = documentStart(file);
        if (document.isPresent()) {
            return document(file, document.get(), sources);
        }
        List<SourceTable> tables = sources.stream()
                .filter(SourceTable.class::isInstance)
                .map(SourceTable.class::cast)
                .toList();
        List<List<String>> beginning = beginning(file);
        for (int i = 0; i < beginning.size(); i++) {
            for (SourceTable source : tables) {
                List<String> names = columnNames.renamed(source.id(), beginning.get(i));
                for (int layout = 0; layout < source.layouts().size(); layout++) {
                    Layout known = source.layouts().get(layout);
                    boolean first = i == 0;
                    if ((first || !known.isUnnamed()) && Header.carries(names, known)) {
                        return known.isUnnamed()
                                ? of(file, source, layout, known.headings(), 0)
                                : of(file, source, layout, names, i + 1L);
                    }
                }
            }
        }
        return new Recognition(file, "", Optional.empty(), List.of(unrecognised(file, beginning.isEmpty())));
    }

    /** Empty for what is no XML; web pages are none either. */
    private static Optional<DocumentStart> documentStart(RawFile file) {
        boolean marked = file.head().replace("\0", "").stripLeading().startsWith("<");
        return marked ? DocumentStart.of(file.content()).filter(start -> !start.isWebPage()) : Optional.empty();
    }

    private static Recognition document(RawFile file, DocumentStart start, List<Source> sources) {
        Optional<SourceDocument> source = sources.stream()
                .filter(SourceDocument.class::isInstance)
                .map(SourceDocument.class::cast)
                .filter(each -> each.recognises(start))
                .findFirst();
        String id = source.map(Source::id).orElse("");
        if (file.damage().isPresent()) {
            return new Recognition(file, id, Optional.empty(), List.of(new Trouble(FindingRule.DAMAGED, "")));
        }
        if (start.doctype()) {
            return new Recognition(file, id, Optional.empty(), List.of(new Trouble(FindingRule.DOCUMENT_DTD, "")));
        }
        return source.isPresent()
                ? new Recognition(file, id, Optional.of(task(file, id, 0, List.of(), 0, "")), List.of())
                : new Recognition(
                        file, id, Optional.empty(), List.of(new Trouble(FindingRule.DOCUMENT_UNRECOGNISED, "")));
    }

    private static FileTask task(
            RawFile file, String sourceId, int layout, List<String> header, long headerRow, String period) {
        return new FileTask(
                0,
                file.name(),
                file.content(),
                file.checksum(),
                file.encoding(),
                file.bytes(),
                sourceId,
                layout,
                List.copyOf(header),
                headerRow,
                period,
                List.of());
    }

    private static Recognition of(RawFile file, SourceTable source, int ordinal, List<String> names, long headerRow) {
        Layout layout = source.layouts().get(ordinal);
        Header header = Header.bind(names, layout);
        List<Trouble> refusals = new ArrayList<>();
        if (file.damage().isPresent()) {
            refusals.add(new Trouble(FindingRule.DAMAGED, ""));
        }
        if (file.encoding() == TextEncoding.UTF_16) {
            refusals.add(new Trouble(FindingRule.ENCODING_UTF_16, ""));
        }
        header.missing().forEach(column -> refusals.add(new Trouble(FindingRule.COLUMN_MISSING, column)));
        header.twice().forEach(column -> refusals.add(new Trouble(FindingRule.COLUMN_TWICE, column)));
        boolean fromFolder = layout.period() == PeriodRule.FROM_FOLDER;
        if (fromFolder && file.folderYear().isEmpty()) {
            refusals.add(new Trouble(FindingRule.PERIOD_UNKNOWN, ""));
        }
        if (!refusals.isEmpty()) {
            return new Recognition(file, source.id(), Optional.empty(), refusals);
        }
        List<Trouble> remarks = header.othersTwice().stream()
                // a heading that nobody knows may be a pupil's name, as where each pupil has a column
                .map(column -> new Trouble(FindingRule.OTHER_COLUMN_TWICE, source.namesPeople() ? "" : column))
                .distinct()
                .toList();
        String period =
                fromFolder ? file.folderYear().map(AcademicYear::timePeriod).orElseThrow() : "";
        FileTask task = task(file, source.id(), ordinal, names, headerRow, period);
        return new Recognition(file, source.id(), Optional.of(task), remarks);
    }

    private static Trouble unrecognised(RawFile file, boolean nameless) {
        boolean parquet = file.encoding() == TextEncoding.PARQUET;
        if (file.damage().isPresent() || (parquet && nameless)) {
            return new Trouble(FindingRule.DAMAGED, "");
        }
        String head = file.head().stripLeading();
        boolean text = !head.startsWith("<") && !head.startsWith("{") && !head.startsWith("[") && head.indexOf(0) < 0;
        return new Trouble(text || parquet ? FindingRule.UNRECOGNISED : FindingRule.NOT_A_TABLE, "");
    }

    private static List<List<String>> beginning(RawFile file) {
        List<List<String>> records = new ArrayList<>();
        try (TextRows rows = TextRows.beginning(file)) {
            while (records.size() < TITLE_LINES && rows.hasNext()) {
                records.add(rows.next());
            }
        } catch (CsvParseException | IOException endOfWhatIsCsv) {
            return records;
        }
        return records;
    }
}
