// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.metrics.catalogue.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Which series get limits, and what the limits say of each of their values. */
class ControlChartsTest {
    private static final String ATTENDANCE = "weekly-attendance";
    private static final String AUTHORITY = "E06000001";
    private static final LocalDate FIRST_WEEK = LocalDate.of(2022, 9, 12);

    /** The package's own test of NHSRplotthedots with its fifteenth value set to 10, all moved up by 90. */
    private static final double[] WEEKS = {
        89.43952435,
        89.76982251,
        91.55870831,
        90.07050839,
        90.12928774,
        91.71506499,
        90.46091621,
        88.73493877,
        89.31314715,
        89.55433803,
        91.22408180,
        90.35981383,
        90.40077145,
        90.11068272,
        100,
        91.78691314,
        90.49785048,
        88.03338284,
        90.70135590,
        89.52720859
    };

    /** Twenty weeks of one authority, across New Year; twelve years of England, which are no weeks; a school's weeks. */
    private static ValueFixture values() {
        ValueFixture values = new ValueFixture().of(ATTENDANCE);
        for (int at = 0; at < WEEKS.length; at++) {
            values.in("202223", identifier(at))
                    .row("Local authority", AUTHORITY, "Primary", Map.of("indicator_value", WEEKS[at]))
                    .row("School", "900101", "Primary", Map.of("indicator_value", WEEKS[at]));
        }
        for (int year = 2010; year < 2022; year++) {
            values.in(new AcademicYear(year).timePeriod())
                    .row("National", ValueFixture.ENGLAND, "Total", Map.of("indicator_value", 94.0));
        }
        return values;
    }

    private static String identifier(int at) {
        return "Week " + FIRST_WEEK.plusWeeks(at).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static List<Row> charted(String records) throws IOException {
        return ControlCharts.of(
                        values().values(),
                        Catalogue.load(),
                        ControlRecords.read(new ByteArrayInputStream(records.getBytes(StandardCharsets.UTF_8))))
                .orderBy("period_start")
                .collectAsList();
    }

    @Test
    void weeksOfAnAuthority_haveTheLimitsOfTheirUsualVariation_andOnlyTheyAreEnough() throws IOException {
        List<Row> rows = charted("{targets: [], rebases: []}");

        assertThat(rows).hasSize(WEEKS.length).allSatisfy(row -> {
            assertThat(row.<String>getAs("entity_code")).isEqualTo(AUTHORITY);
            assertThat(row.<Double>getAs("process_mean")).isCloseTo(90.6694159, within(1e-6));
            assertThat(row.<Double>getAs("process_limit_lower")).isCloseTo(87.616334, within(1e-6));
            assertThat(row.<Double>getAs("process_limit_upper")).isCloseTo(93.722497, within(1e-6));
            assertThat(row.<String>getAs("assurance")).isNull();
        });
        assertThat(rows.get(0).<String>getAs("period_start")).isEqualTo("2022-09-12");
        assertThat(rows.get(19).<String>getAs("time_identifier")).isEqualTo("Week 4");
    }

    @Test
    void weekOutsideItsLimits_isBetterWhereMoreIsGood() throws IOException {
        List<Row> marked = charted("{targets: [], rebases: []}").stream()
                .filter(row -> row.getAs("control_rule") != null)
                .toList();

        assertThat(marked).hasSize(1).allSatisfy(row -> {
            assertThat(row.<Double>getAs("indicator_value")).isEqualTo(100);
            assertThat(row.<String>getAs("control_rule")).isEqualTo("outside the limits");
            assertThat(row.<String>getAs("variation")).isEqualTo("better");
        });
    }

    /** Seven weeks before the rebase are too few for limits; thirteen after it have their own. */
    @Test
    void recordedRebase_drawsNewLimits_andARecordedTargetIsHeldAgainstThem() throws IOException {
        List<Row> rows = charted("""
                targets:
                  - { indicator: weekly-attendance, target: 99.5, source: The authority, recorded_on: 2022-09-01 }
                rebases:
                  - { indicator: weekly-attendance, entity: E06000001, from: 2022-10-31, recorded_on: 2022-12-01, reason: Registers changed. }
                  - { indicator: weekly-attendance, entity: E06000002, from: 2022-11-07, recorded_on: 2022-12-01, reason: Elsewhere. }
                """);

        assertThat(rows.subList(0, 7)).allSatisfy(row -> {
            assertThat(row.<Double>getAs("process_mean")).isNull();
            assertThat(row.<String>getAs("rebase_reason")).isNull();
        });
        assertThat(rows.subList(7, 20)).allSatisfy(row -> {
            assertThat(row.<Double>getAs("process_mean")).isCloseTo(90.7880372846, within(1e-9));
            assertThat(row.<String>getAs("rebase_reason")).isEqualTo("Registers changed.");
            assertThat(row.<String>getAs("rebase_recorded_on")).isEqualTo("2022-12-01");
            assertThat(row.<Double>getAs("target")).isEqualTo(99.5);
            assertThat(row.<String>getAs("assurance")).isEqualTo("consistently missed");
        });
    }
}
