// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import static inclusion.ingest.generate.PublishedFile.is;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The truth file says what is in the files: counted here from the files, without any help of what planted it. */
class TruthTest {
    private static final List<String> EXTRACTS = List.of("2022-23", "2023-24", "2024-25", "2025-26");
    private static final String NOT_YET_PUBLISHED = "202526";
    private static final String OWN_AP = "900011";
    private static final String HOSPITAL = "900091";

    private static Path landing;

    private static PublishedFile truth;
    private static List<ReturnedPupil> returned;
    private static List<NamedCsvRecord> extracted;
    /** Numbers for good by the temporary ones. */
    private static Map<String, String> forGood;

    /** One pupil at one school. */
    private record Spell(String urn, String entry) {}

    @BeforeAll
    static void generate() {
        OwnSample sample = OwnSample.generated();
        landing = sample.landing();
        truth = sample.truth();
        returned = sample.readable();
        forGood = new TreeMap<>();
        returned.forEach(each -> forGood.put(each.text("FormerUPN"), each.upn()));
        extracted = EXTRACTS.stream()
                .flatMap(year -> file("99102", year, "pupils").rows().stream())
                .toList();
    }

    private static PublishedFile file(String trust, String year, String table) {
        return PublishedFile.utf8(landing.resolve(trust).resolve(year).resolve(table + ".csv.gz"));
    }

    /** Counts of a measure by entity and period. */
    private static Map<String, Long> planted(String measure, String... stories) {
        Map<String, Long> counts = new TreeMap<>();
        truth.where(row -> List.of(stories).contains(row.getField("story")))
                .where(row -> row.getField("measure").startsWith(measure))
                .rows()
                .forEach(row -> counts.merge(
                        row.getField("entity_code") + " " + row.getField("time_period") + " "
                                + row.getField("measure").substring(measure.length()),
                        Long.parseLong(row.getField("count")),
                        Long::sum));
        assertThat(counts).isNotEmpty();
        return counts;
    }

    private static Map<String, Long> counted(Stream<String> keys) {
        return keys.collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
    }

    /** Marlstone had another number before it became an academy. */
    private static String urn(String laestab, String period) {
        return switch (laestab) {
            case "9624001" -> "900001";
            case "9614001" -> "900002";
            case "9624002" -> "900003";
            case "9622001" -> "900004";
            case "9622002" -> "900005";
            case "9622003" -> "900006";
            case "9612001" -> "900007";
            case "9612002" -> period.equals("202223") ? "900068" : "900008";
            case "9612003" -> "900009";
            case "9627001" -> "900010";
            default -> OWN_AP;
        };
    }

