// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import inclusion.ingest.source.CsvRows;
import inclusion.ingest.source.FileSettings;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.KeyedPseudonyms;
import inclusion.ingest.source.Pseudonyms;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.FindingRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file of the contract that stands in a test is read as. */
final class ContractFiles {
    static final Pseudonyms PSEUDONYMS =
            KeyedPseudonyms.of("a key of thirty-two bytes for tests".getBytes(StandardCharsets.UTF_8));

    private ContractFiles() {}

    /**
     * @param statements rows of its table
     * @param refusals of rows that are not used
     * @param flaws of rows that are used
     */
    record Read(List<Statement.PupilRow> statements, List<FindingRule> refusals, List<FindingRule> flaws) {
        Map<String, String> row(int number) {
            Statement.PupilRow row = statements.get(number);
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < row.values().size(); i++) {
                values.put(row.table().columns().get(i), row.values().get(i));
            }
            values.put("school", row.school());
            return values;
        }
    }

    static Read read(String id, String csv) {
        return read(id, csv, FileSettings.NONE);
    }

    static Read read(String id, String csv, FileSettings settings) {
        ContractTable table = new ContractTable(Contract.file(id));
        RowReader reader = table.reader(
                table.layouts().get(0),
                Optional.empty(),
                ReadingContext.of(PSEUDONYMS).with(settings));
        return read(table, reader, csv);
    }

    static Read read(ContractTable table, RowReader reader, String csv) {
        CsvRows records = CsvRows.of(csv);
        List<String> names = records.next();
        if (!Header.carries(names, table.layouts().get(0))) {
            throw new AssertionError("not recognised: " + names);
        }
        Header header = Header.bind(names, table.layouts().get(0));
        List<Statement.PupilRow> statements = new ArrayList<>();
        List<FindingRule> refusals = new ArrayList<>();
        List<FindingRule> flaws = new ArrayList<>();
        while (records.hasNext()) {
            SourceRow row = new SourceRow(header, records.next());
            Reading reading = reader.read(row);
            if (row.refusal().isPresent()) {
                refusals.add(row.refusal().get().rule());
            } else {
                reading.statements().forEach(statement -> statements.add((Statement.PupilRow) statement));
                reading.flaws().stream().map(Flaw::rule).forEach(flaws::add);
            }
        }
        reader.end().statements().forEach(statement -> statements.add((Statement.PupilRow) statement));
        return new Read(statements, refusals, flaws);
    }
}
