// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.words.Destination;
import inclusion.web.words.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From which schools pupils left, and where to: bands as wide as their numbers; on a phone bars of where to. */
public final class PupilFlow {
    private static final double BAND = 0.55;

    private PupilFlow() {}

    /**
     * A school that pupils left.
     *
     * @param left pupils by where they went; without those who left at the normal age
     */
    public record Source(String name, Map<Destination, Long> left) {
        public Source {
            left = Map.copyOf(left);
        }

        /** All of them. */
        public long all() {
            return left.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The figure; sources in the order given, destinations in theirs. */
    public static Figure figure(String id, String heading, String sentence, List<Source> sources) {
        List<Destination> targets = Arrays.stream(Destination.values())
                .filter(target -> to(sources, target) > 0)
                .toList();
        return new Figure(
                id,
                heading,
                sentence,
                "A band is as wide as its number of pupils. Blue: no reason is recorded.",
                table(sources, targets),
                flow(sources, targets),
                bars(sources, targets));
    }

    private static Table table(List<Source> sources, List<Destination> targets) {
        List<String> head = new ArrayList<>(List.of("Went to"));
        sources.forEach(source -> head.add(source.name()));
        if (sources.size() > 1) {
            head.add("Together");
        }
        List<List<String>> rows = new ArrayList<>();
        for (Destination target : targets) {
            List<String> row = new ArrayList<>(List.of(target.title()));
            sources.forEach(source -> row.add(Numbers.count(source.left().getOrDefault(target, 0L))));
            if (sources.size() > 1) {
                row.add(Numbers.count(to(sources, target)));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    private static Drawing flow(List<Source> sources, List<Destination> targets) {
        List<Object> nodes = new ArrayList<>();
        List<Object> links = new ArrayList<>();
        for (Source source : sources) {
            nodes.add(node(source.name(), source.name() + "\n" + Numbers.of(source.all(), "pupil", "pupils"), "left"));
        }
        for (Destination target : targets) {
            nodes.add(node(target.title(), target.title() + "  " + Numbers.count(to(sources, target)), "right"));
            for (Source source : sources) {
                long pupils = source.left().getOrDefault(target, 0L);
                if (pupils > 0) {
                    links.add(Options.of(
                            "source",
                            source.name(),
                            "target",
                            target.title(),
                            "value",
                            pupils,
                            "lineStyle",
                            Options.of("color", target.isUnexplained() ? Ink.ACCENT : Ink.FAINT, "opacity", BAND)));
                }
            }
        }
        Map<String, Object> option = Options.of(
                "animation",
                false,
                "textStyle",
                Options.of("fontSize", 12.5, "color", Ink.BLACK),
                "series",
                List.of(Options.of(
                        "type", "sankey",
                        "left", 190,
                        "right", 250,
                        "top", 12,
                        "bottom", 12,
                        "nodeWidth", 7,
                        "nodeGap", 14,
                        "layoutIterations", 0,
                        "draggable", false,
                        "emphasis", Options.of("disabled", true),
                        "data", nodes,
                        "links", links)));
        return new Drawing(option, 1080, 70 + 44 * Math.max(sources.size(), targets.size()));
    }

    private static Map<String, Object> node(String name, String label, String side) {
        return new LinkedHashMap<>(Options.of(
                "name",
                name,
                "itemStyle",
                Options.of("color", Ink.BLACK),
                "label",
                Options.of(
                        "formatter", label, "position", side, "color", Ink.BLACK, "fontSize", 12.5, "lineHeight", 15)));
    }

    private static Drawing bars(List<Source> sources, List<Destination> targets) {
        List<Destination> upwards =
                targets.stream().sorted(Comparator.reverseOrder()).toList();
        List<Object> data = new ArrayList<>();
        upwards.forEach(target -> data.add(Options.of(
                "value",
                to(sources, target),
                "itemStyle",
                Options.of("color", target.isUnexplained() ? Ink.ACCENT : Ink.FAINT))));
        Map<String, Object> bars = Options.of(
                "type",
                "bar",
                "data",
                data,
                "barWidth",
                14,
                "silent",
                true,
                "label",
                Options.of("show", true, "position", "right", "color", Ink.BLACK, "fontSize", 12.5));
        Map<String, Object> names = Options.of(
                "type",
                "category",
                "data",
                upwards.stream().map(Destination::title).toList(),
                "axisTick",
                Options.of("show", false),
                "axisLabel",
                Options.of("color", Ink.BLACK, "fontSize", 12.5, "width", 150, "overflow", "break", "interval", 0));
        return new Drawing(
                Options.frame(
                        Options.of("left", 160, "right", 44, "top", 8, "bottom", 8),
                        Options.of("type", "value", "min", 0, "show", false),
                        names,
                        List.of(bars)),
                335,
                30 + 38 * Math.max(1, upwards.size()));
    }

    private static long to(List<Source> sources, Destination target) {
        return sources.stream()
                .mapToLong(source -> source.left().getOrDefault(target, 0L))
                .sum();
    }
}
