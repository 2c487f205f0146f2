// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Judgement;
import inclusion.web.chart.YearValue;
import inclusion.web.mark.Scale;
import inclusion.web.mark.Strip;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Sentences;
import inclusion.web.words.Verdict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value over what a school with its intake would be expected to have. Expected values modelled from school averages and
 * those from pupil records never stand in one column, so one kind is chosen for a page.
 *
 * @param type the snapshot's word for the kind; "" when there is none
 */
record LikeForLikeCell(String type) {
    private static final String WITH_SEN = "-with-sen";
    private static final String RECORDS = "like-for-like-records";
    private static final String MODELLED = "like-for-like-modelled";
    /** Why a pool of a few schools gives no verdict: its own rates are as much chance as the school's. */
    private static final String TOO_FEW = "too-few-units";

    private static final int WIDTH = 110;
    private static final int HEIGHT = 40;

    /**
     * The kind of a page: from pupil records, unless what is modelled tells of more of its values whether they differ, or
     * all records are of too few schools to say what is to be expected.
     */
    static LikeForLikeCell of(Collection<ComparedValue> values, boolean withSen) {
        String end = withSen ? WITH_SEN : "";
        return Stream.of(RECORDS + end, MODELLED + end)
                .filter(type -> judgements(values, type).findAny().isPresent())
                .max(Comparator.comparing((String type) ->
                                judgements(values, type).anyMatch(judgement -> !TOO_FEW.equals(judgement.reason())))
                        .thenComparingLong(type -> judgements(values, type)
                                .filter(LikeForLikeCell::tells)
                                .count()))
                .map(LikeForLikeCell::new)
                .orElse(new LikeForLikeCell(""));
    }

    private static Stream<Judgement> judgements(Collection<ComparedValue> values, String type) {
        return values.stream()
                .flatMap(value -> value.benchmark(type).stream())
                .flatMap(benchmark -> Stream.ofNullable(benchmark.judgement()));
    }

    private static boolean tells(Judgement judgement) {
        return judgement.verdict() != null && !Verdict.CANNOT_TELL.word().equals(judgement.verdict());
    }

    /** Whether a second view with SEN in the intake is there. */
    static boolean hasSecondView(Collection<ComparedValue> values) {
        return !of(values, true).type().isEmpty();
    }

    /** Whose pupil records tell what is expected of a value, in words; empty where none do. */
    static Optional<String> records(ComparedValue value) {
        return value.benchmark(RECORDS).map(Benchmark::note);
    }

    /** Whether the schools with pupil records are too few to say what is to be expected of a value. */
    boolean isTooFew(ComparedValue compared) {
        return fromRecords()
                && compared.benchmark(type)
                        .map(Benchmark::judgement)
                        .filter(judgement -> TOO_FEW.equals(judgement.reason()))
                        .isPresent();
    }

    private boolean fromRecords() {
        return type.startsWith(RECORDS);
    }

    /** Those from whose rates the parts of the difference are told; {@code phase} is the value's. */
    String against(String phase) {
        return fromRecords() ? "the schools whose pupil records it stands beside" : Sentences.england(phase);
    }

    /** How the expected value came about, in words. */
    String how() {
        return fromRecords() ? "from pupil records" : "modelled from school averages";
    }

    /** The ratio as a scorecard has it. */
    Cell cell(ComparedValue compared, LocalDate today) {
        return cell(compared, today, WIDTH, HEIGHT);
    }

    /** The ratio with its strip of so many pixels and its verdict; the reason where there is none. */
    Cell cell(ComparedValue compared, LocalDate today, int width, int height) {
        Benchmark benchmark = compared.benchmark(type).orElse(null);
        Judged judged = Judged.of(compared.value(), benchmark, today);
        YearValue ratio = judged.ratio();
        if (isTooFew(compared)) {
            return Cell.none(ComparisonSentences.FEW_RECORDS, "");
        }
        if (ratio.value() == null) {
            return Cell.none(judged.word(), "");
        }
        String interval =
                ratio.lower() == null || ratio.upper() == null ? "" : Numbers.range(ratio.lower(), ratio.upper(), 2);
        return new Cell(
                Numbers.value(ratio.value(), 2),
                null,
                judged.verdict() == Verdict.NONE ? judged.word() : "",
                interval,
                Strip.ratio(ratio.value(), ratio.lower(), ratio.upper(), judged.verdict())
                        .svg(Scale.ratios(), width, height),
                judged.verdict());
    }

    /** How much of the difference from {@link #against} lies in the intake; null where that is not known. */
    Judgement.Split split(ComparedValue compared, LocalDate today) {
        return compared.benchmark(type)
                .map(benchmark -> Judged.of(compared.value(), benchmark, today).judgement())
                .map(Judgement::split)
                .orElse(null);
    }

    /**
     * The same in words where the crude verdict is another than that like for like; "" where they agree, and from pupil
     * records: the crude verdict is beside England, the parts are not.
     */
    String split(ComparedValue compared, Measure measure, Verdict crude, LocalDate today) {
        Judgement.Split split = fromRecords() ? null : split(compared, today);
        Verdict alike = Judged.of(compared.value(), compared.benchmark(type).orElse(null), today)
                .verdict();
        return split == null || crude == alike || crude == Verdict.NONE || alike == Verdict.NONE
                ? ""
                : ComparisonSentences.split(measure, crude, alike, split.intake(), split.intake() + split.rate());
    }
}
