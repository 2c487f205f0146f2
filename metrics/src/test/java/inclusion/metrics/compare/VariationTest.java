// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.compare.method.Estimate;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** How far authorities lie apart beyond chance. */
class VariationTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String LEVEL = "Local authority";
    private static final int AUTHORITIES = 11;

    /** 1, 2, … 11 per 100: deciles of type 7 are the second and the tenth, 2 and 10. */
    private static ValueFixture apart() {
        ValueFixture values = new ValueFixture();
        for (int i = 1; i <= AUTHORITIES; i++) {
            values.rate(LEVEL, "E0600000" + i, "Total", 100L * i, 10_000);
        }
        return values;
    }

    private static Row only(ValueFixture values) {
        return Variation.of(values.values(), CATALOGUE).collectAsList().get(0);
    }

    @Test
    void ratio_isTheNinthDecileOverTheFirst() {
        Row row = only(apart());

        assertThat(row.<Long>getAs("units")).isEqualTo(AUTHORITIES);
        assertThat(row.<Double>getAs("ratio_90_10")).isCloseTo(5, within(1e-12));
    }

    /**
     * By hand: y = ln(i ÷ 100), weights w = 100 i, fixed mean Σwy ÷ Σw, Q = Σw(y − mean)² ; τ² = (Q − 10) ÷ (Σw −
     * Σw² ÷ Σw), I² = 100 (Q − 10) ÷ Q, each worked in Python.
     */
    @Test
    void spreadBeyondChance_isThatOfDerSimonianAndLaird() {
        Row row = only(apart());

        assertThat(row.<String>getAs("tau_scale")).isEqualTo("log-rate");
        assertThat(row.<Long>getAs("tau_units")).isEqualTo(AUTHORITIES);
        assertThat(row.<Double>getAs("cochran_q")).isCloseTo(1527.088763996, within(1e-6));
        assertThat(row.<Double>getAs("tau")).isCloseTo(0.509972900792, within(1e-9));
        assertThat(row.<Double>getAs("i_squared")).isCloseTo(99.345159218261, within(1e-9));
    }

    @Test
    void authoritiesThatChanceAloneSetsApart_haveNoSpreadBeyondIt() {
        ValueFixture values = new ValueFixture();
        for (int i = 1; i <= AUTHORITIES; i++) {
            values.rate(LEVEL, "E0600000" + i, "Total", 100 + i % 3, 10_000);
        }

        Row row = only(values);

        assertThat(row.<Double>getAs("tau")).isZero();
        assertThat(row.<Double>getAs("i_squared")).isZero();
    }

    @Test
    void fewerThanTenAuthorities_haveNoSpread_andASumOfTooFewSchoolsIsNoneOfThem() {
        ValueFixture values = new ValueFixture();
        for (int i = 1; i <= 9; i++) {
            values.rate(LEVEL, "E0600000" + i, "Total", 100L * i, 10_000);
        }
        values.rate(LEVEL, "E06000010", "Total", 100, 10_000, Map.of("coverage", 0.5));
        values.oneOrTwo(LEVEL, "E06000011", "Total", 10_000);

        assertThat(Variation.of(values.values(), CATALOGUE).collectAsList()).isEmpty();
    }

    @Test
    void rateThatNobodyHas_keepsTauAndLosesTheRatio() {
        ValueFixture values = apart();
        values.rate(LEVEL, "E06000020", "Total", 0, 10_000);
        values.rate(LEVEL, "E06000021", "Total", 0, 10_000);
        values.rate(LEVEL, "E06000022", "Total", 0, 10_000);

        Row row = only(values);

        assertThat(row.<Double>getAs("ratio_90_10")).isNull();
        assertThat(row.<Double>getAs("tau")).isPositive();
    }

    @Test
    void printedRateWithoutCounts_hasARatioAndNoTau() {
        ValueFixture values = new ValueFixture();
        for (int i = 1; i <= AUTHORITIES; i++) {
            values.row(LEVEL, "E0600000" + i, "Total", Map.of("indicator_value", (double) i));
        }

        Row row = only(values);

        assertThat(row.<Double>getAs("ratio_90_10")).isCloseTo(5, within(1e-12));
        assertThat(row.<Double>getAs("tau")).isNull();
        assertThat(row.<String>getAs("tau_scale")).isNull();
    }

    /** ln(20 ÷ 80) = −1.386294, √(1/20 + 1/80) = 0.25; of none of 100: ln(0.5 ÷ 100.5), √(2 + 1/100.5). */
    @Test
    void shareOfPeople_standsOnTheScaleOfOdds() {
        assertThat(Variation.estimate(IntervalMethod.WILSON, 20, 100)).hasValue(new Estimate(Math.log(0.25), 0.25));
        Estimate none = Variation.estimate(IntervalMethod.WILSON, 0, 100).orElseThrow();
        assertThat(none.value()).isCloseTo(-5.303305, within(1e-6));
        assertThat(none.standardError()).isCloseTo(1.417727, within(1e-6));
        assertThat(Variation.estimate(IntervalMethod.WILSON, 101, 100)).isEmpty();
        assertThat(Variation.estimate(IntervalMethod.NONE, 20, 100)).isEmpty();
    }
}
