// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import static inclusion.ingest.generate.PublishedFile.is;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Schools' own files and the published ones are counts of the same pupils: every published figure comes out of both. */
class OwnFilesTest {
    private static final List<String> FOLDERS = List.of("2022-23", "2023-24", "2024-25");
    private static final String TRUST_WITH_RETURNS = "99101";
    private static final String TRUST_WITH_EXTRACTS = "99102";

    private static Path folder;

    private static List<ReturnedPupil> returned;

    @BeforeAll
    static void generate() {
        OwnSample sample = OwnSample.generated();
        folder = sample.landing();
        List<ReturnedPupil> all = sample.readable();
        Map<String, Integer> newest = new HashMap<>();
        all.forEach(each -> newest.merge(each.school() + each.collection(), each.serial(), Math::max));
        returned = all.stream()
                .filter(each -> each.serial() == newest.get(each.school() + each.collection()))
                .toList();
    }

    private static String period(String folderName) {
        return folderName.substring(0, 4) + folderName.substring(5);
    }

    private static NamedCsvRecord census(String year, String laestab) {
        return PublishedFile.utf8(folder.resolve(year).resolve("england_census.csv.gz"))
                .where(is("LA", laestab.substring(0, 3)))
                .only(is("ESTAB", laestab.substring(3)));
    }

    private static void compare(OwnCounts own, String year, String laestab) {
        Predicate<NamedCsvRecord> inYear = is("time_period", period(year));
        assertThat(own.roll())
                .as("roll of %s in %s", laestab, year)
                .isEqualTo(OwnCounts.shown(census(year, laestab), own.roll(), Map.of()));
        boolean first = year.equals(FOLDERS.get(0));
        PublishedFile exclusions = PublishedFile.utf8(
                        folder.resolve(first ? "exclusions_by_geographic_level.csv.gz" : "exc_school.csv.gz"))
                .where(inYear.and(is(first ? "laestab" : "school_laestab", laestab)));
        for (NamedCsvRecord row : exclusions.rows()) {
            assertThat(own.exclusions())
                    .as("exclusions of %s in %s", laestab, year)
                    .isEqualTo(OwnCounts.shown(
                            row,
                            own.exclusions(),
                            first ? Map.of("suspension", "fixed_excl", "one_plus_susp", "one_plus_fixed") : Map.of()));
        }
        PublishedFile absence = PublishedFile.utf8(
                        folder.resolve("1a_absence_3term_school" + (first ? "_202223" : "") + ".csv.gz"))
                .where(inYear.and(is("school_laestab", laestab)));
        for (NamedCsvRecord row : absence.rows()) {
            assertThat(own.absence())
                    .as("absence of %s in %s", laestab, year)
                    .isEqualTo(OwnCounts.shown(row, own.absence(), Map.of()));
        }
    }

    @Test
    void censusReturns_giveThePublishedCounts() {
        Map<String, Map<String, OwnCounts>> byPeriod = new HashMap<>();
        for (ReturnedPupil each : returned) {
            count(
                    each,
                    period -> byPeriod.computeIfAbsent(period, unseen -> new HashMap<>())
                            .computeIfAbsent(each.school(), unseen -> new OwnCounts()));
        }
        for (String year : FOLDERS) {
            assertThat(byPeriod.get(period(year))).hasSize(11);
            byPeriod.get(period(year)).forEach((school, own) -> compare(own, year, school));
        }
    }

    private static void count(ReturnedPupil pupil, Function<String, OwnCounts> counts) {
        String enrolment = pupil.text("Surname") + pupil.text("Forename") + pupil.text("DOB") + pupil.text("EntryDate");
        OwnCounts own = counts.apply(pupil.attendancePeriod());
        if (pupil.spring() && pupil.onRoll() && !pupil.text("EnrolStatus").equals("S")) {
            own.onRoll(
                    pupil.text("SENprovision"),
                    pupil.all("FSMperiod").stream().anyMatch(each -> !each.containsKey("FSMendDate")),
                    pupil.text("Language"),
                    (pupil.text("Sex") + pupil.text("Gender")).equals("F"));
        }
        for (Map<String, String> event : pupil.all("TermlyExclusion")) {
            counts.apply(ReturnedPupil.period(event.get("StartDate")))
                    .event(event.get("Category"), enrolment, event.get("StartDate"));
        }
        if (ReturnedPupil.ofCompulsoryAge(pupil.text("DOB"), pupil.attendancePeriod())) {
            for (Map<String, String> detail : pupil.all("SessionDetail")) {
                own.attended(enrolment, detail.get("AttendanceReason"), Long.parseLong(detail.get("Sessions")));
            }
        }
    }

