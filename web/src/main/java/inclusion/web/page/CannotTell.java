// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Verdict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Why so many verdicts of a page are <em>cannot tell</em>, counted. */
final class CannotTell {
    private CannotTell() {}

    /**
     * The sentence; empty where nothing is judged or everything can be told.
     *
     * @param year whose values are counted: those of other years are not judged
     * @param among what differs among itself as much: "secondaries"
     */
    static String says(Collection<ComparedValue> values, String year, LocalDate today, String among) {
        Map<ComparisonSentences.Unsure, Long> why = new EnumMap<>(ComparisonSentences.Unsure.class);
        long judged = 0;
        for (ComparedValue value : values) {
            Judged verdict = Judged.ofTheWhole(value, today);
            if (verdict.verdict() != Verdict.NONE && value.value().timePeriod().equals(year)) {
                judged++;
                if (verdict.verdict() == Verdict.CANNOT_TELL) {
                    why.merge(why(value, verdict), 1L, Long::sum);
                }
            }
        }
        return ComparisonSentences.cannotTell(judged, why, among);
    }

    private static ComparisonSentences.Unsure why(ComparedValue value, Judged verdict) {
        return switch (verdict.reason()) {
            case "too-few-expected" -> ComparisonSentences.Unsure.TOO_FEW_EXPECTED;
            case "too-few-units" -> ComparisonSentences.Unsure.TOO_FEW_UNITS;
            default ->
                isFarOff(value, verdict)
                        ? ComparisonSentences.Unsure.AS_OTHERS_DIFFER
                        : ComparisonSentences.Unsure.CLOSE;
        };
    }

    /** Further from the benchmark than a small difference. */
    private static boolean isFarOff(ComparedValue value, Judged verdict) {
        Benchmark benchmark = value.benchmark().orElseThrow();
        Double own =
                benchmark.isOfAPart() ? benchmark.compared() : value.value().value();
        Double margin = verdict.judgement().margin();
        return own != null && benchmark.value() != null && margin != null && Math.abs(own - benchmark.value()) > margin;
    }
}
