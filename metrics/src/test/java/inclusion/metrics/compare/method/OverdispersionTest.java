// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.Overdispersion.Trimming;
import inclusion.metrics.evaluate.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published example, and four of our own with outliers, which the published one (six units) cannot show.
 *
 * <p>How the own numbers were made: Python 3 with numpy 2.4.6 and scipy 1.17.1, {@code default_rng(20261122)}, a Poisson,
 * binomial or normal draw around units that differ, then three or four units overwritten as outliers at both ends
 * (2.4 to 3.1 times, a fifth of and no events; shares of 55 %, 40 % and 1 %; means of 2.4 and −3.1). Deciles by
 * {@code numpy.percentile} (linear, which is type 7), drawing in by {@code numpy.where}, leaving out by slicing
 * {@code numpy.argsort}, the moments as matrix sums, the calibrated τ² by {@code scipy.optimize.brentq} against
 * {@code scipy.stats.norm.expect} of the winsorised square; none of it shares code with this class.
 */
class OverdispersionTest {
    private static final List<Departure> SIX_BY_LOGARITHM =
            ratios(true, new double[] {100, 150, 180, 80, 120, 225}, new double[] {108, 112, 165, 95, 100, 220});
    private static final List<Departure> SIX_BY_ROOT =
            ratios(false, new double[] {100, 150, 180, 80, 120, 225}, new double[] {108, 112, 165, 95, 100, 220});

    private static final double[] OBSERVED = {
        48, 15, 68, 279, 124, 97, 80, 89, 28, 22, 83, 213, 97, 101, 60, 88, 56, 8, 178, 156, 0, 46, 56, 119
    };
    private static final double[] EXPECTED = {
        39, 12, 71, 90, 117, 137, 88, 80, 29, 23, 89, 89, 102, 106, 79, 80, 74, 40, 129, 121, 102, 41, 77, 102
    };
    private static final double[] PERSONS = {
        83, 130, 121, 53, 75, 68, 40, 128, 74, 10, 113, 59, 15, 71, 51, 32, 33, 98, 139, 6, 52, 38
    };
    private static final double[] TOTALS = {
        589, 682, 221, 783, 565, 1091, 455, 1101, 583, 1063, 998, 637, 136, 651, 578, 80, 430, 1012, 1034, 45, 455, 338
    };
    private static final double[] MEANS = {
        0.198, -0.341, 0.457, 0.245, -0.287, 2.4, -0.749, 0.356, -0.558, -0.404, 0.397, -0.411, 0.432, -3.1, 0.238,
        -0.532, -0.333, -0.287, -0.28, 0.263, -0.054
    };
    private static final double[] ERRORS = {
        0.26, 0.141, 0.391, 0.356, 0.353, 0.259, 0.301, 0.208, 0.364, 0.272, 0.241, 0.271, 0.345, 0.118, 0.318, 0.377,
        0.228, 0.381, 0.184, 0.292, 0.217
    };

    /** FunnelPlotR 0.6.0, its test of φ; τ² and the root's figures by the reference's author. */
    @Test
    void sixUnits_haveThePublishedOverdispersion() {
        Overdispersion truncated = Overdispersion.estimate(SIX_BY_LOGARITHM, Trimming.TRUNCATED);
        assertThat(truncated.phi()).isCloseTo(2.948033, within(0.0000005));
        is(truncated.tauSquared(), 0.01947753057802158);

        Overdispersion winsorised = Overdispersion.estimate(SIX_BY_ROOT, Trimming.WINSORISED);
        is(winsorised.phi(), 2.327178257594119);
        is(winsorised.tauSquared(), 0.0034397801541862735);
    }

    @ParameterizedTest
    @CsvSource({
        "logarithm, WINSORISED, 24, 4.648516402527133, 0.048574433438506266",
        "logarithm, TRUNCATED, 20, 3.3139770590642463, 0.031499115751167886",
        "logarithm, CALIBRATED, 24, 6.849606093667069, 0.056179923364636314",
        "root, WINSORISED, 24, 4.58728464219527, 0.011942107647413087",
        "root, TRUNCATED, 20, 3.2521025711533307, 0.0076686652987787325",
        "root, CALIBRATED, 24, 6.759380868589433, 0.013727534013302347",
        "arcsine, WINSORISED, 22, 8.061338710757939, 0.003068310897384883",
        "arcsine, TRUNCATED, 18, 5.0171484044025325, 0.0017752199537847064",
        "arcsine, CALIBRATED, 22, 11.878412373957309, 0.0040254828086417095",
        "mean, WINSORISED, 21, 2.173001943681873, 0.07477042830475976",
        "mean, TRUNCATED, 17, 1.676948575039776, 0.05420335115484274",
        "mean, CALIBRATED, 21, 3.201926392451159, 0.1173164638324887"
    })
    void unitsWithOutliers_haveTheOverdispersionOfAnIndependentProgram(
            String units, Trimming trimming, int kept, double phi, double tauSquared) {
        Overdispersion estimate = Overdispersion.of(units(units), trimming).orElseThrow();

        assertThat(estimate.units()).isEqualTo(kept);
        is(estimate.phi(), phi);
        is(estimate.tauSquared(), tauSquared);
    }

