// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import static inclusion.ingest.generate.PublishedFile.is;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was planted is in the numbers. */
class StoryTest {
    private static final List<String> FOLDERS = List.of("2022-23", "2023-24", "2024-25");
    private static final String BRACKWATER = "9624001";
    private static final String MARLSTONE = "9612002";
    private static final String TANSY_LANE = "9612003";
    private static final String SORRELMERE = "9674001";
    private static final String PEBBLEWICK = "900017";
    private static final String NETTLECOMBE = "900023";
    private static final String TIDEWELL = "900019";

    @TempDir
    private static Path folder;

    private static List<NamedCsvRecord> exclusions;
    private static List<NamedCsvRecord> absence;

    @BeforeAll
    static void generate() {
        Generator.write(folder, 40_000, 3);
        exclusions = PublishedFile.utf8(folder.resolve("exc_school.csv.gz")).rows();
        absence = Stream.of("1a_absence_3term_school_202223.csv.gz", "1a_absence_3term_school.csv.gz")
                .flatMap(name -> PublishedFile.utf8(folder.resolve(name)).rows().stream())
                .toList();
    }

    @Test
    void brackwater_suspendsFarMoreThanOtherSecondaries_moreEachYear() {
        double former = Double.parseDouble(PublishedFile.utf8(folder.resolve("exclusions_by_geographic_level.csv.gz"))
                .only(is("laestab", BRACKWATER))
                .getField("fixed_excl_rate"));
        double england = Double.parseDouble(PublishedFile.utf8(folder.resolve("exc_nat_region_la.csv.gz"))
                .where(is("geographic_level", "National"))
                .where(is("time_period", "202425"))
                .only(is("education_phase", "State-funded secondary"))
                .getField("susp_rate"));
        double[] rates = {former, rate("202324"), rate("202425")};
        assertThat(rates).isSorted();
        assertThat(rates[2]).isGreaterThan(2.5 * england);
    }

    private static double rate(String period) {
        return Double.parseDouble(new PublishedFile(exclusions)
                .where(is("time_period", period))
                .only(is("school_laestab", BRACKWATER))
                .getField("susp_rate"));
    }

    @Test
    void sorrelmere_drawsPupilsWithPlans() {
        PublishedFile census = PublishedFile.utf8(folder.resolve("2024-25/england_census.csv.gz"));
        NamedCsvRecord school = census.where(is("LA", "967")).only(is("ESTAB", SORRELMERE.substring(3)));
        NamedCsvRecord secondaries = census.only(is("ESTAB", "SEC"));
        assertThat(share(school)).isGreaterThan(2 * share(secondaries));
    }

    private static double share(NamedCsvRecord row) {
        return Double.parseDouble(row.getField("TSENELSE")) / Double.parseDouble(row.getField("NOR"));
    }

    @Test
    void emberValesAbsence_fallsEachYear() {
        List<Double> rates = new ArrayList<>();
        for (String period : List.of("202223", "202324", "202425")) {
            PublishedFile trust = new PublishedFile(absence)
                    .where(is("time_period", period))
                    .where(row -> List.of("9694001", "9692001", "9692002").contains(row.getField("school_laestab")));
            rates.add((double) trust.sum("sess_overall") / trust.sum("sess_possible"));
        }
        assertThat(rates.get(1)).isLessThan(rates.get(0) * 0.95);
        assertThat(rates.get(2)).isLessThan(rates.get(1) * 0.95);
    }

    @Test
    void pebblewick_movesFromOneTrustToAnother() {
        assertThat(trusts(PEBBLEWICK)).containsExactly("99102", "99102", "99103");
    }

    @Test
    void tidewell_opensInTheSecondYear() {
        assertThat(trusts(TIDEWELL)).containsExactly("", "99103", "99103");
        assertThat(new PublishedFile(exclusions)
                        .where(is("school_urn", TIDEWELL))
                        .rows())
                .hasSize(2);
    }

    @Test
    void nettlecombe_isInTheRegisterAfterItClosed_butInNoCount() {
        NamedCsvRecord school = PublishedFile.windows(folder.resolve("2024-25/england_school_information.csv.gz"))
                .only(is("URN", NETTLECOMBE));
        assertThat(school.getField("SCHSTATUS") + " " + school.getField("CLOSEDATE"))
                .isEqualTo("Closed 31-08-2024");
        assertThat(new PublishedFile(exclusions)
                        .where(is("school_urn", NETTLECOMBE)).rows().stream().map(row -> row.getField("time_period")))
                .containsExactly("202324");
    }

    private static List<String> trusts(String urn) {
        List<String> trusts = new ArrayList<>();
        for (String year : FOLDERS) {
            trusts.add(groupLinks(year).where(is("URN", urn)).rows().stream()
                    .map(row -> row.getField("Linked UID"))
                    .findFirst()
                    .orElse(""));
        }
        return trusts;
    }

    private static PublishedFile groupLinks(String year) {
        Path file = folder.resolve(year)
                .resolve("grouplinks_edubaseallacademiesandfree_%s.csv.gz"
                        .formatted(List.of("20230119", "20240118", "20250116").get(FOLDERS.indexOf(year))));
        return PublishedFile.windows(file);
    }

    @Test
    void marlstone_keepsItsNumberInTheAuthority_andGetsAUrn() {
        PublishedFile register = PublishedFile.windows(folder.resolve("2023-24/england_school_information.csv.gz"))
                .where(is("LAESTAB", MARLSTONE));
        assertThat(register.rows().stream().map(row -> row.getField("URN") + " " + row.getField("SCHSTATUS")))
                .containsExactly("900068 Closed", "900008 Open");
        assertThat(PublishedFile.windows(folder.resolve("2024-25/links_edubasealldata20250831.csv.gz")).rows().stream()
                        .map(row ->
                                row.getField("URN") + " " + row.getField("LinkType") + " " + row.getField("LinkURN")))
                .containsExactly("900068 Successor 900008", "900008 Predecessor 900068");
    }

    @Test
    void tansyLanes_counts_areAllHidden() {
        assertThat(new PublishedFile(exclusions)
                        .where(is("school_laestab", TANSY_LANE))
                        .rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(List.of(
                                row.getField("perm_excl"), row.getField("suspension"), row.getField("one_plus_susp")))
                        .containsOnly("x"));
    }

    @Test
    void alternativeProvision_isInTheCensus_butInNeitherExclusionsNorAbsenceNorRegister() {
        assertThat(PublishedFile.utf8(folder.resolve("2024-25/england_census.csv.gz"))
                        .where(is("URN", "900011"))
                        .rows())
                .hasSize(1);
        assertThat(new PublishedFile(exclusions)
                        .where(is("school_urn", "900011"))
                        .rows())
                .isEmpty();
        assertThat(new PublishedFile(absence).where(is("school_urn", "900011")).rows())
                .isEmpty();
        assertThat(PublishedFile.windows(folder.resolve("2024-25/england_school_information.csv.gz"))
                        .where(is("URN", "900011"))
                        .rows())
                .isEmpty();
    }

    @Test
    void groupLinks_nameOneColumnMoreThanTheRowsHave() {
        for (String year : FOLDERS) {
            NamedCsvRecord row = groupLinks(year).rows().get(0);
            assertThat(row.getHeader()).last().isEqualTo("HasSharedHT");
            assertThat(row.getFields()).hasSize(row.getHeader().size() - 1);
            assertThat(row.getField("LA (name)")).isEqualTo("Wrenborough");
        }
    }
}
