// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.job.BuiltLake;
import inclusion.metrics.spec.SpecRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every indicator is computed twice: by the engine over tallies, and by hand-written SQL over the facts. */
class OracleTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void definitionThatSaysItIsCheckedHere_is() {
        List<String> claimed = CATALOGUE.indicators().stream()
                .filter(each -> each.checkedBy().contains("OracleTest"))
                .map(IndicatorDefinition::id)
                .toList();

        assertThat(claimed)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(Oracle.sql(id)).isPresent());
    }

    @TestFactory
    Stream<DynamicTest> inputOfTheSpecs_givesTheSameValuesBothWays() {
        Path folder = Path.of("target", "oracle", "specs");
        SpecRun run = SpecRun.shared();
        WrittenFacts.write(run.facts(), folder);
        WrittenFacts.writeValues(run.rows(), folder);
        return agreement(folder, folder, indicator -> Optional.of(run.period(indicator)));
    }

    @TestFactory
    Stream<DynamicTest> sample_givesTheSameValuesBothWays() {
        return agreement(BuiltLake.sample().facts(), BuiltLake.sample().tables(), indicator -> Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> realFiles_giveTheSameValuesBothWays() {
        return agreement(BuiltLake.real().facts(), BuiltLake.real().tables(), indicator -> Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> realFilesOfAuthorities_giveTheSameValuesBothWays() {
        BuiltLake lake = BuiltLake.authorities();
        return agreement(lake.facts(), lake.tables(), indicator -> Optional.empty());
    }

    /** The comparison itself: another definition's SQL must not pass. */
    @Test
    void anotherDefinition_isSeen() {
        BuiltLake lake = BuiltLake.sample();
        try (Oracle oracle = oracle(lake.facts(), lake.tables())) {
            String other = Oracle.sql("suspended-pupil-rate").orElseThrow();
            assertThat(oracle.differences(CATALOGUE.indicator("suspension-rate").orElseThrow(), other))
                    .isNotEmpty();
        }
    }

    /** A measure that the schema does not know could never become a tally. */
    @Test
    void everyMeasureOfTheFacts_isAWordOfTheSchemas() throws IOException {
        String words = schema("tally") + schema("indicator");
        BuiltLake lake = BuiltLake.sample();
        try (Oracle oracle = Oracle.over(lake.facts(), List.of("published_count", "published_value"))) {
            assertThat(oracle.rows("SELECT measure FROM published_count UNION SELECT measure FROM published_value"))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(measure -> assertThat(words).contains('"' + measure + '"'));
        }
    }

    private static String schema(String kind) throws IOException {
        try (InputStream text = Catalogue.class.getResourceAsStream("/catalogue/" + kind + ".schema.json")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** One test for each indicator that has SQL of its own. */
    private static Stream<DynamicTest> agreement(Path facts, Path values, Function<String, Optional<String>> periodOf) {
        Oracle oracle = oracle(facts, values);
        assertThat(oracle.count("indicator_value")).isPositive();
        return CATALOGUE.indicators().stream()
                .filter(each -> Oracle.sql(each.id()).isPresent())
                .map(each -> DynamicTest.dynamicTest(each.id(), () -> {
                    String definition = Oracle.sql(each.id()).orElseThrow();
                    oracle.in(periodOf.apply(each.id()));
                    assertThat(oracle.differences(each, definition)).isEmpty();
                }))
                .onClose(oracle::close);
    }

    private static Oracle oracle(Path facts, Path values) {
        Oracle oracle = Oracle.over(facts, WrittenFacts.FACTS).view(values, List.of("indicator_value"));
        oracle.execute(Oracle.sql("families").orElseThrow());
        oracle.execute(Oracle.sql("own_families").orElseThrow());
        return oracle;
    }
}
