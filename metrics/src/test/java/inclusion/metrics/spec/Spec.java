// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import inclusion.metrics.catalogue.Polarity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator worked by hand: what the publisher printed, what must come out, and which direction is good.
 *
 * @param given one row per entity with a cell for each measure
 * @param expected one row per value; {@code absent} where there must be none
 */
record Spec(String indicatorId, List<Given> given, List<Expected> expected, Polarity polarity) {
    private static final int KEYS = 4;

    record Given(String level, String code, Optional<String> trust, String phase, Map<String, SpecCell> cells) {}

    record Expected(
            String level,
            String code,
            String phase,
            boolean absent,
            SpecNumber numerator,
            SpecNumber denominator,
            SpecNumber value,
            SpecNumber chance,
            String schools,
            String symbol) {}

    static Spec parse(String indicatorId, String markdown) {
        List<List<String>> given = table(markdown, "**Given**");
        List<List<String>> expected = table(markdown, "**Expected**");
        List<String> measures = given.get(0).subList(KEYS, given.get(0).size());
        return new Spec(
                indicatorId,
                given.stream().skip(1).map(row -> given(row, measures)).toList(),
                expected.stream().skip(1).map(Spec::expected).toList(),
                polarity(markdown));
    }

    private static Given given(List<String> row, List<String> measures) {
        Map<String, SpecCell> cells = new LinkedHashMap<>();
        for (int at = 0; at < measures.size(); at++) {
            String measure = measures.get(at);
            SpecCell.parse(row.get(KEYS + at)).ifPresent(cell -> cells.put(measure, cell));
        }
        Optional<String> trust =
                Optional.of(row.get(2)).filter(name -> !name.isEmpty()).map(Spec::code);
        return new Given(row.get(0), code(row.get(1)), trust, row.get(3), cells);
    }

    private static Expected expected(List<String> row) {
        boolean absent = row.get(3).equals("no row");
        return new Expected(
                row.get(0),
                code(row.get(1)),
                row.get(2),
                absent,
                SpecNumber.parse(absent ? "" : row.get(3)),
                SpecNumber.parse(row.get(4)),
                SpecNumber.parse(row.get(5)),
                SpecNumber.parse(row.get(6)),
                row.get(7),
                row.get(8));
    }

    /** The code in brackets after the name: "Ash (900101)". */
    private static String code(String entity) {
        return entity.substring(entity.lastIndexOf('(') + 1, entity.lastIndexOf(')'));
    }

    private static Polarity polarity(String markdown) {
        if (markdown.contains("Neither higher nor lower is better.")) {
            return Polarity.CONTEXT;
        }
        boolean lower = markdown.contains("Lower is better.");
        if (lower == markdown.contains("Higher is better.")) {
            throw new IllegalArgumentException("Invalid spec: end it with which direction is better");
        }
        return lower ? Polarity.LOWER : Polarity.HIGHER;
    }

    /** The first table after a heading, its head row first, the rule left out. */
    private static List<List<String>> table(String markdown, String heading) {
        List<List<String>> rows = new ArrayList<>();
        int at = markdown.indexOf(heading);
        if (at < 0) {
            throw new IllegalArgumentException("Invalid spec: it has no table " + heading);
        }
        for (String line : markdown.substring(at + heading.length()).strip().split("\n", -1)) {
            if (!line.startsWith("|")) {
                break;
            }
            if (!line.startsWith("|-")) {
                String inner = line.substring(1, line.lastIndexOf('|'));
                rows.add(List.of(inner.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList());
            }
        }
        return rows;
    }
}
