// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where each of England's 153 authorities of December 2024 stands on the map of equal tiles: nine blocks, one per region,
 * in each the north above and the west to the left. The layout is data and our own ({@code authorities/tiles.csv}).
 */
final class TileLayout {
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

    /** Codes of the 32 authorities of the SEND and AP change programme. */
    static Set<String> changeProgramme() {
        return lines("change_programme.csv").stream().collect(Collectors.toUnmodifiableSet());
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
