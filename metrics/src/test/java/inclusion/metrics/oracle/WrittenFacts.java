// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.metrics.SharedSpark;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.StructType;

/** Facts, and the values that the engine makes of them, as Parquet that DuckDB can read. */
final class WrittenFacts {
    static final List<String> FACTS = Stream.concat(
                    Stream.of("published_count", "published_value", "trust_membership", "school_year", "area"),
                    Arrays.stream(PupilFact.values()).map(PupilFact::word))
            .toList();

    private WrittenFacts() {}

    static void write(Facts facts, Path folder) {
        List<Dataset<Row>> datasets = List.of(
                facts.publishedCount(),
                facts.publishedValue(),
                facts.trustMembership(),
                facts.schoolYear(),
                facts.area());
        for (int at = 0; at < datasets.size(); at++) {
            write(datasets.get(at), folder.resolve(FACTS.get(at)));
        }
        for (PupilFact fact : PupilFact.values()) {
            write(facts.pupils().of(fact), folder.resolve(fact.word()));
        }
    }

    static void writeValues(List<Row> values, Path folder) {
        StructType schema = values.get(0).schema();
        write(SharedSpark.session().createDataFrame(values, schema), folder.resolve("indicator_value"));
    }

    private static void write(Dataset<Row> rows, Path folder) {
        rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
    }
}
