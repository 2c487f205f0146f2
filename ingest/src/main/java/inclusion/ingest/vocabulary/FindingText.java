// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a rule says, kept beside the code sets as data: it is prose for a data manager, edited by people who write prose.
 *
 * @param what one sentence: what was found
 * @param meaning one sentence: what it means for the figures
 * @param guidance one sentence: what to do
 */
record FindingText(String what, String meaning, String guidance) {
    private static final String RESOURCE = "finding_rules.csv";
    private static final Map<String, FindingText> TEXTS = read();

    static FindingText of(FindingRule rule) {
        return Objects.requireNonNull(TEXTS.get(rule.code()), rule.code());
    }

    /** The codes of all rules that have a text. */
    static Set<String> codes() {
        return TEXTS.keySet();
    }

    private static Map<String, FindingText> read() {
        Map<String, FindingText> texts = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(FindingText.class.getResourceAsStream(RESOURCE), RESOURCE),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                FindingText text =
                        new FindingText(row.getField("what"), row.getField("meaning"), row.getField("guidance"));
                if (texts.put(row.getField("code"), text) != null) {
                    throw new IllegalStateException("Invalid " + RESOURCE + ": the rule " + row.getField("code")
                            + " stands in it twice. Keep the row that is right.");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }
}
