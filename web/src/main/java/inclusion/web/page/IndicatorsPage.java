// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Indicator;
import inclusion.api.read.Perspective;
import java.util.List;

/** Every indicator of the catalogue, by perspective, empty perspectives too. */
public record IndicatorsPage(Shell shell, String lead, List<Group> groups) {
    /** The indicators of one perspective. */
    public record Group(String title, List<Row> rows, String nothing, String file) {}

    /** One indicator. */
    public record Row(String title, String href, String question, String unit, String direction) {}

    /** The page. */
    public static IndicatorsPage of(Edition edition) {
        List<Indicator> all = edition.read().indicators().all();
        List<Group> groups = edition.read().indicators().perspectives().stream()
                .map(perspective -> group(perspective, all))
                .toList();
        return new IndicatorsPage(
                edition.shell("Indicators", "/indicators"),
                "One definition of each, used from the single school to England. %d are defined; perspectives without one say what would fill them."
                        .formatted(all.size()),
                groups);
    }

    private static Group group(Perspective perspective, List<Indicator> all) {
        List<Row> rows = all.stream()
                .filter(indicator -> indicator.perspective().equals(perspective.id()))
                .map(indicator -> new Row(
                        indicator.title(),
                        Places.indicator(indicator.id()),
                        indicator.question(),
                        Shown.measure(indicator).unit(),
                        Shown.measure(indicator).direction()))
                .toList();
        return new Group(
                perspective.title(),
                rows,
                perspective.whatWouldFillIt() == null ? "" : perspective.whatWouldFillIt(),
                perspective.fileThatFillsIt() == null ? "" : perspective.fileThatFillsIt());
    }
}