    @Test
    void placements_areAsManyAsTheTruthSays() {
        Set<String> inReturns = new HashSet<>();
        for (ReturnedPupil pupil : returned) {
            for (Map<String, String> each : pupil.all("SchoolArrangedAPDetail")) {
                String entry = each.getOrDefault("EntryDate", "");
                String home = urn(pupil.school(), ReturnedPupil.period(entry));
                inReturns.add(pupil.upn() + entry + " " + story(home, each.getOrDefault("URN", "")) + " " + home + " "
                        + ReturnedPupil.period(entry));
            }
        }
        Stream<String> inExtracts = Stream.of("99101", "99102")
                .flatMap(trust -> EXTRACTS.stream().flatMap(year -> file(trust, year, "ap_placements").rows().stream()))
                .map(row -> story(row.getField("home_urn"), row.getField("provider_urn")) + " "
                        + row.getField("home_urn") + " " + ReturnedPupil.period(row.getField("entry_date")));
        Map<String, Long> found = counted(Stream.concat(
                inReturns.stream().map(each -> each.substring(each.indexOf(' ') + 1)), inExtracts));
        Map<String, Long> expected = new TreeMap<>();
        for (String story : List.of("own-trust-ap", "other-ap", "hospital-school")) {
            planted("placements", story).forEach((key, count) -> {
                if (!key.contains("_without")) {
                    expected.put(story + " " + key.strip(), count);
                }
            });
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String story(String home, String provider) {
        boolean sameTrust = home.compareTo("900011") < 0;
        return provider.equals(HOSPITAL)
                ? "hospital-school"
                : provider.equals(OWN_AP) && sameTrust ? "own-trust-ap" : "other-ap";
    }

    @Test
    void placementsPastTheProtocol_areAsManyAsTheTruthSays() {
        assertThat(counted(EXTRACTS.stream()
                        .flatMap(year ->
                                file("99101", year, "ap_placements").where(is("la_protocol", "N")).rows().stream())
                        .map(row -> row.getField("home_urn") + " " + ReturnedPupil.period(row.getField("entry_date"))
                                + " ")))
                .isEqualTo(planted("placements_without_protocol", "own-trust-ap"));
    }

    @Test
    void dualRegistrations_areAsManyAsTheTruthSays() {
        Set<String> main = new HashSet<>();
        for (ReturnedPupil each : returned) {
            if (each.text("EnrolStatus").equals("M")) {
                boolean autumnRoll = each.collection().endsWith("AUT") && each.onRoll();
                String period = autumnRoll ? ReturnedPupil.period(each.calendarYear()) : each.attendancePeriod();
                main.add(each.upn() + " " + urn(each.school(), period) + " " + period + " ");
            }
        }
        assertThat(counted(main.stream().map(each -> each.substring(each.indexOf(' ') + 1))))
                .isEqualTo(planted("dual_main", "dual-registration"));
    }

    @Test
    void pupilsWhoChangeSchool_areAsManyAsTheTruthSays() {
        Map<String, Set<Spell>> byPupil = new TreeMap<>();
        for (ReturnedPupil each : returned) {
            if (!each.text("EnrolStatus").equals("S")) {
                String upn = permanent(each);
                byPupil.computeIfAbsent(upn, unseen -> new HashSet<>())
                        .add(new Spell(each.school(), each.text("EntryDate")));
            }
        }
        for (NamedCsvRecord row : extracted) {
            byPupil.computeIfAbsent(row.getField("pupil_key"), unseen -> new HashSet<>())
                    .add(new Spell(row.getField("school_urn"), row.getField("entry_date")));
        }
        Map<String, Long> arrivals = new TreeMap<>();
        for (Set<Spell> spells : byPupil.values()) {
            List<Spell> inOrder =
                    spells.stream().sorted(Comparator.comparing(Spell::entry)).toList();
            for (int each = 1; each < inOrder.size(); each++) {
                Spell to = inOrder.get(each);
                String period = ReturnedPupil.period(to.entry());
                arrivals.merge(
                        number(to.urn(), period) + " " + period + " "
                                + number(inOrder.get(each - 1).urn(), period),
                        1L,
                        Long::sum);
            }
        }
        Map<String, Long> expected = new TreeMap<>();
        planted(
                        "arrivals_from_",
                        "natural-transition",
                        "excluded-to-own-ap",
                        "reintegration",
                        "managed-move",
                        "mid-year-mover")
                .forEach((key, count) -> expected.merge(key, count, Long::sum));
        assertThat(arrivals).isEqualTo(expected);
    }

    private static String permanent(ReturnedPupil pupil) {
        return forGood.getOrDefault(pupil.upn(), pupil.upn());
    }

    private static String number(String school, String period) {
        return school.length() == 6 ? school : urn(school, period);
    }

    @Test
    void exitsWithoutReason_areAsManyAsTheTruthSays() {
        assertThat(counted(extracted.stream()
                        .filter(row -> !row.getField("leaving_date").isEmpty()
                                && row.getField("leaving_reason").isEmpty())
                        .map(row -> row.getField("school_urn") + " "
                                + ReturnedPupil.period(row.getField("leaving_date")) + " "
                                + (isOutAtExamTime(row) ? "_at_exam_time" : ""))))
                .isEqualTo(planted("leavers", "unexplained-exits"));
    }

    private static boolean isOutAtExamTime(NamedCsvRecord row) {
        return List.of("11", "12", "13").contains(row.getField("nc_year"))
                && row.getField("leaving_date").matches("\\d{4}-0[5-8]-\\d\\d");
    }

    @Test
    void reducedTimetables_areAsManyAsTheTruthSays() {
        List<Integer> sessions = returned.stream()
                .filter(each ->
                        each.school().equals("9624002") && each.collection().equals("2026 SPR"))
                .flatMap(each -> each.all("SessionDetail").stream())
                .filter(each -> each.getOrDefault("AttendanceReason", "").equals("C2"))
                .map(each -> Integer.valueOf(each.getOrDefault("Sessions", "")))
                .toList();
        assertThat(planted("pupils", "part-time-timetables"))
                .isEqualTo(Map.of("900003 " + NOT_YET_PUBLISHED + " ", (long) sessions.size()));
        assertThat(planted("sessions", "part-time-timetables"))
                .isEqualTo(Map.of(
                        "900003 " + NOT_YET_PUBLISHED + " ",
                        sessions.stream().mapToLong(each -> each).sum()));
    }

    @Test
    void aReturnThatIsReplaced_lacksPupils() {
        Map<String, Long> standing = planted("pupils_on_roll", "resubmitted-return");
        Map<String, Long> first = planted("pupils_in_first", "resubmitted-return");
        assertThat(rolls("9622001", "2025 SPR", 1)).isEqualTo(first.get("900004 202425 "));
        assertThat(rolls("9622001", "2025 SPR", 2)).isEqualTo(standing.get("900004 202425 "));
        assertThat(rolls("9614001", "2024 SUM", 1)).isEqualTo(first.get("900002 202324 "));
        assertThat(rolls("9614001", "2024 SUM", 2)).isEqualTo(standing.get("900002 202324 "));
    }

    private static long rolls(String school, String collection, int serial) {
        return returned.stream()
                .filter(each -> each.school().equals(school)
                        && each.collection().equals(collection)
                        && each.serial() == serial
                        && each.onRoll()
                        && !each.text("EnrolStatus").equals("S"))
                .count();
    }

    @Test
    void dirtyReturns_haveWhatTheTruthSays() {
        assertThat(OwnSample.generated().returned().stream()
                        .filter(each -> each.upn().isEmpty()
                                && each.school().equals("9622002")
                                && each.collection().equals("2024 SPR"))
                        .count())
                .isEqualTo(planted("unreadable_records", "dirty-return").get("900005 202324 "));
        assertThat(returned.stream()
                        .flatMap(each -> each.all("SessionDetail").stream())
                        .filter(each -> each.get("AttendanceReason").equals("Q9"))
                        .count())
                .isEqualTo(planted("unknown_codes", "dirty-return").get("900007 202425 "));
    }

    @Test
    void rollsOfTheWatchedSchools_areThePublishedOnes() {
        planted("pupils_with_plan", "magnet-school")
                .forEach((key, count) -> assertThat(census(key, "TSENELSE")).isEqualTo(count));
        planted("pupils_on_roll", "conversion", "change-of-trust")
                .forEach((key, count) -> assertThat(census(key, "NOR")).isEqualTo(count));
    }

    private static long census(String key, String column) {
        String urn = key.substring(0, 6);
        String period = key.substring(7, 13);
        Path year = landing.resolve(period.substring(0, 4) + "-" + period.substring(4));
        return Long.parseLong(PublishedFile.utf8(year.resolve("england_census.csv.gz"))
                .only(is("URN", urn))
                .getField(column));
    }
}