    @ParameterizedTest
    @CsvSource({
        "logarithm, 0.5862883938976184, 1.7056452258112182, 0.430909589088646, 2.320672422525927",
        "root, 0.5394636908538073, 1.6015360107260415, 0.3379834681285078, 2.012529643591",
        "arcsine, 0.0555406461304322, 0.2047625861622953, 0.028994068619802194, 0.261143189602514",
        "mean, -0.7395337298712751, 0.7395337298712751, -1.1660066417420905, 1.1660066417420905"
    })
    void limits_areBackInTheUnitOfTheValue(
            String units, double lower, double upper, double strictLower, double strictUpper) {
        List<Departure> all = units(units);

        SpreadLimits limits =
                Overdispersion.of(all, Trimming.WINSORISED).orElseThrow().limits(all.get(0));

        is(limits.usual(), lower, upper);
        is(limits.strict(), strictLower, strictUpper);
        is(limits.times(2).usual(), 2 * lower, 2 * upper);
    }

    @Test
    void unitFarOut_hasItsOverdispersedZ_andP() {
        Overdispersion estimate =
                Overdispersion.of(units("root"), Trimming.WINSORISED).orElseThrow();

        is(estimate.z(units("root").get(3)), 6.269757529830795);
        is(estimate.pValue(units("root").get(3)), 3.616107586353691e-10);
        assertThat(units("root").get(3).z())
                .isGreaterThan(estimate.z(units("root").get(3)));
    }

    @Test
    void limitsOfSmallUnits_endWhereTheScaleEnds() {
        Overdispersion wide = new Overdispersion(20, 5, 0.5);

        assertThat(wide.limits(Departure.ofRootRatio(1, 1)).usual().lower()).isZero();
        SpreadLimits shares = wide.limits(Departure.ofProportion(1, 2, 0.5));
        is(shares.strict(), 0, 1);
    }

    @Test
    void unitsThatDifferByChanceAlone_haveNoVarianceBetweenThem() {
        List<Departure> alike = IntStream.range(0, 30)
                .mapToObj(at -> Departure.ofLogRatio(at % 2 == 0 ? 105 : 95, 100))
                .toList();

        for (Trimming trimming : Trimming.values()) {
            Overdispersion estimate = Overdispersion.of(alike, trimming).orElseThrow();
            assertThat(estimate.tauSquared()).isZero();
            assertThat(estimate.phi()).isLessThan(1);
        }
    }

    @Test
    void nineUnits_sayNothing_tenDo() {
        List<Departure> ten = units("root").subList(0, 10);

        assertThat(Overdispersion.of(ten.subList(0, 9), Trimming.CALIBRATED)).isEmpty();
        assertThat(Overdispersion.of(ten, Trimming.CALIBRATED)).isPresent();
    }

    @Test
    void noEvents_countAsHalfAnEventOnTheLogarithm_andAsNoneOnTheRoot() {
        assertThat(Departure.ofLogRatio(0, 8)).isEqualTo(Departure.ofLogRatio(0.5, 8));
        assertThat(Departure.ofRootRatio(0, 8).value()).isZero();
    }

    @Test
    void unitWithoutSizeOrValue_isRefused() {
        assertThatThrownBy(() -> Departure.ofLogRatio(3, 0)).hasMessageContaining("leave out units without a value");
        assertThatThrownBy(() -> Departure.ofValue(Double.NaN, 0, 1)).hasMessageStartingWith("Cannot stand NaN");
        assertThatThrownBy(() -> Departure.ofProportion(0, 0, 0.5)).hasMessageContaining("size");
    }

    private static List<Departure> units(String name) {
        return switch (name) {
            case "logarithm" -> ratios(true, OBSERVED, EXPECTED);
            case "root" -> ratios(false, OBSERVED, EXPECTED);
            case "arcsine" ->
                IntStream.range(0, PERSONS.length)
                        .mapToObj(at -> Departure.ofProportion(PERSONS[at], TOTALS[at], 0.12))
                        .toList();
            default ->
                IntStream.range(0, MEANS.length)
                        .mapToObj(at -> Departure.ofValue(MEANS[at], 0, ERRORS[at]))
                        .toList();
        };
    }

    private static List<Departure> ratios(boolean logarithm, double[] observed, double[] expected) {
        return IntStream.range(0, observed.length)
                .mapToObj(at -> logarithm
                        ? Departure.ofLogRatio(observed[at], expected[at])
                        : Departure.ofRootRatio(observed[at], expected[at]))
                .toList();
    }

    private static void is(Interval interval, double lower, double upper) {
        is(interval.lower(), lower);
        is(interval.upper(), upper);
    }

    private static void is(double value, double expected) {
        Offset<Double> relative = within(1e-9 * Math.abs(expected));
        assertThat(value).isCloseTo(expected, relative);
    }
}
