// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorQuery;
import inclusion.api.read.Perspective;
import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** The catalogue in short: what is measured, in which group, and which way is good. */
final class IndicatorsResource implements Resource {
    private static final String PERSPECTIVE = "perspective";

    private final IndicatorQuery catalogue;

    IndicatorsResource(Snapshot snapshot) {
        this.catalogue = new IndicatorQuery(snapshot);
    }

    record Body(List<Item> items) {}

    record Item(
            String id,
            String version,
            String title,
            String shortTitle,
            String question,
            String perspective,
            int order,
            String unitLabel,
            int decimals,
            String polarity,
            String interval,
            List<String> counterMeasures) {}

    @Override
    public Description description() {
        List<String> perspectives =
                catalogue.perspectives().stream().map(Perspective::id).toList();
        return Description.json(
                Api.ROOT + "indicators",
                "indicators",
                "Every indicator, by perspective and order.",
                List.of(Parameter.filter(PERSPECTIVE, "Only indicators of this perspective.", Words.of(perspectives))),
                Schemas.of(Body.class));
    }

    @Override
    public Answer answer(Request request) {
        return Answer.json(new Body(catalogue.all().stream()
                .filter(indicator ->
                        !request.says(PERSPECTIVE) || request.all(PERSPECTIVE).contains(indicator.perspective()))
                .map(IndicatorsResource::item)
                .toList()));
    }

    private static Item item(Indicator indicator) {
        return new Item(
                indicator.id(),
                indicator.version(),
                indicator.title(),
                indicator.shortTitle(),
                indicator.question(),
                indicator.perspective(),
                indicator.order(),
                indicator.unitLabel(),
                indicator.decimals(),
                indicator.polarity(),
                indicator.interval(),
                indicator.counterMeasures());
    }
}
