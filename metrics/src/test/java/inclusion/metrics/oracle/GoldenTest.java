// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.RealData;
import inclusion.metrics.job.BuiltLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every published figure of the list comes out of the lake made of the real files, at the decimals printed there. */
class GoldenTest {
    /** Several figures in one cell. */
    private static final String PAIR = " / ";

    private static final String BETWEEN_VALUES = PAIR + "| vs ";

    private static List<GoldenFigure> figures;

    @BeforeAll
    static void readTheList() {
        Path list = RealData.folder().resolve("GOLDEN.csv");
        try (Oracle duckdb = Oracle.over(list, List.of())) {
            figures = duckdb
                    .rows("SELECT metric, period, level, value, file FROM read_csv('" + list
                            + "', header = true, all_varchar = true)")
                    .stream()
                    .map(row -> row.split(" \\| ", -1))
                    .map(cells -> new GoldenFigure(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .flatMap(GoldenTest::single)
                    .toList();
        }
    }

    @Test
    void everyIndicatorFigureOfTheSchoolFiles_comesOutAsPrinted() throws IOException {
        try (Oracle lake = lake()) {
            assertThat(wrong(asked(), GoldenQuestion::of, lake, "golden.md")).isEmpty();
        }
    }

    @Test
    void everyFigureOfTheAuthorityFilesThatAreRead_comesOutAsPrinted() throws IOException {
        BuiltLake areas = BuiltLake.authorities();
        try (Oracle lake = Oracle.over(areas.tables(), List.of("indicator_value"))
                .view(areas.facts(), List.of("published_count", "published_value"))) {
            assertThat(wrong(ofAuthorities(), AuthorityQuestion::of, lake, "golden-authorities.md"))
                    .isEmpty();
        }
    }

    /** The table of England's methods sheet: absence of two terms, and leavers of three kinds that are never added. */
    @Test
    void absenceAndLeaversOfAlternativeProvision_areAsPublished_kindByKind() {
        BuiltLake areas = BuiltLake.authorities();
        try (Oracle lake = Oracle.over(areas.tables(), List.of("indicator_value"))) {
            assertThat(lake.rows("""
                    SELECT time_period, round(indicator_value, 2), numerator, denominator FROM indicator_value
                    WHERE is_preferred AND geographic_level = 'National' AND indicator_id = 'overall-absence-rate'
                      AND education_phase = 'Alternative provision' AND time_identifier = 'Autumn and spring term'
                    ORDER BY time_period DESC LIMIT 3"""))
                    .containsExactly(
                            "202223 | 40.75 | 2101715 | 5157635",
                            "202122 | 37.4 | 1832038 | 4898212",
                            "202021 | 32.81 | 1496844 | 4562704");
            assertThat(lake.rows("""
                    SELECT indicator_id, education_phase, numerator, denominator, round(indicator_value, 1)
                    FROM indicator_value WHERE is_preferred AND geographic_level = 'National' AND time_period = '202122'
                      AND indicator_id LIKE 'ks4-dest-sustained%' AND indicator_id NOT LIKE '%mainstream%' ORDER BY ALL"""))
                    .containsExactly(
                            "ks4-dest-sustained | Alternative provision | 3243 | 5517 | 58.8",
                            "ks4-dest-sustained | Special | 11192 | 12395 | 90.3",
                            "ks4-dest-sustained | Total | null | null | 93.8",
                            "ks4-dest-sustained-other-ap | Total | 2057 | 2389 | 86.1");
        }
    }

    /** England's and Middlesbrough's years between the files of schools, by the interactive tool, once each. */
    @Test
    void suspensionsOfTenYears_comeFromTheInteractiveTool() {
        try (Oracle lake = Oracle.over(BuiltLake.authorities().tables(), List.of("indicator_value"))) {
            assertThat(lake.rows("""
                    SELECT entity_code, string_agg(printf('%.2f', indicator_value), ' ' ORDER BY time_period),
                      count(denominator), count(indicator_lower_ci) FROM indicator_value
                    WHERE is_preferred AND indicator_id = 'suspension-rate' AND education_phase = 'Total'
                      AND entity_code IN ('E92000001', 'E06000002') GROUP BY ALL ORDER BY ALL"""))
                    .containsExactly(
                            "E06000002 | 14.89 21.42 18.53 16.84 16.13 11.65 13.36 27.41 28.18 | 0 | 0",
                            "E92000001 | 3.88 4.29 4.76 5.08 5.36 3.76 4.25 6.91 9.33 | 0 | 0");
        }
    }

    /** Persistent absence of authorities: our sums of the bands show as what the interactive tool prints of six years. */
    @Test
    void sumsOfBands_roundToThePrintedRateOfEveryAuthority() {
        BuiltLake areas = BuiltLake.authorities();
        try (Oracle lake = Oracle.over(areas.tables(), List.of("indicator_value"))
                .view(areas.facts(), List.of("published_value"))) {
            assertThat(lake.rows("""
                    SELECT count(*) > 900, count(DISTINCT time_period), max(abs(indicator_value - printed_value)) < 0.005
                    FROM indicator_value JOIN published_value
                      USING (geographic_level, entity_code, time_period, time_identifier, education_phase, breakdown)
                    WHERE indicator_id = 'persistent-absence-rate' AND measure = 'persistent_absence_percent'
                      AND is_preferred AND numerator IS NOT NULL AND geographic_level = 'Local authority'
                      AND education_phase = 'Total' AND time_identifier = 'Academic year' AND breakdown = 'Total'""")).containsExactly("true | 6 | true");
        }
    }

    private static List<String> wrong(
            List<GoldenFigure> asked, Function<GoldenFigure, Optional<String>> question, Oracle lake, String report)
            throws IOException {
        List<String> table =
                new ArrayList<>(List.of("| metric | period | level | published | ours |", "|---|---|---|---:|---:|"));
        List<String> wrong = new ArrayList<>();
        for (GoldenFigure figure : asked) {
            List<String> ours = lake.rows(question.apply(figure).orElseThrow());
            table.add("| %s | %s | %s | %s | %s |"
                    .formatted(figure.metric(), figure.period(), figure.level(), figure.value(), shown(ours)));
            if (ours.size() != 1 || ours.get(0).equals("null") || !figure.isShownBy(Double.parseDouble(ours.get(0)))) {
                wrong.add(figure + ": ours " + ours);
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", report), table);
        return wrong;
    }

    /** More than the dry run had: it lost members whose number the register of a later year no longer has. */
    @Test
    void membersThatTheRegisterNoLongerHas_areFoundByTheNumberThatAnotherFilePrints() {
        try (Oracle lake = lake()) {
            assertThat(lake.rows(GoldenQuestion.membersThatTheRegisterNoLongerHas()))
                    .containsExactly("28.0");
        }
    }

    /** Numbers of schools and the like are no indicators: the tests of ingest name each of them. */
    @Test
    void everyOtherFigure_isHeldByATestOfIngest() throws IOException {
        String tests = testsOfIngest();

        assertThat(held())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(tests)
                        .as(figure.toString())
                        .contains("%,d"
                                .formatted(figure.number().longValueExact())
                                .replace(',', '_')));
    }

    @Test
    void noFigureOfTheList_isLeftOut() {
        assertThat(asked().size() + held().size() + ofAuthorities().size()).isEqualTo(figures.size());
        assertThat(asked()).hasSizeGreaterThan(100);
    }

    private static String shown(List<String> ours) {
        return String.join(", ", ours).replaceAll("\\.0\\b", "");
    }

    private static Oracle lake() {
        BuiltLake real = BuiltLake.real();
        return Oracle.over(real.tables(), List.of("indicator_value", "entity", "membership"))
                .view(real.facts(), List.of("school_year"));
    }

    private static List<GoldenFigure> held() {
        return figures.stream()
                .filter(GoldenFigure::ofTheSchoolFiles)
                .filter(figure -> GoldenQuestion.of(figure).isEmpty())
                .toList();
    }

    private static String testsOfIngest() throws IOException {
        Path tests = RealData.root().resolve(Path.of("ingest", "src", "test", "java"));
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static List<GoldenFigure> asked() {
        return figures.stream()
                .filter(GoldenFigure::ofTheSchoolFiles)
                .filter(figure -> GoldenQuestion.of(figure).isPresent())
                .toList();
    }

    private static List<GoldenFigure> ofAuthorities() {
        return figures.stream()
                .filter(figure -> !figure.ofTheSchoolFiles())
                .filter(figure -> AuthorityQuestion.of(figure).isPresent())
                .toList();
    }

    private static Stream<GoldenFigure> single(GoldenFigure figure) {
        String[] values = figure.value().split(BETWEEN_VALUES, -1);
        if (values.length == 1) {
            return Stream.of(figure);
        }
        String[] metrics = figure.ofTheSchoolFiles()
                ? figure.metric().split(PAIR, -1)
                : AuthorityQuestion.metrics(figure.metric());
        return metrics.length == values.length
                ? IntStream.range(0, values.length).mapToObj(at -> figure.as(metrics[at], values[at]))
                : Stream.of(figure);
    }
}
