// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import inclusion.ingest.source.ReadFile.ReadRow;
import inclusion.ingest.source.census.Census;
import inclusion.ingest.source.destinations.Destinations;
import inclusion.ingest.source.headline.AbsenceHeadline;
import inclusion.ingest.source.lait.InteractiveTool;
import inclusion.ingest.source.links.Links;
import inclusion.ingest.source.neighbours.StatisticalNeighbours;
import inclusion.ingest.source.spc.PupilCharacteristics;
import inclusion.ingest.source.workforce.Workforce;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the published files themselves are known to hold, row by row, before anything is brought together. */
class PublishedFilesTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void pupilCharacteristics_holdEverySchoolWithItsRollAndMeals() throws IOException {
        ReadFile file =
                read(new PupilCharacteristics(), "", "school/2022-23", "spc_school_level_underlying_data_23112023");

        assertThat(refused(file)).isEmpty();
        assertThat(flaws(file)).isEmpty();
        assertThat(statements(file, Statement.Establishment.class)).hasSize(24_442);
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil")).isEqualTo(9_073_829);
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil_fsm")).isEqualTo(2_019_508);
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil_for_fsm")).isEqualTo(8_481_875);
    }

    /** Not read: what a school is called in law, and a column that names foundation trusts too, so no membership. */
    @Test
    void pupilCharacteristics_nameAcademiesAndTrusts() throws IOException {
        List<NamedCsvRecord> schools = CsvReader.builder()
                .ofNamedCsvRecord(PublishedFiles.text(
                        "school/2022-23", "spc_school_level_underlying_data_23112023", StandardCharsets.UTF_8))
                .stream()
                .toList();

        assertThat(schools)
                .filteredOn(school -> school.getField("academy_flag").equals("Academy"))
                .hasSize(10_176);
        assertThat(schools.stream()
                        .map(school -> school.getField("trust"))
                        .filter(name -> !name.isBlank())
                        .distinct())
                .hasSize(2_562);
    }

    @Test
    void theCensusWithTypes_sumsToEngland_andPrintsItsPhases() throws IOException {
        ReadFile file = read(new Census(), "202223", "school/2022-23", "2022-2023_england_census");

        assertThat(refused(file)).isEmpty();
        assertThat(flaws(file)).isEmpty();
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil")).isEqualTo(9_073_241);
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil_ehc_plan")).isEqualTo(389_074);
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil_sen_support")).isEqualTo(1_183_074);
        assertThat(england(file, EducationPhase.PRIMARY, "ehc_plan_percent")).isEqualTo("2.50");
        assertThat(england(file, EducationPhase.SECONDARY, "sen_support_percent"))
                .isEqualTo("12.40");
        assertThat(england(file, EducationPhase.SPECIAL, "ehc_plan_percent")).isEqualTo("99.20");
        assertThat(england(file, EducationPhase.PRIMARY, "pupil_fsm")).isEqualTo("1115284");
    }

    @Test
    void theCensusWithoutTypes_givesSchoolsOnly() throws IOException {
        ReadFile file = read(new Census(), "201617", "school/2016-17", "england_census");

        assertThat(refused(file)).isEmpty();
        assertThat(flaws(file)).containsExactly(FindingRule.ROW_SET_ASIDE, FindingRule.ROW_SET_ASIDE);
        assertThat(observations(file, GeographicLevel.SCHOOL)).hasSize(23_508);
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil")).isEqualTo(8_603_938);
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil_ehc_plan")).isEqualTo(240_000);
        assertThat(sum(file, GeographicLevel.SCHOOL, "pupil_sen_support")).isEqualTo(917_461);
    }

    @Test
    void olderDestinations_haveApprenticesInsideEducation() throws IOException {
        ReadFile file = read(new Destinations(), "201617", "school/2016-17", "england_ks4-pupdest");

        assertThat(refused(file)).isEmpty();
        assertThat(flaws(file)).isEmpty();
        assertThat(england(file, EducationPhase.TOTAL, "leaver")).isEqualTo("553910");
        assertThat(england(file, EducationPhase.TOTAL, "leaver_sustained")).isEqualTo("519985");
        assertThat(england(file, EducationPhase.TOTAL, "leaver_education_or_apprenticeship"))
                .isEqualTo("501270");
        assertThat(england(file, EducationPhase.TOTAL, "leaver_sustained_percent"))
                .isEqualTo("94");
        assertThat(observations(file, GeographicLevel.LOCAL_AUTHORITY))
                .extracting(Statement.Observation::timePeriod)
                .containsOnly("201516", "201415");
    }

    /** The publisher rounded percentages of areas to one decimal first, and then to none. */
    @Test
    void newerDestinations_haveThemApart_andSomePercentagesRoundedTwice() throws IOException {
        ReadFile file = read(new Destinations(), "202122", "school/2021-22", "england_ks4-pupdest");

        assertThat(refused(file)).isEmpty();
        assertThat(flaws(file)).hasSize(35).containsOnly(FindingRule.RATE_DIFFERS);
        assertThat(england(file, EducationPhase.TOTAL, "leaver")).isEqualTo("562393");
        assertThat(england(file, EducationPhase.TOTAL, "leaver_sustained")).isEqualTo("528830");
        assertThat(england(file, EducationPhase.TOTAL, "leaver_education")).isEqualTo("502235");
        assertThat(observations(file, GeographicLevel.NATIONAL))
                .extracting(Statement.Observation::timePeriod)
                .containsExactly("202021", "201920", "201819");
    }

    @Test
    void theAbsenceHeadline_holdsEverySchoolAndThreePhasesOfEngland() throws IOException {
        ReadFile file = read(new AbsenceHeadline(), "201617", "school/2016-17", "england_abs");

        assertThat(refused(file)).isEmpty();
        assertThat(observations(file, GeographicLevel.SCHOOL))
                .hasSize(21_247)
                .filteredOn(school ->
                        ReadFile.cell(school, "persistent_absence_percent").equals("suppressed"))
                .hasSize(1_001);
        assertThat(england(file, EducationPhase.PRIMARY, "overall_absence_percent"))
                .isEqualTo("4.0");
        assertThat(england(file, EducationPhase.SPECIAL, "persistent_absence_percent"))
                .isEqualTo("28.5");
    }

    @Test
    void theWorkforce_holdsRatiosOfSchoolsAndTwoPhasesOfEngland() throws IOException {
        ReadFile file = read(new Workforce(), "201617", "school/2016-17", "england_swf");

        assertThat(refused(file)).isEmpty();
        assertThat(observations(file, GeographicLevel.SCHOOL))
                .hasSize(20_197)
                .filteredOn(
                        school -> ReadFile.cell(school, "pupil_teacher_ratio").equals("suppressed"))
                .hasSize(42);
        assertThat(england(file, EducationPhase.PRIMARY, "pupil_teacher_ratio")).isEqualTo("20.6");
        assertThat(england(file, EducationPhase.SECONDARY, "pupil_teacher_ratio"))
                .isEqualTo("15.6");
    }

    @Test
    void links_areReadWithAndWithoutDays() throws IOException {
        ReadFile file = ReadFile.of(
                new Links(), "", PublishedFiles.text("school/2022-23", "links_edubasealldata20230421", WINDOWS_1252));

        assertThat(refused(file)).isEmpty();
        assertThat(statements(file, Statement.Link.class))
                .hasSize(31_274)
                .filteredOn(link -> link.date().isEmpty())
                .hasSize(8_291);
    }

    @Test
    void statisticalNeighbours_areTenOfEachAuthority() throws IOException {
        ReadFile file = read(new StatisticalNeighbours(), "", "lookups", "sn_model_2025_wide");

        assertThat(refused(file)).isEmpty();
        assertThat(flaws(file)).isEmpty();
        assertThat(statements(file, Statement.Neighbour.class))
                .hasSize(1_530)
                .contains(new Statement.Neighbour("301", 1, "308", "Close"));
    }

    /** The series of England that the reference lists; 2014/15 from the same file. */
    @Test
    void interactiveTool_holdsEnglandsSeries_yearByYear() throws IOException {
        Map<String, String> series = new TreeMap<>();
        ReadFile file = ReadFile.of(new InteractiveTool(), "", PublishedFiles.parquet("la/lait", "bds_long_0"));
        observations(file, GeographicLevel.NATIONAL)
                .forEach(england -> england.cells()
                        .forEach(cell -> series.merge(
                                england.phase().orElseThrow().word() + " " + cell.measure(),
                                england.timePeriod() + "=" + shown(ReadFile.cell(england, cell.measure())),
                                (before, next) -> before + " " + next)));

        assertThat(refused(file)).isEmpty();
        assertThat(file.rows()).hasSize(558_280);
        assertThat(series)
                .containsEntry(
                        "Total suspension_percent",
                        "201415=3.88479 201516=4.28692 201617=4.75839 201718=5.07557 201819=5.3581 201920=3.76416 "
                                + "202021=4.25086 202122=6.91037 202223=9.33458")
                .containsEntry(
                        "Secondary permanent_exclusion_percent",
                        "201415=0.15028 201516=0.17054 201617=0.19807 201718=0.20292 201819=0.20292 201920=0.12522 "
                                + "202021=0.09997 202122=0.1586 202223=0.22186")
                .containsEntry(
                        "Total persistent_absence_percent",
                        "201415=10.96 201516=10.5 201617=10.79 201718=11.17 201819=10.86 201920=not available "
                                + "202021=12.08 202122=22.51 202223=21.22")
                .containsEntry(
                        "Total ehc_plan_percent",
                        "201415=2.8 201516=2.8 201617=2.8 201718=2.9 201819=3.1 201920=3.3 202021=3.7 202122=4 "
                                + "202223=4.3 202324=4.8")
                .containsEntry(
                        "Total ehc_plan_issued_no_exception_within_20_weeks_percent",
                        "2015=59.2 2016=58.6 2017=64.9 2018=60.1 2019=60.4 2020=58 2021=59.9 2022=49.2 2023=50.3")
                .containsEntry("Total neet_percent", "2018=2.713022 2019=2.6 2020=2.7 2021=2.8 2022=2.6 2023=2.8");
        // as printed by the national file of destinations, whose years are spelled out
        assertThat(series)
                .containsEntry(
                        "Total leaver_sustained_percent",
                        "201415=93.8 201516=94 201617=94.1 201718=94.1 201819=94.1 201920=93.9 202021=94 202122=93.8");
    }

    private static String shown(String cell) {
        return cell.contains(".") ? new BigDecimal(cell).stripTrailingZeros().toPlainString() : cell;
    }

    private static ReadFile read(SourceTable source, String timePeriod, String folder, String name) throws IOException {
        return ReadFile.of(source, timePeriod, PublishedFiles.text(folder, name, StandardCharsets.UTF_8));
    }

    private static List<FindingRule> refused(ReadFile file) {
        return file.rows().stream().flatMap(row -> row.refusal().stream()).toList();
    }

    private static List<FindingRule> flaws(ReadFile file) {
        return file.rows().stream()
                .map(ReadRow::flaws)
                .flatMap(Collection::stream)
                .toList();
    }

    private static <T extends Statement> List<T> statements(ReadFile file, Class<T> kind) {
        return file.rows().stream()
                .flatMap(row -> row.reading().statements().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Statement.Observation> observations(ReadFile file, GeographicLevel level) {
        return statements(file, Statement.Observation.class).stream()
                .filter(observation -> observation.place().level() == level)
                .toList();
    }

    private static long sum(ReadFile file, GeographicLevel level, String measure) {
        return observations(file, level).stream()
                .flatMap(observation -> observation.cells().stream())
                .filter(cell -> cell.measure().equals(measure))
                .flatMap(cell -> cell instanceof Cell.Count count ? Stream.of(count) : Stream.empty())
                .mapToLong(count -> count.value().orElse(0))
                .sum();
    }

    private static String england(ReadFile file, EducationPhase phase, String measure) {
        return observations(file, GeographicLevel.NATIONAL).stream()
                .filter(observation -> observation.phase().equals(Optional.of(phase)))
                .map(observation -> ReadFile.cell(observation, measure))
                .findFirst()
                .orElse("absent");
    }
}
