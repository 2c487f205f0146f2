// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import inclusion.ingest.facts.PupilFact;
import inclusion.metrics.catalogue.Polarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An indicator worked by hand: what the publisher printed or the school's own files say, what must come out, and which
 * direction is good.
 *
 * @param given one row per entity with a cell for each printed measure; none where only own files speak
 * @param own rows of facts of schools' own files
 * @param expected one row per value; {@code absent} where there must be none
 */
record Spec(String indicatorId, List<Given> given, List<OwnRow> own, List<Expected> expected, Polarity polarity) {
    static final String TOTAL = "Total";

    private static final int KEYS = 4;
    private static final Pattern FACT = Pattern.compile("(?m)^\\*\\*Given\\*\\* (\\w+)$");

    record Given(String level, String code, Optional<String> trust, String phase, Map<String, SpecCell> cells) {}

    /** So many rows that are alike but for the pupil; cells by the fact's columns, as they are written. */
    record OwnRow(PupilFact fact, int rows, String school, String period, Map<String, String> cells) {}

    /** {@code evidence} is empty for the row that is preferred. */
    record Expected(
            String level,
            String code,
            String phase,
            String period,
            String topic,
            String breakdown,
            String evidence,
            boolean absent,
            SpecNumber numerator,
            SpecNumber denominator,
            SpecNumber value,
            SpecNumber bounds,
            SpecNumber chance,
            String schools,
            String symbol) {}

    static Spec parse(String indicatorId, String markdown) {
        List<List<String>> given = table(markdown, "**Given**\n");
        List<String> measures = given.get(0).subList(KEYS, given.get(0).size());
        List<OwnRow> own = new ArrayList<>();
        for (Matcher heading = FACT.matcher(markdown); heading.find(); ) {
            PupilFact fact = PupilFact.of(heading.group(1)).orElseThrow();
            named(table(markdown, heading.group())).forEach(row -> own.add(own(fact, row)));
        }
        return new Spec(
                indicatorId,
                given.stream().skip(1).map(row -> given(row, measures)).toList(),
                own,
                named(table(markdown, "**Expected**")).stream()
                        .map(Spec::expected)
                        .toList(),
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

    private static OwnRow own(PupilFact fact, Map<String, String> row) {
        Map<String, String> cells = new HashMap<>(row);
        int rows = Integer.parseInt(cells.remove("rows"));
        String school = code(cells.remove("school"));
        String period = Optional.ofNullable(cells.remove("period")).orElse(SpecFacts.WHOLE_YEAR);
        return new OwnRow(fact, rows, school, period, Map.copyOf(cells));
    }

    private static Expected expected(Map<String, String> row) {
        boolean absent = row.get("numerator").equals("no row");
        String[] group = row.getOrDefault("group", "").split(": ", 2);
        return new Expected(
                row.get("level"),
                code(row.get("entity")),
                row.get("phase"),
                row.getOrDefault("period", SpecFacts.WHOLE_YEAR),
                group.length == 2 ? group[0] : TOTAL,
                group.length == 2 ? group[1] : TOTAL,
                row.getOrDefault("evidence", ""),
                absent,
                SpecNumber.parse(absent ? "" : row.get("numerator")),
                SpecNumber.parse(row.get("denominator")),
                SpecNumber.parse(row.get("value")),
                SpecNumber.parse(row.getOrDefault("bounds", "")),
                SpecNumber.parse(row.get("chance alone")),
                row.get("schools"),
                row.get("symbol"));
    }

    /** The code in brackets after the name: "Ash (900101)"; a text without brackets is a code itself. */
    static String code(String entity) {
        return entity.endsWith(")") ? entity.substring(entity.lastIndexOf('(') + 1, entity.length() - 1) : entity;
    }

    private static List<Map<String, String>> named(List<List<String>> table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int at = 0; at < row.size(); at++) {
                cells.put(table.get(0).get(at), row.get(at));
            }
            rows.add(cells);
        }
        return rows;
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
