// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.nationaldestinations;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;

/**
 * Where England's Year 11 leavers were from October to March of the next year, by kind of institution: mainstream
 * schools, with needs and free school meals; special schools; state-place alternative provision; other alternative
 * provision. Every leaver of a row is sustained, not sustained or not found, so the three add up to the cohort. Its
 * period is the destination year. Counts are neither rounded nor hidden.
 *
 * <p>Mainstream and special schools together are in the performance tables. Rows of percentages are set aside: they are
 * of these counts. So are rows by sex, ethnic group, prior attainment and type of school.
 */
public final class NationalDestinations implements SourceTable {
    private static final Layout LAYOUT = OpenData.columns(Layout.of(
                    "KS4 destinations of England, by kind of institution",
                    PeriodRule.IN_CONTENT,
                    "institution_group",
                    "institution_type",
                    "inst_count",
                    "cohort",
                    "all_notsust"))
            .requiresAll("institution_group", "institution_type", "breakdown_topic", "breakdown", "data_type")
            .requiresAll("cohort", "overall", "education", "appren", "all_work", "all_notsust", "all_unknown");

    @Override
    public String id() {
        return "national-destinations";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return NationalDestinations::reading;
    }

    private static Reading reading(SourceRow row) {
        return row.text("data_type").startsWith("Number of")
                ? LeaverGroup.of(row)
                        .map(group -> OpenData.observation(row, group.measures(), 1, group.phase()))
                        .orElseGet(Reading::setAside)
                : Reading.setAside();
    }
}
