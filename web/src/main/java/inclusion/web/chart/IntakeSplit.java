// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Measure;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where a difference lies: in who the pupils are (composition) or in how often it happens to pupils alike (rate). The
 * parts sum to the whole (Kitagawa, Journal of the American Statistical Association 50 (1955) 1168–1194); they may point
 * in opposite directions, so each has a bar of its own from the same zero.
 */
public final class IntakeSplit {
    private static final int ROW = 34;
    private static final int BAR = 16;

    private IntakeSplit() {}

    /**
     * The figure of one indicator.
     *
     * @param against "England’s secondaries"
     * @param intake the part that the mix of pupils makes, in the indicator's unit
     * @param rates the part among pupils alike; the two sum to the crude difference
     */
    public static Figure figure(String id, Measure measure, String who, String against, double intake, double rates) {
        List<Bar> bars = List.of(
                new Bar("Whole difference", intake + rates, Ink.BLACK, false),
                new Bar("By intake", intake, Ink.EDGE, true),
                new Bar("Among pupils alike", rates, Ink.ACCENT, false));
        return new Figure(
                id,
                "%s, %s beside %s".formatted(measure.shortTitle(), who, against),
                FigureSentences.split(measure, who, against, intake, rates),
                "Bars right of the line: above the benchmark; left of it: below. Hatched: by intake. Points are "
                        + measure.unit() + ".",
                new Table(
                        List.of("Part", "Points, " + measure.unit()),
                        bars.stream()
                                .map(bar -> List.of(bar.name(), FigureSentences.signed(measure, bar.points())))
                                .toList()),
                drawing(measure, bars, 545),
                drawing(measure, bars, StripRows.NARROW));
    }

    private record Bar(String name, double points, String ink, boolean hatched) {}

    private static Drawing drawing(Measure measure, List<Bar> bars, int width) {
        int names = width > 400 ? 150 : 126;
        int margin = 48;
        double most = bars.stream()
                .flatMapToDouble(bar -> DoubleStream.of(Math.abs(bar.points())))
                .max()
                .orElse(0);
        boolean leftwards = bars.stream().anyMatch(bar -> bar.points() < 0);
        boolean rightwards = bars.stream().anyMatch(bar -> bar.points() > 0);
        double room = width - names - margin - (leftwards && rightwards ? margin : 8);
        double pixel = room / (most == 0 ? 1 : leftwards && rightwards ? 2 * most : most);
        double zero = names + (leftwards ? (rightwards ? margin + room / 2 : margin + room) : 8);
        Sheet sheet = new Sheet();
        int height = ROW * bars.size() + 8;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = 4 + ROW * (i + 0.5);
            double end = zero + bar.points() * pixel;
            sheet.text(0, y, bar.name(), "right", Ink.BLACK, i == 0);
            sheet.line(zero, y, end, y, bar.ink(), BAR, bar.hatched() ? List.of(2, 2) : "solid");
            if (bar.hatched()) {
                sheet.line(zero, y - BAR / 2.0, end, y - BAR / 2.0, Ink.EDGE, 1, "solid");
                sheet.line(zero, y + BAR / 2.0, end, y + BAR / 2.0, Ink.EDGE, 1, "solid");
                sheet.line(end, y - BAR / 2.0, end, y + BAR / 2.0, Ink.EDGE, 1, "solid");
            }
            boolean below = bar.points() < 0;
            sheet.text(
                    below ? end - 6 : end + 6,
                    y,
                    FigureSentences.signed(measure, bar.points()),
                    below ? "left" : "right",
                    Ink.BLACK,
                    true);
        }
        sheet.line(zero, 0, zero, height, Ink.BLACK, 1.6, "solid");
        return sheet.drawing(width, height);
    }
}
