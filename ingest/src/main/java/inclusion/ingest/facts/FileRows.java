// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import inclusion.ingest.source.DocumentRecords;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.Source;
import inclusion.ingest.source.SourceDocument;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.source.TextRows;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Streams a file as what became of each row, in file order. It never throws on what a file holds: one that breaks off
 * ends early and says why in {@link #failure}.
 */
final class FileRows implements Iterator<FileRows.Outcome> {
    private final FileTask task;
    private final Source source;
    private Header header;
    private RowReader reader;
    private TextRows records;
    private DocumentRecords document;
    private Optional<Outcome> ready = Optional.empty();
    private Optional<FindingRule> failure = Optional.empty();
    private long read;
    private boolean ended;

    FileRows(FileTask task, ReadingContext context) {
        this.task = task;
        this.source = SourceRegistry.source(task.sourceId());
        attempt(() -> {
            if (source instanceof SourceDocument documents) {
                document = documents.open(task.content(), task.encoding(), context);
            } else {
                openTable((SourceTable) source, context);
            }
        });
    }

    private void openTable(SourceTable table, ReadingContext context) throws IOException {
        Layout layout = table.layouts().get(task.layout());
        header = Header.bind(task.header(), layout);
        reader = table.reader(layout, task.year(), context.beside(task.beside()));
        records = TextRows.open(task.content(), task.encoding());
        for (long i = 0; i < task.headerRow() && records.hasNext(); i++) {
            records.next();
        }
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && !ended) {
            attempt(this::advance);
        }
        return ready.isPresent();
    }

    @Override
    public Outcome next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the file has ended. Ask hasNext first.");
        }
        Outcome next = ready.orElseThrow();
        ready = Optional.empty();
        return next;
    }

    /** How many rows were read so far, blank ones not counted. */
    long read() {
        return read;
    }

    /** Why nothing of the file can be used, once it has ended. */
    Optional<FindingRule> failure() {
        return failure;
    }

    private void advance() throws IOException {
        if (document != null) {
            advanceDocument();
            return;
        }
        if (records.hasNext()) {
            ready = Optional.of(outcome(records.next(), records.number()));
            return;
        }
        ended = true;
        long last = records.number();
        records.close();
        Reading gathered = reader.end();
        if (!gathered.statements().isEmpty()) {
            ready = Optional.of(new Outcome(last, gathered.statements(), List.of(), Optional.empty()));
        }
        if (read == 0 && !source.marksFiction() && !source.mayBeEmpty()) {
            failure = Optional.of(FindingRule.NO_ROWS);
        }
    }

    private void advanceDocument() throws IOException {
        Optional<DocumentRecords.DocumentRecord> record = document.next();
        read += record.filter(DocumentRecords.DocumentRecord::counted).isPresent() ? 1 : 0;
        ready = record.map(next -> new Outcome(
                next.number(), next.reading().statements(), next.reading().flaws(), next.refusal()));
        if (record.isEmpty()) {
            ended = true;
            document.close();
            failure = document.failure().or(() -> read == 0 ? Optional.of(FindingRule.NO_ROWS) : Optional.empty());
        }
    }

    private Outcome outcome(List<String> fields, long number) {
        if (blank(fields)) {
            return new Outcome(number, List.of(), List.of(new Flaw(FindingRule.BLANK_ROWS, "")), Optional.empty());
        }
        read++;
        SourceRow row = new SourceRow(header, fields);
        Reading reading = row.refusal().isPresent() ? Reading.of() : reader.read(row);
        if (row.refusal().isPresent()) {
            return new Outcome(number, List.of(), List.of(), row.refusal());
        }
        List<Flaw> flaws = reading.flaws().stream()
                .map(flaw -> new Flaw(flaw.rule(), header.published(flaw.column())))
                .toList();
        return new Outcome(number, reading.statements(), flaws, Optional.empty());
    }

    private static boolean blank(List<String> fields) {
        for (String field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (IOException | UncheckedIOException unreadable) {
            fail(FindingRule.DAMAGED);
        } catch (CsvParseException broken) {
            fail(FindingRule.CSV_BROKEN);
        }
    }

    private void fail(FindingRule rule) {
        ended = true;
        failure = Optional.of(rule);
    }

    /**
     * What became of a row.
     *
     * @param statements what it says; none when it is blank, refused or set aside
     * @param flaws what is to be said of it though it is used
     * @param refusal why it is in quarantine
     */
    record Outcome(long number, List<Statement> statements, List<Flaw> flaws, Optional<Flaw> refusal) {}

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
