// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.PupilFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;

/** A few fictional rows of schools' own files, as facts; groups that nobody names are unknown. */
public final class PupilFixture {
    private final Map<PupilFact, List<Row>> rows = new EnumMap<>(PupilFact.class);
    private String period = FactsFixture.YEAR;
    private String identifier = "Academic year";
    private int pupils;

    /** All rows from here on are of this period. */
    public PupilFixture in(String timePeriod, String timeIdentifier) {
        period = timePeriod;
        identifier = timeIdentifier;
        return this;
    }

    /** The school's files cover these tables in the period. */
    public PupilFixture covers(String urn, String... tables) {
        for (String table : tables) {
            add(PupilFact.OWN_COVERAGE, urn, Map.of("covered_table", table, "provisional", false));
        }
        return this;
    }

    /** They cover it, but what they say may still change. */
    public PupilFixture coversProvisionally(String urn, String table) {
        return add(PupilFact.OWN_COVERAGE, urn, Map.of("covered_table", table, "provisional", true));
    }

    /** So many rows of a file, of the year, feed what the school has of a table. */
    public PupilFixture file(String timePeriod, String urn, String table, String checksum, long many) {
        rows.computeIfAbsent(PupilFact.OWN_FILE, none -> new ArrayList<>())
                .add(RowFactory.create(urn, timePeriod, table, checksum, many));
        return this;
    }

    /** So many rows of a fact that are alike but for the pupil. */
    public PupilFixture rows(int number, PupilFact fact, String urn, Map<String, Object> values) {
        for (int at = 0; at < number; at++) {
            add(fact, urn, values);
        }
        return this;
    }

    public PupilFacts facts() {
        Map<PupilFact, org.apache.spark.sql.Dataset<Row>> facts = new HashMap<>();
        for (PupilFact fact : PupilFact.values()) {
            facts.put(fact, SharedSpark.session().createDataFrame(rows.getOrDefault(fact, List.of()), fact.schema()));
        }
        return new PupilFacts(facts, "f".repeat(16));
    }

    private PupilFixture add(PupilFact fact, String urn, Map<String, Object> values) {
        pupils++;
        Object[] cells = Arrays.stream(fact.schema().fields())
                .map(field -> values.getOrDefault(field.name(), otherwise(field, urn)))
                .toArray();
        rows.computeIfAbsent(fact, none -> new ArrayList<>()).add(RowFactory.create(cells));
        return this;
    }

    private Object otherwise(StructField field, String urn) {
        return switch (field.name()) {
            case "school_urn" -> urn;
            case "time_period" -> period;
            case "time_identifier" -> identifier;
            case "pupil", "staff" -> "p" + pupils;
            default -> PupilFact.GROUPS.contains(field.name()) ? PupilFact.UNKNOWN : null;
        };
    }
}
