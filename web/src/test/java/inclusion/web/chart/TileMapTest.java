// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inclusion.web.mark.AreaFill;
import inclusion.web.mark.StackedAuthorities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TileMapTest {
    private static final String DECEMBER_2024 = "2024-12-31";

    private static List<TileMap.Authority> authorities() {
        AreaFill[] fills = AreaFill.values();
        List<TileMap.Authority> authorities = new ArrayList<>();
        List<TileLayout.Place> places = TileLayout.places();
        for (int i = 0; i < places.size(); i++) {
            TileLayout.Place place = places.get(i);
            authorities.add(new TileMap.Authority(
                    place.code(),
                    "Authority & " + place.letters(),
                    "Region " + place.regionCode(),
                    "/local-authorities/" + place.code(),
                    "12.3",
                    "9.9",
                    List.of("improving", "cannot tell", "worsening", "not published")
                            .get(i % 4),
                    fills[i % 4],
                    /* inProgramme= */ i % 5 == 0));
        }
        return authorities;
    }

    static TileMap.Drawn map() {
        return TileMap.figure("map", "Suspensions", "39 of 153 improve.", "Per 100 pupils", authorities());
    }

    @Test
    void layout_givesEachAuthorityOnePlaceAndItsOwnLetters() {
        List<TileLayout.Place> places = TileLayout.places();

        assertThat(places).hasSize(153);
        assertThat(places).extracting(TileLayout.Place::code).doesNotHaveDuplicates();
        assertThat(places)
                .extracting(TileLayout.Place::letters)
                .doesNotHaveDuplicates()
                .allMatch(letters -> letters.matches("[A-Z]{3}"));
        assertThat(places)
                .extracting(place -> place.row() + ":" + place.column())
                .doesNotHaveDuplicates();
        assertThat(places.stream().collect(Collectors.groupingBy(TileLayout.Place::regionCode, Collectors.counting())))
                .hasSize(9)
                .containsEntry("E12000007", 33L)
                .containsEntry("E12000001", 12L);
    }

    /** The register stands in another module, so its file is read, not its class. */
    @Test
    void layout_holdsTheAuthoritiesInForceInDecember2024() throws IOException {
        Path register = root().resolve("ingest/src/main/resources/inclusion/ingest/vocabulary/local_authorities.tsv");
        assertThat(register).exists();

        List<String> inForce = Files.readAllLines(register).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(cell -> cell[3].isEmpty() || cell[3].compareTo(DECEMBER_2024) <= 0)
                .filter(cell -> cell[4].isEmpty() || cell[4].compareTo(DECEMBER_2024) >= 0)
                .map(cell -> cell[1] + " in " + cell[2])
                .toList();

        assertThat(TileLayout.places())
                .extracting(place -> place.code() + " in " + place.regionCode())
                .containsExactlyInAnyOrderElementsOf(inForce);
    }

    /** Skipped where ../shared/realdata is absent. */
    @Test
    void layout_holdsTheAreasOfTheOfficialBoundaries() throws IOException {
        Path boundaries = null;
        for (Path at = root().toAbsolutePath().normalize(); at != null && boundaries == null; at = at.getParent()) {
            Path file = at.resolve("shared/realdata/boundaries")
                    .resolve("Counties_and_Unitary_Authorities_December_2024_Boundaries_UK_BUC.geojson");
            boundaries = Files.exists(file) ? file : null;
        }
        assumeThat(boundaries).as("skipped: ../shared/realdata is not here").isNotNull();

        List<String> codes = new ArrayList<>();
        for (JsonNode feature : new ObjectMapper().readTree(boundaries.toFile()).get("features")) {
            codes.add(feature.get("properties").get("CTYUA24CD").asText());
        }

        assertThat(TileLayout.places())
                .extracting(TileLayout.Place::code)
                .containsExactlyInAnyOrderElementsOf(
                        codes.stream().filter(code -> code.startsWith("E")).toList());
    }

    private static Path root() {
        return Path.of(System.getProperty("inclusion.root", ".."));
    }

    @Test
    void everyTile_isALinkWithItsSentence() {
        TileMap.Drawn map = map();

        assertThat(map.wide().split("<a href=", -1)).hasSize(154);
        assertThat(map.wide())
                .contains("aria-label=\"Authority &amp; LDS: ")
                .contains("role=\"group\" aria-labelledby=\"map-says\"")
                .hasSizeLessThan(120_000);
        assertThat(map.narrow()).contains("role=\"img\"").doesNotContain("<a ");
        assertThat(map.table().rows()).hasSize(153);
    }

    @Test
    void tiles_areToldApartByMarkAndHatching() {
        String wide = map().wide();

        assertThat(wide.split("url\\(#hatch\\)", -1)).hasSize(1 + 38);
        assertThat(wide.split("<circle", -1)).hasSize(1 + 39);
        assertThat(wide.split("<path", -1)).hasSize(1 + 38);
        assertThat(wide.split("stroke-width=\"3\"", -1)).hasSize(1 + 31);
    }

    @Test
    void authorityWithoutAFigure_isHatched_andOneOffTheMapIsNamed() {
        TileMap.Authority cumbria = new TileMap.Authority(
                "E10000006", "Cumbria", "North West", "/c", "1.0", "", "cannot tell", AreaFill.WHITE, false);
        List<TileMap.Authority> known = authorities();
        TileMap.Drawn map = TileMap.figure("map", "", "", "", List.of(cumbria, known.get(1)));

        assertThat(map.wide().split("url\\(#hatch\\)", -1)).hasSize(1 + 152);
        assertThat(map.note()).endsWith("Not on the map, only in the table: Cumbria.");
    }

    @Test
    void laterCode_standsOnTheSameTile() {
        TileMap.Authority barnsley = new TileMap.Authority(
                "E08000038", "Barnsley", "Yorkshire", "/b", "1.0", "", "cannot tell", AreaFill.WHITE, false);

        assertThat(TileMap.figure("map", "", "", "", List.of(barnsley)).wide()).contains(">BNS<");
    }

    private static TileMap.Authority invented(String code, String name, String region) {
        return new TileMap.Authority(code, name, region, "/a", "1.0", "", "cannot tell", AreaFill.WHITE, false);
    }

    @Test
    void inventedAuthorities_standInBlocksByRegion_eachWithLettersOfItsOwn() {
        List<TileMap.Authority> invented = List.of(
                invented("E06999001", "Marlow Sands", "South"),
                invented("E06999002", "Marlow", "South"),
                invented("E06999003", "Ember Vale", "North"));

        assertThat(TileLayout.blocks(invented))
                .extracting(TileLayout.Place::code, TileLayout.Place::letters, TileLayout.Place::column)
                .containsExactly(
                        tuple("E06999003", "EMB", 0), tuple("E06999002", "MAR", 6), tuple("E06999001", "MAL", 7));
        TileMap.Drawn map = TileMap.figure("map", "", "", "", invented);
        assertThat(map.wide()).contains(">EMB<", ">North<", ">South<").doesNotContain("url(#hatch)");
        assertThat(map.wide().split("<a href=", -1)).hasSize(1 + 3);
        assertThat(map.note()).contains("not where it lies").doesNotContain("Not on the map");
    }

    @Test
    void stackedBar_printsCountsWhereThereIsRoomAndSaysThemAll() {
        StackedAuthorities bar = new StackedAuthorities(15, 54, 82, 2);

        assertThat(bar.all()).isEqualTo(153);
        assertThat(bar.svg(2))
                .contains(">15<", ">54<", ">82<")
                .doesNotContain(">2<")
                .contains("url(#hatch)");
        assertThat(bar.svg(1)).doesNotContain(">15<");
        assertThat(bar.says()).startsWith("82 of 153 authorities are worsening and 15 improving");
    }
}
