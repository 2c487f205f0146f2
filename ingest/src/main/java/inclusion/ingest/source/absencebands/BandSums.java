// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.absencebands;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Cells;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.Place;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.Statement;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Breakdown;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.LocalAuthority;
import inclusion.ingest.vocabulary.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds the rows of one file up, by area, year, phase and group. It holds sums, not rows: some ten thousands, however
 * many rows there are. An area of which a row is hidden or cannot be read has no sums in that year.
 */
final class BandSums implements RowReader {
    private static final String ENROLMENTS = "enrolment";
    private static final String PERSISTENT = "enrolment_persistent_absence";
    private static final String SEVERE = "enrolment_severe_absence";
    private static final Set<String> MEASURES = Set.of(ENROLMENTS, PERSISTENT, SEVERE);

    /** The band of 10 to 15 %. */
    private static final int FIRST_PERSISTENT = 2;

    private static final Measures BY_BAND = AbsenceBands.bands().stream()
            .reduce(
                    Measures.with(Symbols.OPEN_DATA),
                    (measures, band) -> measures.count(band, band),
                    (one, other) -> one);

    private final Map<Part, Sum> sums = new LinkedHashMap<>();
    private final Set<String> incomplete = new HashSet<>();

    private record Part(String area, EducationPhase phase, Breakdown group) {}

    /** What is known of a part so far; the place and year are those of its first row. */
    private static final class Sum {
        private final Statement.Observation first;
        private long enrolments;
        private long persistent;
        private long severe;

        Sum(Statement.Observation first) {
            this.first = first;
        }

        void add(long[] bands) {
            for (int band = 0; band < bands.length; band++) {
                enrolments += bands[band];
                persistent += band < FIRST_PERSISTENT ? 0 : bands[band];
            }
            severe += bands[bands.length - 1];
        }
    }

    @Override
    public Reading read(SourceRow row) {
        if (PupilPart.isTotal(row)) {
            return Reading.setAside();
        }
        List<Breakdown> groups = PupilPart.groups(row);
        Reading reading = OpenData.observation(row, BY_BAND, 1);
        if (row.text("education_phase").isEmpty()) {
            row.refuseFor(FindingRule.PHASE_UNKNOWN, "education_phase");
        }
        String area = area(row);
        if (row.refusal().isPresent()) {
            incomplete.add(area);
            return Reading.of();
        }
        Statement.Observation seen =
                (Statement.Observation) reading.statements().get(0);
        if (isBeforeItsTime(seen)) {
            return Reading.setAside();
        }
        if (seen.cells().stream().allMatch(cell -> ((Cell.Count) cell).value().isPresent())) {
            add(seen, area, groups);
        } else {
            incomplete.add(area);
        }
        return new Reading(List.of(), reading.flaws());
    }

    private void add(Statement.Observation seen, String area, List<Breakdown> groups) {
        long[] bands = seen.cells().stream()
                .mapToLong(cell -> ((Cell.Count) cell).value().orElseThrow())
                .toArray();
        for (EducationPhase phase : List.of(seen.phase().orElseThrow(), EducationPhase.TOTAL)) {
            for (Breakdown group : groups) {
                sums.computeIfAbsent(new Part(area, phase, group), part -> new Sum(seen))
                        .add(bands);
            }
        }
    }

    @Override
    public Reading end() {
        List<Statement> statements = new ArrayList<>(sums.size());
        sums.forEach((part, sum) -> statements.add(new Statement.Observation(
                whole(sum.first.place()),
                sum.first.timePeriod(),
                sum.first.timeIdentifier(),
                Optional.of(part.phase()),
                part.group(),
                cells(sum, incomplete.contains(part.area())))));
        return new Reading(statements, List.of());
    }

    private static List<Cell> cells(Sum sum, boolean incomplete) {
        List<Cell> cells = List.of(
                Cell.Count.exactly(ENROLMENTS, sum.enrolments),
                Cell.Count.exactly(PERSISTENT, sum.persistent),
                Cell.Count.exactly(SEVERE, sum.severe));
        return incomplete ? Cells.notAvailable(cells, MEASURES) : cells;
    }

    /** The area of a row in its year, as text, so that a row is of the same area though it cannot be read. */
    private static String area(SourceRow row) {
        String level = row.text("geographic_level").toLowerCase(Locale.ROOT);
        String region = row.text("region_code");
        String code = level.equals("regional")
                ? Region.holding(region).map(Region::code).orElse(region)
                : Stream.of("new_la_code", "old_la_code").map(row::text).reduce("", (one, other) -> one + " " + other);
        return String.join("|", row.text("time_period"), level, code);
    }

    /** London, of its parts. */
    private static Place whole(Place place) {
        return place.level() == GeographicLevel.REGIONAL
                ? Region.holding(place.regionCode())
                        .map(region -> Place.region(region.named(place.regionName())))
                        .orElse(place)
                : place;
    }

    /** A few pupils of 2018/19 stand under an authority that began in April 2019. */
    private static boolean isBeforeItsTime(Statement.Observation seen) {
        String digits = seen.place().oldLaCode();
        return seen.place().level() == GeographicLevel.LOCAL_AUTHORITY
                && LocalAuthority.isKnown(digits)
                && AcademicYear.ofTimePeriod(seen.timePeriod())
                        .filter(year -> LocalAuthority.on(year.januaryCensusDay(), digits)
                                .isEmpty())
                        .isPresent();
    }
}