    @Test
    void extracts_giveThePublishedCounts() {
        for (String year : FOLDERS) {
            Path trust = folder.resolve(TRUST_WITH_EXTRACTS).resolve(year);
            List<NamedCsvRecord> pupils =
                    PublishedFile.utf8(trust.resolve("pupils.csv.gz")).rows();
            Map<String, OwnCounts> byUrn = new HashMap<>();
            Map<String, String> born = new HashMap<>();
            String day = Geography.invented().years().stream()
                    .filter(each -> each.timePeriod().equals(period(year)))
                    .findFirst()
                    .orElseThrow()
                    .januaryCensusDay()
                    .toString();
            for (NamedCsvRecord row : pupils) {
                OwnCounts own = byUrn.computeIfAbsent(row.getField("school_urn"), unseen -> new OwnCounts());
                born.put(row.getField("pupil_key"), row.getField("dob"));
                String left = row.getField("leaving_date");
                if (row.getField("entry_date").compareTo(day) <= 0 && (left.isEmpty() || left.compareTo(day) >= 0)) {
                    own.onRoll(
                            row.getField("sen_provision"),
                            row.getField("fsm").equals("Y"),
                            row.getField("language"),
                            row.getField("sex").equals("F"));
                }
            }
            for (NamedCsvRecord row :
                    PublishedFile.utf8(trust.resolve("suspensions.csv.gz")).rows()) {
                byUrn.get(row.getField("school_urn"))
                        .event(row.getField("category"), row.getField("pupil_key"), row.getField("start_date"));
            }
            Stream.of("session_totals.csv.gz", "sessions.csv.gz")
                    .flatMap(name -> PublishedFile.utf8(trust.resolve(name)).rows().stream())
                    .filter(row -> ReturnedPupil.ofCompulsoryAge(born.get(row.getField("pupil_key")), period(year)))
                    .forEach(row -> byUrn.get(row.getField("school_urn"))
                            .attended(
                                    row.getField("pupil_key"),
                                    row.getField("code"),
                                    row.findField("sessions")
                                            .map(Long::parseLong)
                                            .orElse(1L)));
            assertThat(byUrn).hasSize(year.equals(FOLDERS.get(2)) ? 5 : 6);
            PublishedFile schools = PublishedFile.utf8(folder.resolve(year).resolve("england_census.csv.gz"));
            byUrn.forEach((urn, own) -> {
                NamedCsvRecord row = schools.only(is("URN", urn));
                compare(own, year, row.getField("LA") + row.getField("ESTAB"));
            });
        }
    }

    @Test
    void attendance_isReportedOneTermLate_exclusionsOneAndTwo() {
        assertThat(returned.stream().filter(each -> each.collection().equals("2025 SUM")))
                .flatExtracting(each -> each.all("TermlyExclusion"))
                .extracting(each -> each.get("StartDate"))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day).isBetween("2024-09-01", "2025-04-19"))
                .anySatisfy(day -> assertThat(day).isLessThan("2025-01-01"));
        assertThat(returned.stream().filter(each -> each.has("SummerHalfTerm2Attendance")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.collection()).endsWith("AUT"));
    }

    @Test
    void uniquePupilNumbers_haveTheirCheckLetter() {
        assertThat(returned).hasSizeGreaterThan(40_000);
        assertThat(returned.stream()
                        .filter(each -> letter(each.upn()) != each.upn().charAt(0)))
                .isEmpty();
        assertThat(letter("X201100018042")).isEqualTo('R');
        assertThat(letter("X20110001804V")).isEqualTo('T');
    }

    /** The sum of the characters' values, each times its place, by 23. */
    private static char letter(String upn) {
        String letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
        int sum = 0;
        for (int place = 2; place <= 13; place++) {
            char character = upn.charAt(place - 1);
            sum += place * (letters.indexOf(character) < 0 ? character - '0' : letters.indexOf(character));
        }
        return letters.charAt(sum % 23);
    }

    @Test
    void temporaryNumbers_areFollowedByThoseForGood() {
        List<ReturnedPupil> renumbered = returned.stream()
                .filter(each -> !each.text("FormerUPN").isEmpty())
                .toList();
        assertThat(renumbered).isNotEmpty().allSatisfy(each -> {
            assertThat(each.text("FormerUPN")).matches("[A-Z]\\d{11}[A-Z]");
            assertThat(each.upn()).matches("[A-Z]\\d{12}");
        });
        assertThat(returned.stream().map(ReturnedPupil::upn))
                .contains(renumbered.get(0).text("FormerUPN"));
    }

    @Test
    void notes_sayWhatEveryExtractCovers() throws Exception {
        for (String trust : List.of(TRUST_WITH_RETURNS, TRUST_WITH_EXTRACTS)) {
            try (Stream<Path> folders = Files.list(folder.resolve(trust))) {
                for (Path year : folders.filter(Files::isDirectory).toList()) {
                    List<String> tables = PublishedFile.utf8(year.resolve("delivery.csv.gz")).rows().stream()
                            .map(row -> row.getField("table"))
                            .distinct()
                            .toList();
                    try (Stream<Path> files = Files.list(year)) {
                        assertThat(files.map(file -> file.getFileName().toString())
                                        .filter(name -> !name.startsWith("delivery")))
                                .containsExactlyInAnyOrderElementsOf(tables.stream()
                                        .map(each -> each + ".csv.gz")
                                        .toList());
                    }
                }
            }
        }
    }
}
