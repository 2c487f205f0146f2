// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where each of England's 153 authorities of December 2024 stands on the map of equal tiles: nine blocks, one per region,
 * in each the north above and the west to the left. The layout is data and our own ({@code authorities/tiles.csv}).
 */
final class TileLayout {
    /** A region's name needs so many tiles. */
    private static final int LEAST_WIDTH = 5;

    private static final String FOLDER = "/authorities/";

    private TileLayout() {}

    /**
     * One authority's place.
     *
     * @param code GSS code in force in December 2024
     * @param laterCode the code that replaced it since; empty for none
     * @param letters three, unlike any other's
     * @param row from the top, 0 the row of the first block's name
     * @param column from the left
     */
    record Place(String regionCode, String code, String laterCode, String letters, int row, int column) {}

    /** All places, by region and row. */
    static List<Place> places() {
        return lines("tiles.csv").stream()
                .map(line -> line.split(",", -1))
                .map(cell -> new Place(
                        cell[0], cell[1], cell[2], cell[3], Integer.parseInt(cell[4]), Integer.parseInt(cell[5])))
                .toList();
    }

    /**
     * Places for authorities that the map does not know, such as invented ones: a block for each region, the blocks beside
     * each other, in each by name.
     */
    static List<Place> blocks(Collection<TileMap.Authority> authorities) {
        Map<String, List<TileMap.Authority>> regions = authorities.stream()
                .sorted(Comparator.comparing(TileMap.Authority::name).thenComparing(TileMap.Authority::code))
                .collect(Collectors.groupingBy(TileMap.Authority::region, TreeMap::new, Collectors.toList()));
        List<Place> places = new ArrayList<>();
        Set<String> letters = new HashSet<>();
        int left = 0;
        for (Map.Entry<String, List<TileMap.Authority>> region : regions.entrySet()) {
            int width = Math.max(
                    LEAST_WIDTH, (int) Math.ceil(Math.sqrt(region.getValue().size())));
            int at = 0;
            for (TileMap.Authority authority : region.getValue()) {
                places.add(new Place(
                        region.getKey(),
                        authority.code(),
                        "",
                        letters(authority.name(), letters),
                        1 + at / width,
                        left + at % width));
                at++;
            }
            left += width + 1;
        }
        return places;
    }

    /** The first three letters that nobody has yet: the first, and two of those after it. */
    private static String letters(String name, Set<String> taken) {
        String all = name.toUpperCase(Locale.UK).replaceAll("[^A-Z]", "");
        for (int second = 1; second < all.length(); second++) {
            for (int third = second + 1; third < all.length(); third++) {
                String letters = "" + all.charAt(0) + all.charAt(second) + all.charAt(third);
                if (taken.add(letters)) {
                    return letters;
                }
            }
        }
        return "";
    }

    /** The lines after the head. */
    private static List<String> lines(String file) {
        try (InputStream stream = TileLayout.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("Cannot draw the map: " + file + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
