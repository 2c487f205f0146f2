// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus.tables;

import inclusion.ingest.source.Reading;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.schoolcensus.Block;
import inclusion.ingest.source.schoolcensus.CensusReturn;
import inclusion.ingest.source.schoolcensus.PupilReading;
import inclusion.ingest.source.schoolcensus.PupilReading.Registered;
import inclusion.ingest.source.schoolcensus.PupilRecord;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.Map;
import java.util.Optional;

/** Reads rows of one table beside those of the others. */
final class CensusTableReader {
    private CensusTableReader() {}

    static RowReader of(CensusTable table, ReadingContext context) {
        if (table == CensusTable.RETURN) {
            return CensusTableReader::returnRow;
        }
        Returns returns = Returns.of(context.beside());
        if (table.block().isEmpty()) {
            Pupils pupils = Pupils.of(table, returns, context.beside(), context);
            Below below = Below.of(table, pupils, context.beside());
            return row -> pupil(row, table, returns, pupils, below, context);
        }
        CensusTable above = table.left() ? CensusTable.LEFT : CensusTable.ON_ROLL;
        Pupils pupils = Pupils.of(above, returns, context.beside(), context);
        return row -> part(row, table, pupils, context);
    }

    /** Says nothing by itself. */
    private static Reading returnRow(SourceRow row) {
        if (CensusReturn.of(TableRows.texts(row, CensusTable.RETURN)).isEmpty()) {
            row.refuseFor(FindingRule.HEADER_INCOMPLETE, "referencedate");
        }
        return Reading.of();
    }

    private static Reading pupil(
            SourceRow row, CensusTable table, Returns returns, Pupils pupils, Below below, ReadingContext context) {
        String number = row.text(table.key());
        String above = row.text(table.parent());
        Optional<CensusReturn> from = returns.of(above);
        if (returns.unclear(above) || pupils.unclear(number)) {
            row.refuseFor(FindingRule.KEY_UNCLEAR, returns.unclear(above) ? table.parent() : table.key());
        } else if (from.isEmpty()) {
            row.refuseFor(FindingRule.ROW_WITHOUT_PARENT, table.parent());
        } else {
            PupilRecord record = Pupils.empty(table).with(TableRows.texts(row, table));
            return reading(row, PupilReading.of(from.get(), below.with(record, number), context));
        }
        return Reading.of();
    }

    /** Needs and free school meals are told with the pupil; here it is only seen that there is one. */
    private static Reading part(SourceRow row, CensusTable table, Pupils pupils, ReadingContext context) {
        String above = row.text(table.parent());
        Optional<Registered> pupil = pupils.of(above);
        Block block = table.block().orElseThrow();
        if (pupils.unclear(above)) {
            row.refuseFor(FindingRule.KEY_UNCLEAR, table.parent());
        } else if (pupil.isEmpty()) {
            row.refuseFor(FindingRule.ROW_WITHOUT_PARENT, table.parent());
        } else if (block != Block.SEN_NEED && block != Block.FSM_PERIOD) {
            Map<String, String> texts = TableRows.texts(row, table);
            if (table.secondHalf()) {
                texts.put(PupilRecord.SECOND_HALF, "");
            }
            return reading(
                    row, PupilReading.ofPart(pupil.get(), Pupils.empty(table).with(block, texts), context));
        }
        return Reading.of();
    }

    private static Reading reading(SourceRow row, PupilReading read) {
        read.refusal().ifPresent(flaw -> row.refuse(flaw.rule(), flaw.column()));
        return read.reading();
    }
}
