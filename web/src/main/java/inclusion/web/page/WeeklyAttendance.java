// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.IndicatorValue;
import inclusion.web.chart.Table;
import inclusion.web.words.Phases;
import inclusion.web.words.Years;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attendance of England or an authority, week by week in the newest year that has any. */
record WeeklyAttendance(KnownValues known, String place) {
    private static final String INDICATOR = "weekly-attendance";
    private static final String WEEK = "Week ";
    private static final int FIRST_WEEK = 35;
    private static final int WEEKS = 53;

    static Optional<Told> of(Edition edition, Entity area) {
        return new WeeklyAttendance(KnownValues.of(edition, area.level(), area.code(), List.of(INDICATOR)), area.name())
                .told()
                .map(told -> told.with(ControlFigures.newest(edition, area, INDICATOR)));
    }

    Optional<Told> told() {
        return known.years(value -> value.value() != null).stream().findFirst().map(this::told);
    }

    private Told told(String year) {
        List<IndicatorValue> values = known.values().stream()
                .filter(value -> value.timePeriod().equals(year) && value.value() != null)
                .toList();
        List<String> phases = values.stream()
                .map(IndicatorValue::educationPhase)
                .distinct()
                .sorted(Comparator.comparingInt(phase -> Phases.TOTAL.equals(phase) ? -1 : Phases.order(phase)))
                .toList();
        List<String> weeks = values.stream()
                .map(IndicatorValue::timeIdentifier)
                .distinct()
                .sorted(Comparator.comparingInt(WeeklyAttendance::place))
                .toList();
        String last = weeks.get(weeks.size() - 1);
        return new Told(
                "attendance",
                "Attendance week by week, " + Years.name(year),
                "In %s of the calendar, the newest of %s, attendance in %s was %s."
                        .formatted(
                                last.toLowerCase(java.util.Locale.UK),
                                Years.name(year),
                                place,
                                phases.stream()
                                        .flatMap(phase -> known
                                                .in(INDICATOR, phase, last, year)
                                                .map(value -> known.percent(value) + " " + in(phase))
                                                .stream())
                                        .collect(Collectors.joining(", "))),
                "Of 100 possible sessions, in schools that share their registers daily, weighted for those that share none. "
                        + "A week has its weather, illness and holidays: it is set beside the same week alone.",
                new Table(
                        Stream.concat(Stream.of("Week"), phases.stream().map(WeeklyAttendance::head))
                                .toList(),
                        weeks.stream()
                                .map(week -> Stream.concat(
                                                Stream.of(week.substring(WEEK.length())),
                                                phases.stream()
                                                        .map(phase ->
                                                                known.text(known.in(INDICATOR, phase, week, year))))
                                        .toList())
                                .toList()));
    }

    private static String in(String phase) {
        return Phases.TOTAL.equals(phase) ? "in all three kinds of school together" : "in " + Phases.plural(phase);
    }

    private static String head(String phase) {
        return Phases.TOTAL.equals(phase) ? "All three" : phase;
    }

    /** Weeks of an academic year in their order: it begins with the last days of August. */
    private static int place(String timeIdentifier) {
        int week = Integer.parseInt(timeIdentifier.substring(WEEK.length()));
        return week >= FIRST_WEEK ? week : week + WEEKS;
    }
}
