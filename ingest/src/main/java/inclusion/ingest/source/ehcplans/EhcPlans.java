// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.ehcplans;

import inclusion.ingest.source.Cells;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Education, health and care plans of authorities, regions and England: the tables of one release of DfE's SEN2
 * statistics. Plans in force are as at January of an academic year; requests, assessments, new and ceased plans and
 * reviews are of a calendar year. Children and young people from birth to 25 whom an authority maintains a plan for,
 * wherever they go to school. Counts are neither rounded nor hidden; {@code x} is not available.
 *
 * <p>Rows for ages, sexes, ethnic groups and kinds of placement are set aside: only a table's row for all is read.
 */
public final class EhcPlans implements SourceTable {
    @Override
    public String id() {
        return "ehc-plans";
    }

    @Override
    public List<Layout> layouts() {
        List<Layout> layouts = new ArrayList<>();
        EhcPlanTable.ALL.forEach(table -> layouts.add(layout(table)));
        return List.copyOf(layouts);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        EhcPlanTable table = EhcPlanTable.ALL.stream()
                .filter(each -> layout(each).equals(layout))
                .findFirst()
                .orElseThrow();
        Measures measures = table.measures(Measures.with(Symbols.OPEN_DATA));
        return row -> {
            if (!row.text("breakdown").equals(row.text("breakdown_topic"))) {
                return Reading.setAside();
            }
            Reading reading = OpenData.observation(row, measures, 1);
            return table.equals(EhcPlanTable.CASELOAD) ? complete(reading) : reading;
        };
    }

    /**
     * Two authorities of January 2024 are in the plans of their regions and of England, and in no placement: there the
     * printed shares are of the others, and the counts beside them make no share.
     */
    private static Reading complete(Reading reading) {
        Set<String> contradicted = reading.flaws().stream()
                .filter(flaw -> flaw.rule() == FindingRule.RATE_DIFFERS)
                .map(flaw -> EhcPlanTable.CASELOAD.countOf(flaw.column()))
                .collect(Collectors.toSet());
        return contradicted.isEmpty()
                ? reading
                : new Reading(
                        reading.statements().stream()
                                .map(Statement.Observation.class::cast)
                                .map(seen -> (Statement) new Statement.Observation(
                                        seen.place(),
                                        seen.timePeriod(),
                                        seen.timeIdentifier(),
                                        seen.phase(),
                                        Cells.notAvailable(seen.cells(), contradicted)))
                                .toList(),
                        reading.flaws().stream()
                                .map(flaw -> flaw.rule() == FindingRule.RATE_DIFFERS
                                        ? new Flaw(FindingRule.COUNTS_INCOMPLETE, flaw.column())
                                        : flaw)
                                .toList());
    }

    private static Layout layout(EhcPlanTable table) {
        Layout marked =
                Layout.of(table.title(), PeriodRule.IN_CONTENT, table.marks().toArray(String[]::new));
        return table.columns(
                OpenData.columns(marked).requires("breakdown_topic").requires("breakdown"));
    }
}
