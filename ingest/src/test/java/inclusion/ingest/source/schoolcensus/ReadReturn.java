// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.source.Content;
import inclusion.ingest.source.DocumentRecords;
import inclusion.ingest.source.DocumentRecords.DocumentRecord;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.KeyedPseudonyms;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.Statement;
import inclusion.ingest.source.TextEncoding;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the source makes of a document that stands in a test. */
record ReadReturn(List<DocumentRecord> records, Optional<FindingRule> failure) {
    static final KeyedPseudonyms PSEUDONYMS = KeyedPseudonyms.of(new byte[KeyedPseudonyms.KEY_BYTES]);

    static ReadReturn of(ReturnXml xml) {
        return of(xml.xml());
    }

    static ReadReturn of(String xml) {
        return of(xml.getBytes(StandardCharsets.UTF_8), TextEncoding.UTF_8);
    }

    static ReadReturn of(byte[] bytes, TextEncoding encoding) {
        try {
            Path file = Files.createTempFile("return", ".xml");
            Files.write(file, bytes);
            Content content = new Content(file.toString(), List.of());
            List<DocumentRecord> records = new ArrayList<>();
            try (DocumentRecords document = new SchoolCensus().open(content, encoding, ReadingContext.of(PSEUDONYMS))) {
                for (Optional<DocumentRecord> next = document.next(); next.isPresent(); next = document.next()) {
                    records.add(next.get());
                }
                return new ReadReturn(records, document.failure());
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Numbers of the records that are used. */
    List<Long> used() {
        return records.stream()
                .filter(record -> record.counted() && record.refusal().isEmpty())
                .map(DocumentRecord::number)
                .toList();
    }

    List<FindingRule> refusals() {
        return records.stream()
                .flatMap(record -> record.refusal().stream())
                .map(Flaw::rule)
                .toList();
    }

    List<String> flaws() {
        return records.stream()
                .flatMap(record -> record.reading().flaws().stream())
                .map(flaw -> flaw.rule().code() + " " + flaw.column())
                .toList();
    }

    List<Statement.PupilRow> rows() {
        return records.stream()
                .flatMap(record -> record.reading().statements().stream())
                .map(Statement.PupilRow.class::cast)
                .toList();
    }

    /** Rows of a table, by its columns. */
    List<Map<String, String>> rows(PupilTable table) {
        return rows().stream()
                .filter(row -> row.table() == table)
                .map(row -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        values.put(table.columns().get(i), row.values().get(i));
                    }
                    return values;
                })
                .toList();
    }

    Map<String, String> roll() {
        return rows(PupilTable.ROLL).get(0);
    }

    /** As in {@code Autumn term 202526: / 60}. */
    List<String> sessions() {
        return rows(PupilTable.SESSION_TOTAL).stream()
                .map(row -> "%s%s %s: %s %s"
                        .formatted(
                                row.get("term"),
                                row.get("half").isEmpty() ? "" : " " + row.get("half"),
                                row.get("time_period"),
                                row.get("code"),
                                row.get("sessions")))
                .toList();
    }
}
