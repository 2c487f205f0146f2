// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.web.words.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** England's figures of 2021/22 and 2022/23, as DfE printed them. */
class ProvisionFiguresTest {
    private static final String PROVISION = "Alternative provision";
    private static final String TWO_TERMS = "Autumn and spring term";
    private static final String YEAR = "Academic year";

    private static ProvisionFigures figures(IndicatorValue... values) {
        return new ProvisionFigures(known(values), "England");
    }

    private static KnownValues known(IndicatorValue... values) {
        Map<String, Measure> measures = Arrays.stream(values)
                .map(IndicatorValue::indicatorId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Measure(id, id, id, "% of leavers", /* decimals= */ 1, "higher")));
        return new KnownValues(List.of(values), measures);
    }

    private static IndicatorValue share(
            String indicator, String phase, String identifier, String year, Long numerator, long denominator) {
        return value(indicator, phase, identifier, year, numerator, denominator, 100.0 * numerator / denominator);
    }

    private static IndicatorValue value(
            String indicator,
            String phase,
            String identifier,
            String year,
            Long numerator,
            Long denominator,
            Double value) {
        return new IndicatorValue(
                indicator,
                Level.NATIONAL,
                "E92000001",
                year,
                identifier,
                phase,
                "Total",
                "Total",
                "published",
                "1",
                /* preferred= */ true,
                numerator,
                denominator,
                value,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "computed",
                null,
                null,
                null,
                null,
                null,
                /* provisional= */ false,
                null);
    }

    @Test
    void leavers_standInARowForEachKind_andNoRowIsASum() {
        Told told = figures(
                        share("ks4-dest-sustained", PROVISION, YEAR, "202122", 3243L, 5517),
                        share("ks4-dest-not-sustained", PROVISION, YEAR, "202122", 2029L, 5517),
                        share("ks4-dest-not-captured", PROVISION, YEAR, "202122", 245L, 5517),
                        share("ks4-dest-sustained-other-ap", "Total", YEAR, "202122", 2057L, 2389),
                        share("ks4-dest-sustained", "Special", YEAR, "202122", 11192L, 12395))
                .leavers()
                .orElseThrow();

        assertThat(told.table().rows())
                .containsExactly(
                        List.of("State-place alternative provision", "5,517", "58.8", "36.8", "4.4", "63.2"),
                        List.of("Other alternative provision", "2,389", "86.1", "\u2013", "\u2013", "\u2013"),
                        List.of("Special schools", "12,395", "90.3", "\u2013", "\u2013", "\u2013"));
        assertThat(told.sentence())
                .isEqualTo(
                        "In 2021/22 a destination lasted from October to March for 58.8\u202f% of the 5,517 leavers of"
                                + " state-place alternative provision, 86.1\u202f% of the 2,389 leavers of other alternative provision,"
                                + " 90.3\u202f% of the 12,395 leavers of special schools.");
        assertThat(told.note()).contains("never added");
    }

    @Test
    void absence_isOfTwoTerms_besideTheYearBefore() {
        Told told = figures(
                        share("overall-absence-rate", PROVISION, TWO_TERMS, "202122", 1832038L, 4898212),
                        share("overall-absence-rate", PROVISION, TWO_TERMS, "202223", 2101715L, 5157635),
                        share("persistent-absence-rate", PROVISION, TWO_TERMS, "202223", 28221L, 34739),
                        share("overall-absence-rate", "Secondary", TWO_TERMS, "202324", 9L, 100))
                .absence()
                .orElseThrow();

        assertThat(told.sentence())
                .isEqualTo("In autumn and spring term 2022/23 pupils of state alternative provision in England missed"
                        + " 40.7\u202f% of their sessions, 37.4\u202f% a year before.");
        assertThat(told.table().rows())
                .containsExactly(
                        List.of("2022/23", "40.7", "\u2013", "81.2", "\u2013"),
                        List.of("2021/22", "37.4", "\u2013", "\u2013", "\u2013"));
    }

    @Test
    void threeSourcesOfPupils_areSaidToOverlap() {
        Told told = figures(
                        share("authority-placed-fsm", "Total", YEAR, "202223", 8688L, 40904),
                        share("authority-placed-registered", "Total", YEAR, "202223", 33008L, 41319),
                        share("school-placed-ehcp", "Total", YEAR, "202223", 4904L, 24577),
                        share("school-placed-behaviour", "Total", YEAR, "202223", 13725L, 24577))
                .placed()
                .orElseThrow();

        assertThat(told.sentence())
                .isEqualTo(
                        "In England authorities paid for places of 40,904; schools had placed 24,577 who stay on their"
                                + " roll (55.8\u202f% for behavioural support).");
        assertThat(told.table().rows())
                .containsExactly(
                        List.of("Placed by authorities", "2023", "40,904", "79.9", "\u2013"),
                        List.of("Placed by schools", "2023", "24,577", "\u2013", "20.0"));
        assertThat(told.note()).contains("never added");
    }

    @Test
    void withoutFigures_thereIsNoTable() {
        assertThat(figures(share("overall-absence-rate", "Secondary", YEAR, "202223", 9L, 100))
                        .all())
                .isEmpty();
    }

    @Test
    void weeks_standInTheOrderOfTheAcademicYear() {
        Told told = new WeeklyAttendance(
                        known(
                                value("weekly-attendance", "Total", "Week 2", "202223", null, null, 92.1),
                                value("weekly-attendance", "Total", "Week 49", "202223", null, null, 88.922),
                                value("weekly-attendance", "Secondary", "Week 2", "202223", null, null, 90.2)),
                        "England")
                .told()
                .orElseThrow();

        assertThat(told.table().head()).containsExactly("Week", "All three", "Secondary");
        assertThat(told.table().rows()).containsExactly(List.of("49", "88.9", "\u2013"), List.of("2", "92.1", "90.2"));
        assertThat(told.sentence())
                .contains("In week 2 of the calendar")
                .contains("92.1\u202f% in all three kinds of school together, 90.2\u202f% in secondaries.");
    }
}
