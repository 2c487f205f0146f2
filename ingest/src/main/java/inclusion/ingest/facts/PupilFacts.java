// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * What schools' own files say; grain and columns of each dataset: {@link PupilFact}. A fact that no file feeds is empty,
 * never absent.
 *
 * @param keyFingerprint of the key that made the pseudonyms; empty when no file names a pupil
 * @param forgotten which of the pupils to be forgotten have rows in the files, by the pseudonyms that named them
 */
public record PupilFacts(Map<PupilFact, Dataset<Row>> facts, String keyFingerprint, Set<String> forgotten) {
    public PupilFacts {
        facts = Map.copyOf(facts);
        forgotten = Set.copyOf(forgotten);
    }

    /** Of files from which nobody was to be forgotten. */
    public PupilFacts(Map<PupilFact, Dataset<Row>> facts, String keyFingerprint) {
        this(facts, keyFingerprint, Set.of());
    }

    /** The same, knowing who was left out. */
    PupilFacts without(Set<String> pupils) {
        return new PupilFacts(facts, keyFingerprint, pupils);
    }

    /** Of a folder without pupil files. */
    public static PupilFacts none(SparkSession spark) {
        Map<PupilFact, Dataset<Row>> facts = new EnumMap<>(PupilFact.class);
        for (PupilFact fact : PupilFact.values()) {
            facts.put(fact, spark.createDataFrame(List.<Row>of(), fact.schema()));
        }
        return new PupilFacts(facts, "");
    }

    public Dataset<Row> of(PupilFact fact) {
        return facts.get(fact);
    }

    /**
     * The same, computed once and kept by Spark until the session ends, each fact with a plan of its own: a hundred
     * tables that each carry the whole way from the files would fill a small machine with plans alone.
     */
    public PupilFacts kept(SparkSession spark) {
        if (!any()) {
            return this;
        }
        Map<PupilFact, Dataset<Row>> kept = new EnumMap<>(PupilFact.class);
        facts.forEach((fact, rows) -> kept.put(
                fact, spark.createDataFrame(rows.toJavaRDD(), rows.schema()).persist(StorageLevel.MEMORY_AND_DISK())));
        return new PupilFacts(kept, keyFingerprint, forgotten);
    }

    /** Whether any file of the folder is a school's own. */
    public boolean any() {
        return !keyFingerprint.isEmpty();
    }
}
