// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.Source;
import inclusion.ingest.source.absence.Absence;
import inclusion.ingest.source.absencebands.AbsenceBands;
import inclusion.ingest.source.appeals.Appeals;
import inclusion.ingest.source.attendance.Attendance;
import inclusion.ingest.source.authorityprovision.AuthorityProvision;
import inclusion.ingest.source.census.Census;
import inclusion.ingest.source.contract.Contract;
import inclusion.ingest.source.destinations.Destinations;
import inclusion.ingest.source.ehcplans.EhcPlans;
import inclusion.ingest.source.exclusions.Exclusions;
import inclusion.ingest.source.headline.AbsenceHeadline;
import inclusion.ingest.source.lait.InteractiveTool;
import inclusion.ingest.source.links.Links;
import inclusion.ingest.source.marker.FictionMarker;
import inclusion.ingest.source.membership.TrustMembership;
import inclusion.ingest.source.nationaldestinations.NationalDestinations;
import inclusion.ingest.source.neet.Neet;
import inclusion.ingest.source.neighbours.StatisticalNeighbours;
import inclusion.ingest.source.register.EstablishmentRegister;
import inclusion.ingest.source.schoolcensus.SchoolCensus;
import inclusion.ingest.source.schoolcensus.tables.CensusTables;
import inclusion.ingest.source.schoolprovision.SchoolProvision;
import inclusion.ingest.source.spc.PupilCharacteristics;
import inclusion.ingest.source.workforce.Workforce;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every source that is read, one line each. Where two give the same cell, the one that stands first is used; in the
 * same order they are asked for a school's URN and phase.
 */
public final class SourceRegistry {
    private static final List<Source> SINGLE = List.of(
            new Exclusions(),
            new Absence(),
            new AbsenceBands(),
            new AbsenceHeadline(),
            new PupilCharacteristics(),
            new Census(),
            new Workforce(),
            new Destinations(),
            new EhcPlans(),
            new Appeals(),
            new Neet(),
            new AuthorityProvision(),
            new SchoolProvision(),
            new NationalDestinations(),
            new Attendance(),
            new InteractiveTool(),
            new EstablishmentRegister(),
            new TrustMembership(),
            new Links(),
            new StatisticalNeighbours(),
            new SchoolCensus(),
            new CensusTables(),
            new FictionMarker());

    private static final List<Source> SOURCES =
            Stream.concat(SINGLE.stream(), Contract.sources().stream()).toList();

    private SourceRegistry() {}

    /** In order of preference. */
    public static List<Source> sources() {
        return SOURCES;
    }

    static Source source(String id) {
        return SOURCES.get(order(id));
    }

    static int order(String id) {
        return IntStream.range(0, SOURCES.size())
                .filter(i -> SOURCES.get(i).id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Invalid source: " + id + ". Register it in SourceRegistry."));
    }
}
