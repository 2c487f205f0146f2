// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Judgement;
import inclusion.web.chart.YearValue;
import inclusion.web.mark.Strip;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.time.LocalDate;

/**
 * The snapshot's verdict on a value, as a page may say it on a day: a value more than two academic years old has none.
 *
 * @param reason the snapshot's code, also where there is no verdict; null for none
 * @param judgement what the verdict was made from; null where nothing may be drawn of it
 */
record Judged(Verdict verdict, String reason, Judgement judgement) {
    private static final Judged NOTHING = new Judged(Verdict.NONE, null, null);

    /** Against the usual benchmark, which is England's. */
    static Judged of(ComparedValue compared, LocalDate today) {
        return of(compared.value(), compared.benchmark().orElse(null), today);
    }

    static Judged of(IndicatorValue value, Benchmark benchmark, LocalDate today) {
        return of(value.timePeriod(), benchmark, today);
    }

    static Judged of(String timePeriod, Benchmark benchmark, LocalDate today) {
        if (benchmark == null
                || benchmark.judgement() == null
                || benchmark.judgement().reason() == null) {
            return NOTHING;
        }
        if (Years.isOld(timePeriod, today)) {
            return new Judged(Verdict.NONE, "too-old", null);
        }
        Judgement judgement = benchmark.judgement();
        return new Judged(Verdict.of(judgement.verdict()), judgement.reason(), judgement);
    }

    /** The whole value of a trust is not judged where only a part of it is compared. */
    static Judged ofTheWhole(ComparedValue compared, LocalDate today) {
        return Shown.ofAPart(compared).isPresent() ? NOTHING : of(compared, today);
    }

    /** The words of a cell: the verdict, or why there is none. */
    String word() {
        return ComparisonSentences.cell(verdict, reason);
    }

    /** The drawing of the value with the usual spread behind it. */
    Strip on(Strip strip) {
        Strip marked = strip.withVerdict(verdict);
        return judgement == null || judgement.usualSpread() == null
                ? marked
                : marked.withSpread(
                        judgement.usualSpread().lower(), judgement.usualSpread().upper());
    }

    /** The top of the usual spread, which a scale holds; null when there is none. */
    Double highest() {
        return judgement == null || judgement.usualSpread() == null
                ? null
                : judgement.usualSpread().upper();
    }

    /** "8.4 to 60.8", or an en dash. */
    String spread(Measure measure) {
        return judgement == null || judgement.usualSpread() == null
                ? "\u2013"
                : measure.printRange(
                        judgement.usualSpread().lower(), judgement.usualSpread().upper());
    }

    /** Between which places it lies: "between 84th and 236th", or an en dash. Place 1 is the highest value. */
    String rank() {
        if (judgement == null || judgement.rank() == null) {
            return "\u2013";
        }
        Judgement.RankInterval rank = judgement.rank();
        return rank.lower() == rank.upper()
                ? Numbers.ordinal(rank.lower())
                : "between %s and %s".formatted(Numbers.ordinal(rank.lower()), Numbers.ordinal(rank.upper()));
    }

    /** Value ÷ what is expected with its interval; the reason where there is none. */
    YearValue ratio() {
        if (judgement == null || judgement.ratio() == null) {
            return YearValue.none(word());
        }
        return new YearValue(
                judgement.ratio(),
                judgement.ratioInterval() == null
                        ? null
                        : judgement.ratioInterval().lower(),
                judgement.ratioInterval() == null
                        ? null
                        : judgement.ratioInterval().upper(),
                null);
    }
}
