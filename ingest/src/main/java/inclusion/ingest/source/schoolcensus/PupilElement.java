// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a pupil's record out of the elements below {@code PupilOnRoll} or {@code PupilNoLongerOnRoll}. An element that
 * makes a {@link Block} is one; what stands in any other counts as standing in the element around it.
 */
final class PupilElement {
    private static final String ON_ROLL = "pupilonroll";
    private static final String LEFT = "pupilnolongeronroll";
    private static final String SECOND_HALF = "summerhalfterm2";
    /** Of the whole year, in returns of the summer term: the same sessions once more. */
    private static final String ANNUAL = "annualattendance";

    private static final Set<String> TOTALS =
            Set.of("sessionspossible", "sessionsauthorised", "sessionsunauthorised", "sessionseducational");

    private final Deque<Element> open = new ArrayDeque<>();
    private final PupilRecord record;

    PupilElement(String name) {
        this.record = name.equals(ON_ROLL) ? PupilRecord.onRoll() : PupilRecord.left();
        open.push(new Element(name));
    }

    static boolean isOne(String name) {
        return name.equals(ON_ROLL) || name.equals(LEFT);
    }

    void begin(String name) {
        open.element().leaf = false;
        open.push(new Element(name));
    }

    /** Closes the innermost element; the whole record when it was the pupil's own. */
    Optional<PupilRecord> end(String name, String text) {
        Element closed = open.pop();
        if (open.isEmpty()) {
            dissolve(closed.texts);
            return Optional.of(record.with(closed.texts));
        }
        if (closed.leaf) {
            note(name, text);
        } else if (!name.equals(ANNUAL)) {
            dissolve(closed.texts);
            closed.texts.forEach((column, value) -> open.element().texts.putIfAbsent(column, value));
        }
        return Optional.empty();
    }

    private void note(String name, String text) {
        String column = TOTALS.contains(name) ? (inSecondHalf() ? SECOND_HALF : "termly") + name : name;
        Map<String, String> texts = open.element().texts;
        if (text.isEmpty() || !Wanted.COLUMNS.contains(column)) {
            return;
        }
        // one element for each reason, where they have no numbers
        String free = column.equals("reason") && texts.containsKey(column)
                ? texts.containsKey("reason2") ? "reason3" : "reason2"
                : column;
        texts.putIfAbsent(free, text);
    }

    /** Takes the blocks out of an element's texts; what is left is the pupil's, or the element's around. */
    private void dissolve(Map<String, String> texts) {
        Block.in(texts).forEach((block, own) -> {
            texts.keySet().removeAll(own.keySet());
            if (block == Block.SESSION_DETAIL && inSecondHalf()) {
                own.put(PupilRecord.SECOND_HALF, "");
            }
            record.with(block, own);
        });
    }

    private boolean inSecondHalf() {
        return open.stream().anyMatch(element -> element.name.startsWith(SECOND_HALF));
    }

    private static final class Element {
        private final String name;
        private final Map<String, String> texts = new HashMap<>();
        private boolean leaf = true;

        Element(String name) {
            this.name = name;
        }
    }

    /** Everything that is read; names and addresses never get further than the parser. */
    private static final class Wanted {
        private static final Set<String> COLUMNS = columns();

        private static Set<String> columns() {
            Set<String> columns = new HashSet<>(PupilRecord.COLUMNS);
            for (Block block : Block.values()) {
                columns.addAll(block.columns());
            }
            return Set.copyOf(columns);
        }
    }
}
