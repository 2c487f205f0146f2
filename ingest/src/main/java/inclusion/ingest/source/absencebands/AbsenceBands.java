// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.absencebands;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pupil enrolments by how much of a whole year they miss, in bands of five points, per authority, region and England: the
 * data of DfE's dashboard of absence distributions. State-funded primary, secondary and special schools; pupils of
 * compulsory school age. Its sums are the counts of persistent absence (10 % and more) and severe absence (50 % and more)
 * that DfE publishes for areas, here also by special educational need and free school meals.
 *
 * <p>The file has no header. Every row is one part of the pupils of an area (phase × meals × need × sex × year group),
 * none is a total, and nothing is rounded or hidden, so {@link BandSums} adds them up. London stands in it as its two
 * parts.
 */
public final class AbsenceBands implements SourceTable {
    static final int BANDS = 11;

    private static final List<String> HEADINGS = Stream.concat(
                    Stream.of(
                            "time_identifier",
                            "time_period",
                            "geographic_level",
                            "country_code",
                            "country_name",
                            "region_name",
                            "region_code",
                            "old_la_code",
                            "new_la_code",
                            "la_name",
                            "education_phase",
                            "fsm_eligibility",
                            "sen_status",
                            "sex",
                            "nc_year"),
                    bands().stream())
            .toList();

    private static final Layout LAYOUT = OpenData.areaColumns(Layout.unnamed(
                    "pupils by share of sessions missed, in bands of five points",
                    PeriodRule.IN_CONTENT,
                    HEADINGS,
                    "Academic year",
                    "E92000001",
                    "England",
                    "State-funded primary|State-funded secondary|Special",
                    "Eligible|Not eligible|Unclassified",
                    "Any special educational need|No identified special educational need|Unclassified",
                    "Female|Male|Unclassified"))
            .requiresAll("education_phase", "fsm_eligibility", "sen_status", "sex", "nc_year")
            .requiresAll(bands().toArray(String[]::new));

    /** The columns by where their band begins: {@code missed_0} is less than 5 %, {@code missed_50} half or more. */
    static List<String> bands() {
        return IntStream.range(0, BANDS).mapToObj(band -> "missed_" + 5 * band).toList();
    }

    @Override
    public String id() {
        return "absence-bands";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return new BandSums();
    }
}
