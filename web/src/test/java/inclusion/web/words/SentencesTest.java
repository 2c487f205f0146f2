// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.web.words.Sentences.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    private static final Said POINT = new Said("202324", 70.55, 65.4, 76.0, 22.6);
    private static final Said RANGE = new Said("202324", null, 24.7, 24.8, 17.4);
    private static final Said NO_BENCHMARK = new Said("202324", 6.3, 4.9, 7.9, null);
    private static final Said NOTHING = new Said("202324", null, null, null, 22.6);

    private static Measure measure(String polarity) {
        return new Measure("suspension-rate", "Suspension rate", "Suspensions", "per 100 pupils", 1, polarity);
    }

    static Stream<String> polarities() {
        return Stream.of("lower", "higher", "context");
    }

    @ParameterizedTest
    @MethodSource("polarities")
    void value_namesYearIntervalAndBenchmark(String polarity) {
        assertThat(Sentences.value(measure(polarity), "Mossgate High School", POINT, "England’s secondaries"))
                .startsWith("Suspensions at Mossgate High School in 2023/24: 70.6 per 100 pupils (65.4 to 76.0); "
                        + "England’s secondaries 22.6.");
    }

    @ParameterizedTest
    @MethodSource("polarities")
    void range_isNeverAPointAndHasNoInterval(String polarity) {
        assertThat(Sentences.value(measure(polarity), "Fellside", RANGE, "England"))
                .contains("24.7 to 24.8 per 100 pupils;")
                .doesNotContain("(");
    }

    @ParameterizedTest
    @MethodSource("polarities")
    void missingBenchmark_isSaid(String polarity) {
        assertThat(Sentences.value(measure(polarity), "Blea Fell", NO_BENCHMARK, null))
                .contains("England publishes no figure to compare with.");
    }

    @ParameterizedTest
    @MethodSource("polarities")
    void missingValue_isNeitherZeroNorBlank(String polarity) {
        assertThat(Sentences.value(measure(polarity), "Ghyll House", NOTHING, "England"))
                .isEqualTo("Suspensions at Ghyll House: no figure for 2023/24.");
    }

    @ParameterizedTest
    @MethodSource("polarities")
    void onlyContext_saysNeitherGoodNorBad(String polarity) {
        assertThat(Sentences.value(measure(polarity), "A", POINT, "B").contains(Sentences.CONTEXT))
                .isEqualTo("context".equals(polarity));
        assertThat(measure(polarity).direction())
                .isEqualTo("context".equals(polarity) ? "context" : polarity + " is better");
    }

    @ParameterizedTest
    @MethodSource("polarities")
    void noSentence_judgesOrNamesACause(String polarity) {
        Measure measure = measure(polarity);
        Stream.of(
                        Sentences.value(measure, "A", POINT, "B"),
                        Sentences.value(measure, "A", RANGE, "B"),
                        Sentences.course(measure, "B", List.of(POINT, RANGE)),
                        Sentences.trust(measure, "A", "2023/24", POINT, 17.4),
                        Sentences.england(measure, "England", "202324", 11.3, 9.3),
                        Sentences.spread(measure, "secondaries", 3.2, 38.8))
                .forEach(sentence -> assertThat(sentence.toLowerCase(java.util.Locale.UK))
                        .doesNotContain(
                                "worse", "significant", "because", "due to", "led to", "alarming", "off-roll", "!"));
    }

    @Test
    void axis_saysWhichEndIsGood() {
        assertThat(measure("lower").directionOnAnAxis()).isEqualTo("further left is better");
        assertThat(measure("higher").directionOnAnAxis()).isEqualTo("further right is better");
        assertThat(measure("context").directionOnAnAxis()).isEqualTo("neither end is good");
    }

    @Test
    void course_givesFirstAndNewestYear_andSaysWhenTwoAreTooFew() {
        Said before = new Said("202122", 41.2, 36.0, 46.0, 18.9);
        assertThat(Sentences.course(measure("lower"), "England’s secondaries", List.of(before, POINT)))
                .isEqualTo("41.2 per 100 pupils in 2021/22, 70.6 in 2023/24; "
                        + "England’s secondaries 18.9, then 22.6. Two years only: too short for a trend.");
        assertThat(Sentences.course(measure("lower"), null, List.of(NOTHING))).isEqualTo("no figures.");
    }

    @Test
    void trust_standsBesideWhatItsMixOfPhasesWouldGive() {
        assertThat(Sentences.trust(measure("lower"), "Fellside Learning Trust", "2023/24", RANGE, 17.4))
                .isEqualTo("Suspensions across Fellside Learning Trust’s schools in 2023/24: 24.7 to 24.8 per 100 "
                        + "pupils; for its mix of phases 17.4 would be expected.");
    }

    @Test
    void trustOfWhichEnglandPublishesOnlySomePhases_isComparedInThose() {
        assertThat(Sentences.trustInPart(
                        measure("lower"),
                        "Fellside",
                        "2023/24",
                        POINT,
                        27.6,
                        14.1,
                        "Alternative provision is left out of this comparison: England publishes no figure for it."))
                .isEqualTo("Suspensions across Fellside’s schools in 2023/24: 70.6 per 100 pupils; in the phases that "
                        + "England publishes 27.6, where 14.1 would be expected. Alternative provision is left out of "
                        + "this comparison: England publishes no figure for it.");
    }

    @Test
    void range_saysHowManySchoolsHide() {
        assertThat(Sentences.range(1, 8)).isEqualTo("A range, because 1 of 8 schools hides a small count.");
        assertThat(Sentences.range(3, 8)).isEqualTo("A range, because 3 of 8 schools hide a small count.");
    }

    @Test
    void hiddenCount_saysWhatItMayBe_orThatItIsHidden() {
        assertThat(Sentences.hidden(1L, 2L)).isEqualTo("1 or 2");
        assertThat(Sentences.hidden(1L, 4L)).isEqualTo("1 to 4");
        assertThat(Sentences.hidden(null, null)).isEqualTo("hidden");
    }

    @Test
    void oldValues_areAnnouncedWithTheirAge() {
        assertThat(Sentences.old("202122", LocalDate.of(2025, 9, 12)))
                .isEqualTo(
                        "These figures are for 2021/22, three years ago: shown without a verdict. Too old to judge.");
    }

    @Test
    void schoolOutsideASource_isSaidNotZero() {
        assertThat(Sentences.notInSource("Ghyll House", "alternative-provision academies are in neither file"))
                .isEqualTo("Ghyll House is not in this source: alternative-provision academies are in neither file.");
    }

    @Test
    void pooledCounts_comeWithTheirAverage() {
        assertThat(Sentences.pooled(9, 15, 3, 3, 5)).isEqualTo("9 to 15 in three years, 3.0 to 5.0 a year");
        assertThat(Sentences.pooled(6, 6, 3, 2, 2)).isEqualTo("6 in three years, 2.0 a year");
    }

    @Test
    void benchmark_isNamedByPhase_andNamesTakeTheirPossessive() {
        assertThat(Sentences.england("Secondary")).isEqualTo("England’s secondaries");
        assertThat(Sentences.england(Phases.TOTAL)).isEqualTo("England");
        assertThat(Sentences.of("St Hugh of Wells")).isEqualTo("St Hugh of Wells’");
        assertThat(Sentences.olderBenchmark("202425", "202324")).isEqualTo("2024/25; England’s figure is for 2023/24.");
        assertThat(Sentences.lowCoverage(6, 9)).isEqualTo("6 of 9 schools: too few for a trust figure.");
    }
}
