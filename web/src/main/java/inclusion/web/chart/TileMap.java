// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.AreaFill;
import inclusion.web.mark.Ink;
import inclusion.web.words.FigureSentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * England's authorities as equal tiles, so that small ones are seen, each a link with its sentence. Hand-made SVG, because
 * a tile is a link; on a phone the tiles are a picture and the links are in the table.
 */
public final class TileMap {
    private static final List<TileLayout.Place> PLACES = TileLayout.places();
    private static final int FRAME = 3;

    private TileMap() {}

    /**
     * One authority.
     *
     * @param code its GSS code
     * @param value its value as text, or why there is none
     * @param before the value it is compared with, as text; empty for none
     * @param word "worsening", "cannot tell" …
     * @param inProgramme whether it takes part in the change programme
     */
    public record Authority(
            String code,
            String name,
            String region,
            String href,
            String value,
            String before,
            String word,
            AreaFill fill,
            boolean inProgramme) {
        /** What the tile says: "Leeds: worsening, 12.3, was 9.9". */
        String says() {
            return "%s: %s, %s%s".formatted(name, word, value, before.isEmpty() ? "" : ", was " + before);
        }
    }

    /**
     * The map: like a figure, but drawn without ECharts.
     *
     * @param wide SVG with links
     * @param narrow SVG without
     */
    public record Drawn(
            String id, String heading, String sentence, String note, Table table, String wide, String narrow) {}

    /**
     * The map of one indicator.
     *
     * @param sentence how many are what, from the same authorities
     * @param authorities those with a figure or a reason; an authority of the map that is not among them is hatched
     */
    public static Drawn figure(
            String id, String heading, String sentence, String valueHead, List<Authority> authorities) {
        Map<String, Authority> byCode = new HashMap<>();
        authorities.forEach(authority -> byCode.put(authority.code(), authority));
        boolean known = authorities.isEmpty() || PLACES.stream().anyMatch(place -> at(place, byCode) != null);
        List<TileLayout.Place> places = known ? PLACES : TileLayout.blocks(authorities);
        return new Drawn(
                id,
                heading,
                sentence,
                note(authorities, places),
                table(valueHead, authorities),
                svg(id, places, byCode, 31, 2, true),
                svg(id, places, byCode, 20, 1, false));
    }

    private static String note(List<Authority> authorities, List<TileLayout.Place> places) {
        Set<String> known = new HashSet<>();
        places.forEach(place -> known.addAll(List.of(place.code(), place.laterCode())));
        List<String> elsewhere = authorities.stream()
                .filter(authority -> !known.contains(authority.code()))
                .map(Authority::name)
                .sorted()
                .toList();
        String tiles = (places.equals(PLACES)
                        ? "One tile is one authority of December 2024, all of one size. "
                        : "One tile is one authority, by region and name and not where it lies. ")
                + "Diamond: worsening or higher; dot: improving or lower; white: cannot tell; hatched: not published. Heavy frame: change-programme authority.";
        return elsewhere.isEmpty()
                ? tiles
                : tiles + " Not on the map, only in the table: %s.".formatted(FigureSentences.list(elsewhere));
    }

    private static Table table(String valueHead, List<Authority> authorities) {
        return new Table(
                List.of("Authority", "Region", valueHead, "Compared with", "Word", "Change programme"),
                authorities.stream()
                        .sorted(Comparator.comparing(Authority::region).thenComparing(Authority::name))
                        .map(authority -> List.of(
                                authority.name(),
                                authority.region(),
                                authority.value(),
                                authority.before().isEmpty() ? "\u2013" : authority.before(),
                                authority.word(),
                                authority.inProgramme() ? "yes" : "no"))
                        .toList());
    }

    private static String svg(
            String id, List<TileLayout.Place> places, Map<String, Authority> byCode, int tile, int gap, boolean links) {
        int pitch = tile + gap;
        int columns = places.stream().mapToInt(TileLayout.Place::column).max().orElse(0) + 1;
        int rows = places.stream().mapToInt(TileLayout.Place::row).max().orElse(0) + 1;
        StringBuilder svg = new StringBuilder(60_000);
        // A picture's children are hidden from screen readers, so that a map of links is a group.
        svg.append(
                "<svg class=\"tiles\" xmlns=\"http://www.w3.org/2000/svg\" role=\"%s\" aria-labelledby=\"%s-says\" focusable=\"false\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-size=\"%s\">"
                        .formatted(
                                links ? "group" : "img",
                                id,
                                columns * pitch + 2,
                                rows * pitch + 2,
                                columns * pitch + 2,
                                rows * pitch + 2,
                                links ? "12.5" : "11"));
        names(svg, places, byCode, pitch);
        List<TileLayout.Place> framedLast = new ArrayList<>(places);
        framedLast.sort(Comparator.comparing(place -> isFramed(at(place, byCode))));
        for (TileLayout.Place place : framedLast) {
            Authority authority = at(place, byCode);
            tile(svg, place, authority, 1 + place.column() * pitch, 1 + place.row() * pitch, tile, links);
        }
        return svg.append("</svg>").toString();
    }

    /** Each region's name above the left end of its block. */
    private static void names(
            StringBuilder svg, List<TileLayout.Place> places, Map<String, Authority> byCode, int pitch) {
        Map<String, int[]> corners = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (TileLayout.Place place : places) {
            int[] corner = corners.computeIfAbsent(place.regionCode(), code -> new int[] {place.row(), 99});
            corner[0] = Math.min(corner[0], place.row());
            corner[1] = Math.min(corner[1], place.column());
            Authority authority = at(place, byCode);
            if (authority != null) {
                names.put(place.regionCode(), authority.region());
            }
        }
        corners.forEach((region, corner) ->
                svg.append("<text x=\"%d\" y=\"%d\" font-weight=\"600\" fill=\"%s\">%s</text>"
                        .formatted(
                                1 + corner[1] * pitch,
                                corner[0] * pitch - 5,
                                Ink.BLACK,
                                escaped(names.getOrDefault(region, "")))));
    }

    private static void tile(
            StringBuilder svg, TileLayout.Place place, Authority authority, int x, int y, int size, boolean links) {
        AreaFill fill = authority == null ? AreaFill.HATCHED : authority.fill();
        boolean linked = links && authority != null;
        if (linked) {
            svg.append("<a href=\"%s\" aria-label=\"%s\"><title>%s</title>"
                    .formatted(escaped(authority.href()), escaped(authority.says()), escaped(authority.says())));
        }
        svg.append(fill.rect(x, y, size, size));
        if (isFramed(authority)) {
            svg.append(
                    "<rect x=\"%s\" y=\"%s\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"/>"
                            .formatted(x + 0.5, y + 0.5, size - 1, size - 1, Ink.BLACK, FRAME));
        }
        double middle = x + size / 2.0;
        if (links && fill != AreaFill.HATCHED) {
            svg.append("<text x=\"%s\" y=\"%d\" text-anchor=\"middle\" font-size=\"11\" fill=\"%s\">%s</text>"
                    .formatted(middle, y + 14, fill.text(), place.letters()));
        }
        svg.append(fill.mark(middle, links ? y + 22.5 : y + size / 2.0));
        if (linked) {
            svg.append("</a>");
        }
    }

    private static Authority at(TileLayout.Place place, Map<String, Authority> byCode) {
        return byCode.getOrDefault(place.code(), byCode.get(place.laterCode()));
    }

    private static boolean isFramed(Authority authority) {
        return authority != null && authority.inProgramme();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
