// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import inclusion.ingest.source.CsvRows;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * Streams one file as bronze rows, in file order, ending with one row that counts them. It never throws on what a file
 * holds: a file that breaks off ends with the flaw that says so, and the books refuse all of it.
 */
final class BronzeRows implements Iterator<Row> {
    private final FileTask task;
    private final BronzeRow rows;
    private final Header header;
    private final RowReader reader;
    private final Deque<Row> ready = new ArrayDeque<>();
    private CsvRows records;
    private long read;
    private boolean ended;

    BronzeRows(FileTask task) {
        this.task = task;
        SourceTable source = SourceRegistry.source(task.sourceId());
        Layout layout = source.layouts().get(task.layout());
        this.rows = new BronzeRow(SourceRegistry.order(task.sourceId()), task.index());
        this.header = Header.bind(task.header(), layout);
        this.reader = source.reader(layout, task.year());
        open();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            advance();
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the file has ended. Ask hasNext first.");
        }
        return ready.remove();
    }

    private void open() {
        try {
            records = CsvRows.open(task.content(), task.encoding());
            for (long i = 0; i < task.headerRow() && records.hasNext(); i++) {
                records.next();
            }
        } catch (IOException | UncheckedIOException unreadable) {
            end(FindingRule.DAMAGED);
        } catch (CsvParseException broken) {
            end(FindingRule.CSV_BROKEN);
        }
    }

    private void advance() {
        try {
            if (records.hasNext()) {
                take(records.next(), records.number());
                return;
            }
            if (read == 0 && !SourceRegistry.source(task.sourceId()).marksFiction()) {
                end(FindingRule.NO_ROWS);
                return;
            }
            ended = true;
            ready.add(rows.end(read));
            records.close();
        } catch (IOException | UncheckedIOException unreadable) {
            end(FindingRule.DAMAGED);
        } catch (CsvParseException broken) {
            end(FindingRule.CSV_BROKEN);
        }
    }

    private void take(List<String> fields, long number) {
        if (fields.stream().allMatch(String::isBlank)) {
            ready.add(rows.flaw(number, new Flaw(FindingRule.BLANK_ROWS, "")));
            return;
        }
        read++;
        SourceRow row = new SourceRow(header, fields);
        Reading reading = row.refusal().isPresent() ? Reading.of() : reader.read(row);
        if (row.refusal().isPresent()) {
            ready.add(rows.quarantined(number, row.refusal().get()));
            return;
        }
        for (Flaw flaw : reading.flaws()) {
            ready.add(rows.flaw(number, new Flaw(flaw.rule(), header.published(flaw.column()))));
        }
        for (Statement statement : reading.statements()) {
            ready.add(rows.of(number, statement));
        }
    }

    private void end(FindingRule rule) {
        ended = true;
        ready.add(rows.refused(read, rule));
    }
}
