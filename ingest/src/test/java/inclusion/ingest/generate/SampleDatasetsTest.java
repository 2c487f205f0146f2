// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import static inclusion.ingest.generate.PublishedFile.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed sample: what the generator gives, like England where it should be, and nobody's real code. */
class SampleDatasetsTest {
    private static final Path ROOT = root();
    private static final Path SAMPLE = ROOT.resolve("sample-datasets");

    private static Path root() {
        String given = System.getProperty("inclusion.root");
        Path folder = given == null ? Path.of("").toAbsolutePath() : Path.of(given);
        while (folder != null && !Files.isDirectory(folder.resolve("sample-datasets"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Test
    void committedFiles_areWhatTheGeneratorGives(@TempDir Path again) {
        Generator.write(again.resolve("landing"), GeneratorSettings.SAMPLE, again.resolve("truth.csv"));
        assertThat(PublishedFile.contents(SAMPLE)).isEqualTo(PublishedFile.contents(again.resolve("landing")));
        assertThat(ROOT.resolve("ingest/src/test/resources/truth.csv"))
                .hasSameTextualContentAs(again.resolve("truth.csv"));
    }

    @Test
    void background_hasAtLeastTwoThousandSchools() {
        assertThat(PublishedFile.windows(SAMPLE.resolve("2024-25/spc_school_level_underlying_data.csv.gz"))
                        .rows())
                .hasSizeGreaterThan(2_020);
    }

    /** Published for England: overall absence, persistent absence (%). */
    @ParameterizedTest
    @CsvSource({
        "202223, Total, 7.37, 21.22",
        "202324, Total, 7.15, 19.95",
        "202425, Total, 6.78, 18.14",
        "202324, State-funded primary, 5.53, 14.6",
        "202324, State-funded secondary, 8.89, 25.6",
        "202324, Special, 13.01, 37.21",
    })
    void absence_isLikeEnglands(String period, String phase, double overall, double persistent) {
        NamedCsvRecord row = Stream.of("1_absence_3term_nat_reg_la_202223.csv.gz", "1_absence_3term_nat_reg_la.csv.gz")
                .flatMap(name -> PublishedFile.utf8(SAMPLE.resolve(name)).rows().stream())
                .filter(is("time_period", period)
                        .and(is("education_phase", phase))
                        .and(is("geographic_level", "National")))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(row.getField("sess_overall_percent"))).isCloseTo(overall, within(0.15));
        assertThat(Double.parseDouble(row.getField("enrolments_pa_10_exact_percent")))
                .isCloseTo(persistent, within(1.5));
    }

    /** Published for England: suspensions and permanent exclusions per 100 pupils; those of 2024/25 are not out. */
    @ParameterizedTest
    @CsvSource({
        "Total, 11.31, 0.129",
        "State-funded secondary, 22.61, 0.253",
        "Special, 12.62, 0.078",
    })
    void exclusions_areLikeEnglands(String phase, double suspensions, double permanent) {
        NamedCsvRecord row = PublishedFile.utf8(SAMPLE.resolve("exc_nat_region_la.csv.gz"))
                .where(is("time_period", "202324").and(is("geographic_level", "National")))
                .only(is("education_phase", phase));
        assertThat(Double.parseDouble(row.getField("susp_rate")) / suspensions).isBetween(0.85, 1.15);
        assertThat(Double.parseDouble(row.getField("perm_excl_rate"))).isCloseTo(permanent, within(0.05));
    }

    /** Published for England's schools: EHC plans, SEN support, free school meals (%). */
    @ParameterizedTest
    @CsvSource({"2022-23, 4.3, 13.0, 23.8", "2023-24, 4.8, 13.6, 24.6", "2024-25, 5.3, 14.2, 25.7"})
    void pupils_areLikeEnglands(String folder, double plans, double support, double meals) {
        PublishedFile schools = PublishedFile.utf8(SAMPLE.resolve(folder + "/england_census.csv.gz"))
                .where(row -> !row.getField("URN").equals("NAT"));
        double pupils = schools.sum("NOR");
        assertThat(100 * schools.sum("TSENELSE") / pupils).isCloseTo(plans, within(0.3));
        assertThat(100 * schools.sum("TSENELK") / pupils).isCloseTo(support, within(0.4));
        assertThat(100 * schools.sum("NUMFSM") / pupils).isCloseTo(meals, within(1.0));
    }

    /** Published for the leavers of mainstream and special schools in 2021/22: 93.5 % sustained. */
    @Test
    void destinations_areLikeEnglands() {
        NamedCsvRecord row = PublishedFile.utf8(SAMPLE.resolve("2023-24/england_ks4-pupdest.csv.gz"))
                .only(is("RECTYPE", "NAT"));
        assertThat(100 * Double.parseDouble(row.getField("OVERALL_DEST")) / Double.parseDouble(row.getField("COHORT")))
                .isCloseTo(93.5, within(0.6));
    }

    @Test
    void plansOfAuthorities_addUpToEnglands_andPlacementsToPlans() {
        PublishedFile plans = PublishedFile.utf8(SAMPLE.resolve("education-health-and-care-plans_2025/caseload.csv.gz"))
                .where(is("time_period", "202425"));
        NamedCsvRecord england = plans.only(is("geographic_level", "National"));
        PublishedFile authorities = plans.where(is("geographic_level", "Local authority"));
        assertThat(authorities.rows()).hasSize(27);
        for (String column : List.of("ehcplans", "mainstream_total", "special_total", "ap_pru_total", "fe_total")) {
            assertThat(authorities.sum(column)).as(column).isEqualTo(Long.parseLong(england.getField(column)));
        }
        for (NamedCsvRecord row : plans.rows()) {
            assertThat(Stream.of("mainstream_total", "special_total", "ap_pru_total", "fe_total", "ed_elsewhere")
                            .mapToLong(column -> Long.parseLong(row.getField(column)))
                            .sum())
                    .isEqualTo(Long.parseLong(row.getField("ehcplans")));
        }
    }

    /** A programme's authorities issue more plans in time from its first whole year on, the others as before. */
    @Test
    void programme_movesItsAuthoritiesFromItsFirstYear() {
        PublishedFile plans = PublishedFile.utf8(
                        SAMPLE.resolve("education-health-and-care-plans_2025/timeliness_20_week.csv.gz"))
                .where(is("geographic_level", "Local authority"));
        AuthorityShares.Programme programme = AuthorityShares.published().programme();
        double before = inTime(plans, "2022", programme, true) - inTime(plans, "2022", programme, false);
        double after = inTime(plans, "2024", programme, true) - inTime(plans, "2024", programme, false);
        assertThat(after - before).isBetween(5.0, 20.0);
    }

    private static double inTime(
            PublishedFile plans, String year, AuthorityShares.Programme programme, boolean takesPart) {
        PublishedFile some = plans.where(is("time_period", year)
                .and(row -> programme.authorities().contains(row.getField("old_la_code")) == takesPart));
        return 100.0 * some.sum("plans_issued_20_weeks_ex") / some.sum("plans_issued_den_ex");
    }

    @Test
    void everySymbolOfTheVocabulary_occurs() throws IOException {
        Set<String> cells;
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            cells = files.filter(file -> file.toString().endsWith(".csv.gz"))
                    .map(file -> new String(PublishedFile.content(file), Charset.forName("windows-1252")))
                    .flatMap(text -> Arrays.stream(text.split("[,\r\n]")))
                    .collect(Collectors.toSet());
        }
        assertThat(cells).contains("x", "z", "c", "low", "SUPP", "NE", "NP", "NA", ":", "~", "..");
    }

    @Test
    void codes_areNobodys() {
        for (NamedCsvRecord row :
                PublishedFile.utf8(SAMPLE.resolve("exc_school.csv.gz")).rows()) {
            assertThat(Integer.parseInt(row.getField("school_urn"))).isBetween(900_001, 979_999);
            assertThat(row.getField("old_la_code")).matches("9(6[1-9]|7\\d|8[0-7])");
            assertThat(row.getField("new_la_code")).matches("E(06|10)999\\d{3}");
            assertThat(row.getField("region_code")).matches("E12999\\d{3}");
        }
        Map<String, List<String>> trusts = PublishedFile.windows(
                        SAMPLE.resolve("2024-25/grouplinks_edubaseallacademiesandfree_20250116.csv.gz"))
                .rows()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("Group Type"),
                        Collectors.mapping(row -> row.getField("Linked UID"), Collectors.toList())));
        assertThat(Set.copyOf(trusts.get("Multi-academy trust"))).containsExactlyInAnyOrder("99101", "99102", "99103");
        assertThat(trusts.get("Single-academy trust")).allMatch(uid -> uid.matches("98\\d{4}"));
    }

    @Test
    void authorities_areNotAmongTheRealOnes() {
        Path real = ROOT.resolve("../shared/reference/formats");
        Assumptions.assumeThat(real)
                .as("skipped: the list of real authorities is not on this machine")
                .exists();
        Set<String> codes = Stream.of("local_authorities.csv", "local_authorities_terminated.csv")
                .flatMap(name -> PublishedFile.utf8(real.resolve(name)).rows().stream())
                .flatMap(row ->
                        Stream.of(row.getField("new_la_code"), row.getField("old_la_code"), row.getField("la_name")))
                .collect(Collectors.toSet());
        assertThat(Geography.invented().authorities())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(codes).doesNotContain(each.code(), each.newCode(), each.name()));
    }

    @Test
    void sample_staysSmall() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(8_000_000);
        }
    }
}
