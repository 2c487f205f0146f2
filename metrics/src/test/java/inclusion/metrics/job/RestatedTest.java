// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inclusion.ingest.facts.FactBuilder;
import inclusion.ingest.facts.Facts;
import inclusion.metrics.RealData;
import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.evaluate.ValueEngine;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without the publisher's national and authority rows the same figures come out of the schools' own. */
class RestatedTest {
    @TempDir
    Path folder;

    @Test
    void persistentAbsence_comesOutTheSameFromSchools_andSuspensionsOnlyAsARange() throws IOException {
        Path year = RealData.folder().resolve("school/2016-17");
        Path landing = folder.resolve("2016-17");
        Files.createDirectories(landing);
        schoolsOnly(year.resolve("Absence_3term_nat_reg_la_sch.subset_201415-201617.csv.gz"), landing);
        schoolsOnly(year.resolve("exclusions_by_geographic_level.subset_201415-201617.csv.gz"), landing);
        Files.copy(year.resolve("england_spine.csv.gz"), landing.resolve("register.csv.gz"));

        Facts facts = FactBuilder.from(SharedSpark.session(), folder);
        List<Row> england = ValueEngine.figures(facts, Catalogue.load())
                .values()
                .where(col("geographic_level")
                        .equalTo("National")
                        .and(col("education_phase").equalTo("Total"))
                        .and(col("is_preferred")))
                .collectAsList();

        assertThat(of(england, "persistent-absence-rate"))
                .extracting(
                        row -> row.<String>getAs("time_period"),
                        row -> row.<Long>getAs("numerator"),
                        row -> row.<Long>getAs("denominator"),
                        row -> row.<String>getAs("evidence"))
                .containsExactlyInAnyOrder(
                        tuple("201415", 728_081L, 6_642_757L, "summed"),
                        tuple("201516", 707_390L, 6_737_190L, "summed"),
                        tuple("201617", 744_276L, 6_899_769L, "summed"));
        Map<String, Row> suspensions = of(england, "suspension-rate").stream()
                .collect(Collectors.toMap(row -> row.getAs("time_period"), Function.identity()));
        Row newest = suspensions.get("201617");
        assertThat(newest.<Double>getAs("indicator_value")).isNull();
        assertThat(newest.<String>getAs("indicator_symbol")).isEqualTo("c");
        assertThat(newest.<Long>getAs("numerator_lower_bound")).isLessThan(381_865L);
        assertThat(newest.<Long>getAs("numerator_upper_bound")).isGreaterThan(381_865L);
    }

    private static List<Row> of(List<Row> rows, String indicator) {
        return rows.stream()
                .filter(row -> row.<String>getAs("indicator_id").equals(indicator))
                .toList();
    }

    private static void schoolsOnly(Path file, Path landing) throws IOException {
        Path copy = landing.resolve(file.getFileName());
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.ISO_8859_1));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(copy)), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.contains(",National,") && !line.contains(",Local authority,")) {
                    out.write(line);
                    out.newLine();
                }
            }
        }
    }
}
