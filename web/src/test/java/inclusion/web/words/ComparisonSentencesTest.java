// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inclusion.web.words.ComparisonSentences.Compared;
import inclusion.web.words.ComparisonSentences.Unsure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonSentencesTest {
    @Test
    void whyNothingCanBeTold_isCountedReasonByReason_andEmptyWhereAllCan() {
        assertThat(ComparisonSentences.cannotTell(
                        28,
                        new EnumMap<>(
                                Map.of(Unsure.TOO_FEW_EXPECTED, 15L, Unsure.AS_OTHERS_DIFFER, 6L, Unsure.CLOSE, 3L)),
                        "secondaries"))
                .isEqualTo(
                        "Of 28 values 24 cannot be told: for 15 fewer than five are expected, too few to tell anything; "
                                + "6 differ by more than a small difference, but by no more than secondaries differ among themselves; "
                                + "3 are close, but may be far off by chance.");
        assertThat(ComparisonSentences.cannotTell(28, Map.of(), "secondaries")).isEmpty();
    }

    private static final List<String> NEVER = List.of(
            "significant", "off-rolling", "because of", "due to", "led to", "thanks to", "outlier", "alarming", "!");

    private static Compared compared(String polarity, Verdict verdict, String reason, boolean judged) {
        return new Compared(
                new Measure("suspension-rate", "Suspension rate", "Suspensions", "per 100 pupils", 1, polarity),
                "Mossgate High School",
                "secondaries like it",
                "England’s secondaries",
                70.55,
                65.4,
                76.0,
                22.6,
                verdict,
                reason,
                judged);
    }

    private static String said(String polarity, Verdict verdict, String reason) {
        return ComparisonSentences.verdict(compared(polarity, verdict, reason, true));
    }

    @ParameterizedTest
    @CsvSource({"lower, WORSE, worse", "higher, BETTER, better", "higher, WORSE, worse", "lower, BETTER, better"})
    void different_isSaidWithBothNumbers(String polarity, Verdict verdict, String word) {
        assertThat(said(polarity, verdict, "outside-spread"))
                .isEqualTo("Suspension rate at Mossgate High School: " + word
                        + " than secondaries like it, 70.6 per 100 pupils (65.4 to 76.0); England’s secondaries 22.6.");
    }

    @ParameterizedTest
    @EnumSource(names = {"HIGHER", "LOWER"})
    void context_isNeitherGoodNorBad(Verdict verdict) {
        assertThat(said("context", verdict, "outside-spread"))
                .contains(": " + verdict.word() + " than secondaries like it")
                .endsWith("Neither good nor bad.")
                .doesNotContain("worse", "better");
    }

    @ParameterizedTest
    @CsvSource({"lower, WORSE", "higher, BETTER"})
    void publicNamedSchool_isHigherNeverWorseOrBetter(String polarity, Verdict verdict) {
        assertThat(ComparisonSentences.verdict(compared(polarity, verdict, "outside-spread", false)))
                .contains(": higher than secondaries like it, 70.6")
                .doesNotContain("worse", "better", "concern", "strength");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower", "higher", "context"})
    void insideTheSpread_isSimilarOrCannotTell(String polarity) {
        assertThat(said(polarity, Verdict.SIMILAR, "inside-spread-within-margin"))
                .contains("similar to secondaries like it, 70.6");
        assertThat(said(polarity, Verdict.SIMILAR, "small-difference"))
                .contains("similar to secondaries like it (a small difference), 70.6");
        assertThat(said(polarity, Verdict.CANNOT_TELL, "inside-spread-wide-interval"))
                .contains("England’s secondaries 22.6. We cannot tell whether that is a real difference.");
        assertThat(said(polarity, Verdict.CANNOT_TELL, "too-few-expected"))
                .contains("England’s secondaries 22.6. Too few pupils to tell.")
                .doesNotContain("real difference");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hidden",
                "range",
                "too-few-units",
                "too-old",
                "no-benchmark",
                "no-interval",
                "low-coverage",
                "other-peer-group",
                "trust-of-one-school",
                "unusual-intake"
            })
    void noVerdict_saysWhyAndNeverAVerdictWord(String reason) {
        assertThat(ComparisonSentences.reason(reason)).endsWith(".").doesNotContain("worse", "better", "similar");
        assertThat(ComparisonSentences.cell(Verdict.NONE, reason)).isNotEmpty();
        assertThat(said("lower", Verdict.NONE, reason)).endsWith(ComparisonSentences.reason(reason));
    }

    @ParameterizedTest
    @EnumSource
    void noSentence_namesACauseOrShouts(Verdict verdict) {
        for (String polarity : List.of("lower", "higher", "context")) {
            for (boolean judged : List.of(true, false)) {
                assertThat(ComparisonSentences.verdict(compared(polarity, verdict, "outside-spread", judged)))
                        .doesNotContain(NEVER);
            }
        }
    }

    @Test
    void ownPast_namesWhatMoved_andCountsTheRest() {
        assertThat(ComparisonSentences.ownPast(List.of("Suspensions"), List.of(), 9, 2))
                .isEqualTo("Each against the year before: improving 1 (Suspensions); worsening none; "
                        + "similar or we cannot tell 9; without a figure in one of the two years 2.");
    }

    @Test
    void cells_useTheWordsOfTheSnapshot() {
        assertThat(Verdict.of("cannot tell")).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(Verdict.of(null)).isEqualTo(Verdict.NONE);
        assertThatThrownBy(() -> Verdict.of("significant")).hasMessageStartingWith("Invalid verdict: 'significant'");
        assertThat(ComparisonSentences.cell(Verdict.SIMILAR, "small-difference"))
                .isEqualTo("similar (a small difference)");
        assertThat(ComparisonSentences.cell(Verdict.WORSE, "outside-spread")).isEqualTo("worse");
        assertThat(ComparisonSentences.cell(Verdict.NONE, "too-old")).isEqualTo("too old to judge");
    }

    @Test
    void nothingStandsOut_isSaidWithHowMuchWasChecked() {
        assertThat(ComparisonSentences.nothingStandsOut("concern", "schools like it", 28))
                .isEqualTo(
                        "No concern stands out: nothing differs from schools like it by more than chance and more than a small difference. 28 values were checked.");
        assertThat(ComparisonSentences.nothingStandsOut("strength", "schools like it", 1))
                .startsWith("No strengths to report")
                .endsWith("1 value was checked.");
        assertThat(ComparisonSentences.noMore("strength", 2, "schools like it", 28))
                .startsWith("No third strength: nothing else");
        assertThat(ComparisonSentences.noMore("concern", 1, "other authorities", 28))
                .startsWith("No second concern:");
    }

    @Test
    void change_saysWhatEnglandDid() {
        Measure measure = compared("lower", Verdict.WORSE, null, true).measure();

        assertThat(ComparisonSentences.change(measure, "Mossgate", 41.2, 70.55, 18.9, 22.6))
                .isEqualTo(
                        "Up: suspension rate at Mossgate, from 41.2 to 70.6 per 100 pupils. England also rose, 18.9 to 22.6.");
        assertThat(ComparisonSentences.change(measure, "Mossgate", 70.55, 41.2, 18.9, 22.6))
                .startsWith("Down:")
                .endsWith("England rose, 18.9 to 22.6.");
        assertThat(ComparisonSentences.change(measure, "Mossgate", 1, 2, 2.01, 2.04))
                .endsWith("England stayed at 2.0.");
        assertThat(ComparisonSentences.change(measure, "Mossgate", 1, 2, null, null))
                .endsWith("2.0 per 100 pupils.");
    }

    @Test
    void nothingChanged_saysHowManyCouldNotBeCompared() {
        assertThat(ComparisonSentences.nothingChanged(true, 34, 5))
                .isEqualTo(
                        "Nothing else changed by more than chance. 34 values were compared with the year before; 5 small counts could not be.");
        assertThat(ComparisonSentences.nothingChanged(false, 1, 0))
                .isEqualTo("Nothing changed by more than chance. 1 value was compared with the year before.");
    }

    @ParameterizedTest
    @CsvSource({"28, one or two", "10, fewer than one", "60, about three", "1, fewer than one", "20, about one"})
    void falseFlags_areOneInTwenty(long checked, String number) {
        assertThat(ComparisonSentences.falseFlags(checked)).contains(" checked, " + number + " would be flagged");
    }

    @ParameterizedTest
    @CsvSource({
        "2.19, about twice as often",
        "2.21, 2.2 times as often",
        "0.35, about a third as often",
        "0.38, 0.38 times as often",
        "0.46, about half as often",
        "1.05, about as often",
        "2.4, 2.4 times as often"
    })
    void roundWords_onlyWithinATenthOfThem(double ratio, String words) {
        assertThat(ComparisonSentences.times(ratio)).isEqualTo(words);
    }

    @Test
    void split_tellsAPartFromAReversal() {
        Measure measure = compared("lower", Verdict.WORSE, null, true).measure();

        assertThat(ComparisonSentences.split(measure, Verdict.WORSE, Verdict.CANNOT_TELL, 4.1, 6.0))
                .isEqualTo("Crude worse; like for like cannot tell: intake accounts for 4.1 of the 6.0 points.");
        // The reversal of indicators-and-methods §4.6: +2.117 by intake, -0.788 by rates, 1.329 in all.
        assertThat(ComparisonSentences.split(measure, Verdict.WORSE, Verdict.BETTER, 2.117, 1.329))
                .endsWith("intake alone would make 2.1 points, the whole difference is 1.3.");
    }

    @Test
    void rank_isAnInterval_andSaysWhatFirstIs() {
        assertThat(ComparisonSentences.rank(84, 236, 3214, "the lowest rate"))
                .isEqualTo("Between 84th and 236th of 3,214; 1st is the lowest rate.");
        assertThat(List.of(1, 2, 3, 11, 12, 13, 21, 102, 111))
                .extracting(number -> Numbers.ordinal(number))
                .containsExactly("1st", "2nd", "3rd", "11th", "12th", "13th", "21st", "102nd", "111th");
    }

    @Test
    void authorities_sumToAll() {
        assertThat(ComparisonSentences.authorities(15, 54, 82, 2))
                .isEqualTo(
                        "82 of 153 authorities are worsening and 15 improving; of 54 we cannot tell, and 2 publish no figure.");
    }

    @Test
    void peerGroups_areNotCrossed() {
        assertThat(ComparisonSentences.otherPeers("Selective", "Secondary"))
                .isEqualTo("A selective school is not compared with other secondaries.");
        assertThat(ComparisonSentences.otherPeers("Hospital", "Special"))
                .isEqualTo("A hospital school is not compared with other special schools.");
    }
}
