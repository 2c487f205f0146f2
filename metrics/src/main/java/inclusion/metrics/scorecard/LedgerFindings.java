// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.Finding;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import inclusion.ingest.vocabulary.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Ledgers of pupils that do not balance: one finding per school and term, and never a pupil. */
public final class LedgerFindings {
    /** Not a source of files, so that nobody outside is told of it. */
    private static final String SOURCE = "own-files";

    private LedgerFindings() {}

    /** In order of school and term. */
    public static List<Finding> of(Facts facts) {
        Object[] terms = Arrays.stream(Season.values()).map(Season::word).toArray();
        List<Row> rows = facts.pupils()
                .of(PupilFact.MOVEMENT_LEDGER)
                .where(not(col("balances"))
                        .and(col("breakdown_topic").equalTo("Total"))
                        .and(col("time_identifier").isin(terms)))
                .select("school_urn", "time_period", "time_identifier")
                .orderBy("school_urn", "time_period", "time_identifier")
                .collectAsList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = names(facts);
        return rows.stream()
                .map(row -> finding(
                        names.getOrDefault(row.getString(0), "School " + row.getString(0)),
                        row.getString(0),
                        row.getString(1),
                        row.getString(2)))
                .toList();
    }

    private static Map<String, String> names(Facts facts) {
        Map<String, String> names = new TreeMap<>();
        facts.schoolYear()
                .where(col("school_name").isNotNull())
                .select("school_urn", "time_period", "school_name")
                .orderBy("time_period")
                .collectAsList()
                .forEach(row -> names.put(row.getString(0), row.getString(2)));
        return names;
    }

    private static Finding finding(String name, String urn, String timePeriod, String term) {
        String year = timePeriod.substring(0, 4) + "/" + timePeriod.substring(4);
        return new Finding(
                "ledger-does-not-balance",
                Severity.CHECK,
                "",
                "",
                SOURCE,
                "",
                "",
                1,
                "The roll of %s (%s) does not come out in the %s %s: the pupils who were there, joined and left make another"
                                .formatted(name, urn, term.toLowerCase(java.util.Locale.ROOT), year)
                        + " number than the school's own list has on census day.",
                "Its movements of that term may miss somebody or count somebody twice.",
                "Compare entry and leaving dates with the census return; leavers may be missing from the extract.");
    }
}
