// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;

/** All questions to one snapshot, in one hand. */
public record ReadModel(
        Snapshot snapshot,
        EntityQuery entities,
        SearchQuery search,
        IndicatorQuery indicators,
        ValueQuery values,
        ScorecardQuery scorecards,
        TrendQuery trends,
        PooledQuery pooled,
        DistributionQuery distributions,
        AreaQuery areas,
        PeerQuery peers,
        ConcentrationQuery concentrations,
        ProgrammeQuery programmes,
        CoverageQuery coverage,
        FindingQuery findings,
        SourceQuery sources,
        WorkingQuery workings,
        MovementQuery movements,
        PlacementQuery placements,
        GroupQuery groups,
        OwnCoverageQuery ownCoverage,
        ReconciliationQuery reconciliations) {

    public static ReadModel of(Snapshot snapshot) {
        return new ReadModel(
                snapshot,
                new EntityQuery(snapshot),
                new SearchQuery(snapshot),
                new IndicatorQuery(snapshot),
                new ValueQuery(snapshot),
                new ScorecardQuery(snapshot),
                new TrendQuery(snapshot),
                new PooledQuery(snapshot),
                new DistributionQuery(snapshot),
                new AreaQuery(snapshot),
                new PeerQuery(snapshot),
                new ConcentrationQuery(snapshot),
                new ProgrammeQuery(snapshot),
                new CoverageQuery(snapshot),
                new FindingQuery(snapshot),
                new SourceQuery(snapshot),
                new WorkingQuery(snapshot),
                new MovementQuery(snapshot),
                new PlacementQuery(snapshot),
                new GroupQuery(snapshot),
                new OwnCoverageQuery(snapshot),
                new ReconciliationQuery(snapshot));
    }
}
