// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.neighbours;

import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.LocalAuthority;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The ten statistical neighbours of each authority, nearest first, with words for how close they are (the model that
 * DfE's local authority tables use, NFER 2025). It names authorities by three digits and says no year.
 */
public final class StatisticalNeighbours implements SourceTable {
    private static final int NEIGHBOURS = 10;

    /** A place in the table that nobody holds. */
    private static final Set<String> NOBODY = Set.of("", "x", "none", "-");

    private static final Layout LAYOUT = Layout.of(
                    "statistical neighbours of authorities", PeriodRule.IN_CONTENT, "SN_1", "SN_1P", "SN_10", "SN_10P")
            .requires("old_la_code")
            .requiresAll(columns("SN_%d"))
            .requiresAll(columns("SN_%dP"));

    private static String[] columns(String form) {
        return IntStream.rangeClosed(1, NEIGHBOURS).mapToObj(form::formatted).toArray(String[]::new);
    }

    @Override
    public String id() {
        return "statistical-neighbours";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        return StatisticalNeighbours::read;
    }

    private static Reading read(SourceRow row) {
        String authority = row.text("old_la_code");
        if (!LocalAuthority.isKnown(authority)) {
            row.refuseFor(FindingRule.AUTHORITY_UNKNOWN, "old_la_code");
            return Reading.of();
        }
        List<Statement> neighbours = new ArrayList<>(NEIGHBOURS);
        List<Flaw> flaws = new ArrayList<>();
        for (int rank = 1; rank <= NEIGHBOURS; rank++) {
            String column = "SN_" + rank;
            String neighbour = row.text(column);
            if (LocalAuthority.isKnown(neighbour)) {
                neighbours.add(new Statement.Neighbour(authority, rank, neighbour, row.text(column + "P")));
            } else if (!NOBODY.contains(neighbour.toLowerCase(Locale.ROOT))) {
                flaws.add(new Flaw(FindingRule.AUTHORITY_UNKNOWN, column));
            }
        }
        return new Reading(neighbours, flaws);
    }
}
