// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static inclusion.web.chart.Options.GAP;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.words.Numbers;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts of several measures side by side on one scale, a few years each, so that none can fall by another rising
 * unseen. A year without a file has no bar; a year with hidden parts is hatched over all that it may be.
 */
public final class Together {
    private static final int ABOVE = 10;
    private static final int TITLE = ABOVE + 46;
    private static final int FOOT = 26;
    private static final double TEXT = 12.5;
    private static final String BAR = "#8a949f";

    private Together() {}

    /**
     * One measure.
     *
     * @param name as a sentence has it: "pupils on part-time timetables"
     * @param title of its bars, in one line or two
     * @param years oldest first, the same for every measure
     */
    public record Measured(String name, String title, List<Count> years) {
        PupilSentences.Course course() {
            List<Count> known =
                    years.stream().filter(count -> count.value() != null).toList();
            Count first = known.isEmpty() ? years.get(0) : known.get(0);
            Count last = known.isEmpty() ? first : known.get(known.size() - 1);
            return new PupilSentences.Course(
                    name, first.timePeriod(), known.size() > 1 ? first.value() : null, last.timePeriod(), last.value());
        }

        /** Whether the newest year has more than the first one that is known. */
        boolean rose() {
            PupilSentences.Course course = course();
            return course.first() != null && course.last() > course.first() && newest().value() != null;
        }

        private Count newest() {
            return years.get(years.size() - 1);
        }
    }

    /**
     * One year of a measure.
     *
     * @param value null where it is a range or not known
     * @param missing why there is nothing, in two words; null where there is something
     */
    public record Count(String timePeriod, Long value, Long lower, Long upper, String missing) {
        boolean isRange() {
            return value == null && lower != null && upper != null;
        }

        String print() {
            return value != null
                    ? Numbers.count(value)
                    : isRange() ? Numbers.count(lower) + " to " + Numbers.count(upper) : missing;
        }
    }

    /** The figure of one school. */
    public static Figure figure(String id, String school, List<Measured> measures) {
        List<String> head = new ArrayList<>(List.of("Number"));
        measures.get(0).years().forEach(year -> head.add(Years.name(year.timePeriod())));
        List<List<String>> rows = measures.stream()
                .map(measure -> {
                    List<String> row = new ArrayList<>(List.of(measure.title().replace('\n', ' ')));
                    measure.years().forEach(year -> row.add(year.print()));
                    return row;
                })
                .toList();
        return new Figure(
                id,
                school,
                PupilSentences.together(measures.stream().map(Measured::course).toList()),
                "Suspensions and permanent exclusions are events; the others are pupils. Darker: the newest year, where "
                        + "it is higher than the first one known. Hatched: it may be anything there.",
                new Table(head, rows),
                drawing(measures, 6, 900, 210),
                drawing(measures, 2, 320, 510));
    }

    private static Drawing drawing(List<Measured> measures, int columns, int width, int height) {
        int lines = (measures.size() + columns - 1) / columns;
        int across = width / columns;
        int down = height / lines;
        Scale scale = Scale.holding(measures.stream()
                .flatMap(measure -> measure.years().stream())
                .map(count -> count.value() != null ? count.value() : count.upper())
                .filter(Objects::nonNull)
                .map(Long::doubleValue)
                .toList());
        List<Object> titles = new ArrayList<>();
        List<Object> grids = new ArrayList<>();
        List<Object> feet = new ArrayList<>();
        List<Object> uprights = new ArrayList<>();
        List<Object> series = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Measured measure = measures.get(i);
            int left = i % columns * across;
            int top = i / columns * down;
            titles.add(title(measure.title(), left, top));
            grids.add(Options.of(
                    "left", left + 2, "top", top + TITLE, "width", across - 14, "height", down - TITLE - FOOT));
            Map<String, Object> foot = Options.years(
                    measure.years().stream()
                            .map(year -> Years.brief(year.timePeriod()))
                            .toList(),
                    9);
            foot.put("gridIndex", i);
            feet.add(foot);
            uprights.add(Options.of("type", "value", "gridIndex", i, "min", 0, "max", scale.end(), "show", false));
            series.addAll(bars(measure, i));
        }
        return new Drawing(
                Options.of(
                        "animation", false,
                        "textStyle", Options.of("fontSize", TEXT, "color", Ink.BLACK),
                        "title", titles,
                        "grid", grids,
                        "xAxis", feet,
                        "yAxis", uprights,
                        "series", series),
                width,
                height);
    }

    private static Map<String, Object> title(String title, int left, int top) {
        return Options.of(
                "text",
                title,
                "left",
                left,
                "top",
                top + ABOVE,
                "padding",
                0,
                "textStyle",
                Options.of("fontSize", TEXT, "fontWeight", 600, "lineHeight", 15, "color", Ink.BLACK));
    }

    /** The known years as bars, the others as words on the foot, and the hidden ones hatched. */
    @SuppressWarnings("unchecked") // what Options makes are maps by name
    private static List<Object> bars(Measured measure, int panel) {
        List<Object> known = new ArrayList<>();
        List<YearValue> ranges = new ArrayList<>();
        for (int i = 0; i < measure.years().size(); i++) {
            Count count = measure.years().get(i);
            boolean newest = i == measure.years().size() - 1;
            ranges.add(
                    count.isRange()
                            ? new YearValue(
                                    null,
                                    count.lower().doubleValue(),
                                    count.upper().doubleValue(),
                                    null)
                            : YearValue.none(""));
            known.add(count.isRange() ? GAP : bar(count.value(), count.print(), newest, newest && measure.rose()));
        }
        List<Object> all = new ArrayList<>();
        all.add(Options.of("type", "bar", "stack", "s" + panel, "barWidth", 22, "silent", true, "data", known));
        for (Object series : Options.hatched("s" + panel, ranges, Ink.BLACK, 22)) {
            all.add(series);
        }
        Map<String, Object> over = (Map<String, Object>) all.get(2);
        List<Object> labelled = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            Count count = measure.years().get(i);
            labelled.add(
                    count.isRange()
                            ? Options.of("value", count.upper() - count.lower(), "label", label(count.print(), false))
                            : GAP);
        }
        over.put("data", labelled);
        all.forEach(series -> {
            ((Map<String, Object>) series).put("xAxisIndex", panel);
            ((Map<String, Object>) series).put("yAxisIndex", panel);
        });
        return all;
    }

    private static Map<String, Object> bar(Long value, String text, boolean newest, boolean rose) {
        return Options.of(
                "value",
                value == null ? 0 : value,
                "itemStyle",
                Options.of("color", rose ? Ink.ACCENT : BAR),
                "label",
                label(text, newest && value != null));
    }

    private static Map<String, Object> label(String text, boolean strong) {
        return Options.of(
                "show",
                true,
                "position",
                "top",
                "distance",
                3,
                "formatter",
                text,
                "color",
                strong ? Ink.BLACK : Ink.GREY,
                "fontSize",
                text.length() > 6 ? 11 : TEXT,
                "fontWeight",
                strong ? 600 : 400);
    }
}
