// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Coverage;
import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.api.read.Perspective;
import inclusion.api.read.Pooled;
import inclusion.api.read.SchoolRow;
import inclusion.api.read.Scorecard;
import inclusion.api.read.ScorecardQuery;
import inclusion.api.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scorecard of one entity in one year: what its page shows. */
final class ScorecardsResource implements Resource {
    private static final String YEAR = "time_period";

    private final ScorecardQuery scorecards;
    private final Words years;

    ScorecardsResource(Snapshot snapshot) {
        this.scorecards = new ScorecardQuery(snapshot);
        this.years = Words.ofColumn(snapshot, "indicator_value", YEAR);
    }

    /** Of the catalogue only the order of the indicators: the rest is at {@code indicators}. */
    record Body(
            Entity entity,
            String timePeriod,
            List<String> timePeriods,
            List<Perspective> perspectives,
            List<String> indicators,
            Map<String, ComparedValue> values,
            Map<String, Map<String, ComparedValue>> phases,
            List<SchoolRow> schools,
            List<Pooled> pooled,
            List<Coverage> coverage) {}

    @Override
    public Description description() {
        return Description.json(
                Api.ROOT + "scorecards/{level}/{code}",
                "scorecard",
                "One entity in one year: its values beside their benchmarks, its phases, its schools.",
                List.of(
                        Parameter.path(
                                "level",
                                "The level of the entity, such as School or Local authority.",
                                Words.of(Arrays.stream(Level.values())
                                        .map(Level::word)
                                        .toList())),
                        Parameter.path("code", "The code of the entity.", Optional::of),
                        new Parameter(
                                YEAR,
                                Parameter.Place.QUERY,
                                "The academic year, as six digits; the newest when it is not given.",
                                false,
                                Map.of("type", "string"),
                                years)),
                Schemas.of(Body.class));
    }

    @Override
    public Answer answer(Request request) {
        Level level = Level.of(request.one("level").orElseThrow()).orElseThrow();
        String code = request.one("code").orElseThrow();
        Scorecard card = request.one(YEAR)
                .map(year -> scorecards.of(level, code, year))
                .orElseGet(() -> scorecards.newest(level, code))
                .orElseThrow(() -> Problem.notFound("No " + level + " has the code " + code
                        + " and a figure in this snapshot. Look it up at " + Api.ROOT + "entities?q=."));
        return Answer.json(new Body(
                card.entity(),
                card.timePeriod(),
                card.timePeriods(),
                card.perspectives(),
                card.indicators().stream().map(indicator -> indicator.id()).toList(),
                card.values(),
                card.phases(),
                card.schools(),
                card.pooled(),
                card.coverage()));
    }
}
