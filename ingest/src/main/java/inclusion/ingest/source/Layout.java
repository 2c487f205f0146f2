// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One generation of a source's header. Names are compared without case, order, byte-order mark or doubled spaces.
 *
 * @param title in words, for the books
 * @param period where the year comes from
 * @param marks columns that no other file has together: by them the file says that it is one of ours; {@code a|b} is a
 *     column that is called either
 * @param enough how many of the marks suffice
 * @param strangers columns that a file of another source has beside those marks
 * @param columns our name for each column that is read → the publisher's names for it
 * @param required which of those must be there
 * @param headings of a file that has no header: its columns in order; else empty. Its marks are then what stands in its
 *     first row
 */
public record Layout(
        String title,
        PeriodRule period,
        Set<String> marks,
        int enough,
        Set<String> strangers,
        Map<String, List<String>> columns,
        Set<String> required,
        List<String> headings) {
    public Layout {
        marks = Set.copyOf(marks);
        strangers = Set.copyOf(strangers);
        columns = Map.copyOf(columns);
        required = Set.copyOf(required);
        headings = List.copyOf(headings);
    }

    /** A layout that is recognised by these columns and reads none of them yet. */
    public static Layout of(String title, PeriodRule period, String... marks) {
        return new Layout(title, period, Set.of(marks), marks.length, Set.of(), Map.of(), Set.of(), List.of());
    }

    /**
     * A layout of files without a header, with these columns in order.
     *
     * @param marks what stands somewhere in the first row of such a file and of no other; {@code a|b} is either
     */
    public static Layout unnamed(String title, PeriodRule period, List<String> headings, String... marks) {
        return new Layout(title, period, Set.of(marks), marks.length, Set.of(), Map.of(), Set.of(), headings);
    }

    /** Whether its files begin with a row of figures. */
    public boolean isUnnamed() {
        return !headings.isEmpty();
    }

    /** Recognised by that many of the marks, so that a file which lacks one of them is still known as ours. */
    public Layout with(int enoughMarks) {
        return new Layout(title, period, marks, enoughMarks, strangers, columns, required, headings);
    }

    /** Not a file that has one of these columns. */
    public Layout without(String... names) {
        return new Layout(title, period, marks, enough, Set.of(names), columns, required, headings);
    }

    /** Reads a column that must be there, under any of these names; the first is ours. */
    public Layout requires(String name, String... aliases) {
        Set<String> more = new LinkedHashSet<>(required);
        more.add(name);
        return new Layout(title, period, marks, enough, strangers, with(name, aliases), more, headings);
    }

    /** Reads columns that must be there, named as we name them. */
    public Layout requiresAll(String... names) {
        return Arrays.stream(names).reduce(this, (layout, name) -> layout.requires(name), (first, second) -> second);
    }

    /** Reads a column where it is there. */
    public Layout reads(String name, String... aliases) {
        return new Layout(title, period, marks, enough, strangers, with(name, aliases), required, headings);
    }

    /** Reads columns where they are there, named as we name them. */
    public Layout readsAll(String... names) {
        return Arrays.stream(names).reduce(this, (layout, name) -> layout.reads(name), (first, second) -> second);
    }

    private Map<String, List<String>> with(String name, String... aliases) {
        Map<String, List<String>> more = new LinkedHashMap<>(columns);
        more.put(name, Stream.concat(Stream.of(name), Arrays.stream(aliases)).toList());
        return more;
    }
}
