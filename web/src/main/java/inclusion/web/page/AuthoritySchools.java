// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Indicator;
import inclusion.api.read.SchoolRow;
import inclusion.api.read.Scorecard;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.Years;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** An authority's schools: one phase at a time, by name, fifty to a page. */
record AuthoritySchools(SideBySide table, List<Link> phases, String caption, List<Link> pages) {
    static final AuthoritySchools NONE = new AuthoritySchools(null, List.of(), "", List.of());

    static AuthoritySchools of(Choices choices, Scorecard card, LocalDate today) {
        List<SchoolRow> known = card.schools().stream()
                .filter(row -> SchoolsTable.hasFigure(row, card.timePeriod()))
                .toList();
        List<String> phases = known.stream()
                .map(SchoolRow::educationPhase)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingInt(Phases::order))
                .toList();
        if (phases.isEmpty()) {
            return NONE;
        }
        String usual = phases.contains("Secondary") ? "Secondary" : phases.get(0);
        String phase = choices.among("schools", phases, usual);
        List<SchoolRow> all =
                known.stream().filter(row -> phase.equals(row.educationPhase())).toList();
        int count = Pages.count(all.size());
        int page = choices.pageOf(count);
        List<Indicator> columns = SchoolsTable.columns(card.indicators(), TrustPage.COLUMNS);
        SideBySide table = new SchoolsTable(card.timePeriod(), columns, "suspension-rate", today)
                .of(Pages.slice(all, page), List.of());
        return new AuthoritySchools(
                table,
                choices.links("schools", phases, phase, usual, AreaPages::phaseName),
                "%s with a figure for %s, by name, beside schools of the same phase in England. %s of any phase without a figure %s left out."
                        .formatted(
                                Numbers.of(all.size(), "school", "schools"),
                                Years.name(card.timePeriod()),
                                Numbers.of(card.schools().size() - known.size(), "school", "schools"),
                                card.schools().size() - known.size() == 1 ? "is" : "are"),
                Pages.links(choices, page, count));
    }
}
