// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Years one after the other: a year without figures keeps its place, so that no line runs across it. */
final class Course {
    private static final int MOST = 40;

    private Course() {}

    /** Every academic year from the first to the last of those known, oldest first. */
    static List<String> withoutGaps(List<String> known) {
        List<String> years = new ArrayList<>();
        if (known.isEmpty()) {
            return years;
        }
        String first = known.stream().min(String::compareTo).orElseThrow();
        String year = known.stream().max(String::compareTo).orElseThrow();
        while (year.compareTo(first) >= 0 && years.size() < MOST) {
            years.add(year);
            year = Years.before(year);
        }
        Collections.reverse(years);
        return years;
    }
}
