// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorQuery;
import inclusion.api.read.Tally;
import inclusion.api.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/** One definition, whole: with the tallies that it divides and its worked example. */
final class IndicatorResource implements Resource {
    private static final String ID = "id";

    private final IndicatorQuery catalogue;
    private final Words ids;

    IndicatorResource(Snapshot snapshot) {
        this.catalogue = new IndicatorQuery(snapshot);
        this.ids = Words.ofColumn(snapshot, "indicator", "indicator_id");
    }

    record Body(Indicator indicator, List<Tally> tallies) {}

    @Override
    public Description description() {
        return Description.json(
                Api.ROOT + "indicators/{id}",
                "indicator",
                "One indicator: definition, caveats, tallies and worked example.",
                List.of(Parameter.path(ID, "The id of an indicator.", ids)),
                Schemas.of(Body.class));
    }

    @Override
    public Answer answer(Request request) {
        Indicator indicator = catalogue.find(request.one(ID).orElseThrow()).orElseThrow();
        return Answer.json(new Body(
                indicator,
                Stream.of(indicator.numerator(), indicator.denominator())
                        .flatMap(id -> catalogue.tallies(id).stream())
                        .toList()));
    }
}
