// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.SchoolRow;
import inclusion.api.read.ValueState;
import inclusion.web.words.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose figures a table of schools holds: publishers', schools' own, or both at one school.
 *
 * @param all how many schools there are
 * @param without names of those without any figure in the table
 */
record FiguresGiven(int all, long published, long own, long both, List<String> without) {
    private static final String OWN = "own";

    static FiguresGiven of(List<SchoolRow> schools, List<Indicator> columns, String timePeriod) {
        long published = 0;
        long own = 0;
        long both = 0;
        List<String> without = new ArrayList<>();
        for (SchoolRow row : schools) {
            List<IndicatorValue> figures = columns.stream()
                    .map(column -> row.values().get(column.id()))
                    .filter(value -> value != null
                            && value.value().timePeriod().equals(timePeriod)
                            && value.value().state() != ValueState.NOT_AVAILABLE
                            && value.value().state() != ValueState.NOT_APPLICABLE)
                    .map(value -> value.value())
                    .toList();
            boolean anyOwn = figures.stream().anyMatch(figure -> OWN.equals(figure.evidence()));
            boolean anyPublished = figures.stream().anyMatch(figure -> !OWN.equals(figure.evidence()));
            if (anyOwn && anyPublished) {
                both++;
            } else if (anyOwn) {
                own++;
            } else if (anyPublished) {
                published++;
            } else {
                without.add(row.school().name());
            }
        }
        return new FiguresGiven(schools.size(), published, own, both, List.copyOf(without));
    }

    long present() {
        return published + own + both;
    }

    /** "8 of 9 schools have figures below: 6 published, 2 partly from their own files; Ghyll House has none". */
    Fact fact() {
        List<String> parts = new ArrayList<>();
        add(parts, published, "published");
        add(parts, both, "published in part, else from their own files", "published in part, else from its own files");
        add(parts, own, "from their own files", "from its own files");
        String whose = parts.isEmpty() ? "" : ": " + String.join(", ", parts);
        return Fact.of(
                "",
                present() + " of " + Numbers.of(all, "school", "schools"),
                " have figures below" + whose + missing());
    }

    private void add(List<String> parts, long schools, String words) {
        add(parts, schools, words, words);
    }

    private void add(List<String> parts, long schools, String words, String ofOne) {
        if (schools == present() && schools > 0) {
            parts.add("all " + words);
        } else if (schools > 0) {
            parts.add(Numbers.count(schools) + " " + (schools == 1 ? ofOne : words));
        }
    }

    private String missing() {
        return switch (without.size()) {
            case 0 -> "";
            case 1 -> "; " + without.get(0) + " has none";
            case 2, 3 -> "; none: " + String.join("; ", without);
            default -> "; %s have none".formatted(Numbers.count(without.size()));
        };
    }
}
