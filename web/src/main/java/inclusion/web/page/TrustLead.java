// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Judgement;
import inclusion.api.read.SchoolRow;
import inclusion.api.read.Scorecard;
import inclusion.api.read.ValueState;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Sentences;
import inclusion.web.words.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a trust's page says first: each crude figure beside what its mix of phases and its intake would be expected to
 * give, the one with the most events above expected first, and whether most of them come from one school.
 */
final class TrustLead {
    private static final List<String> LEADING = List.of("suspension-rate", "persistent-absence-rate");

    private TrustLead() {}

    static List<String> of(Edition edition, Scorecard card, String period, FiguresGiven given) {
        List<String> lead = new ArrayList<>();
        for (Indicator indicator : inOrder(card)) {
            ComparedValue value = card.values().get(indicator.id());
            if (!value.value().timePeriod().equals(card.timePeriod())
                    || (Shown.year(value.value()).value() == null
                            && !Shown.year(value.value()).isRange())) {
                continue;
            }
            Measure measure = Shown.measure(indicator);
            List<String> sentences = new ArrayList<>();
            sentences.add(trust(measure, card.entity().name(), period, value));
            whyRange(measure, value).ifPresent(sentences::add);
            likeForLike(edition, measure, value).ifPresent(sentences::add);
            apart(edition, card, measure, value).ifPresent(sentences::add);
            lead.add(String.join(" ", sentences));
        }
        if (!lead.isEmpty()) {
            return lead;
        }
        String none = "No figures of the whole trust for %s.".formatted(period);
        return List.of(
                given.present() * 2 < given.all()
                        ? none + " " + Sentences.lowCoverage(given.present(), given.all())
                        : none);
    }

    /** Those that there are, the one with the largest excess first. */
    private static List<Indicator> inOrder(Scorecard card) {
        return LEADING.stream()
                .filter(card.values()::containsKey)
                .flatMap(id -> card.indicators().stream()
                        .filter(indicator -> indicator.id().equals(id)))
                .sorted(Comparator.comparingDouble(
                                (Indicator indicator) -> excess(card.values().get(indicator.id())))
                        .reversed())
                .toList();
    }

    private static double excess(ComparedValue value) {
        return value.benchmark()
                .map(Benchmark::judgement)
                .map(Judgement::excess)
                .orElse(0.0);
    }

    private static String trust(Measure measure, String name, String period, ComparedValue value) {
        Sentences.Said said = Shown.said(value);
        return Shown.ofAPart(value)
                .map(part ->
                        Sentences.trustInPart(measure, name, period, said, part.compared(), part.value(), part.note()))
                .orElseGet(() -> Sentences.trust(measure, name, period, said, Shown.benchmarkValue(value)));
    }

    /** What its intake would be expected to give, with the verdict on that. */
    private static Optional<String> likeForLike(Edition edition, Measure measure, ComparedValue value) {
        LikeForLikeCell kind = LikeForLikeCell.of(List.of(value), false);
        if (kind.isTooFew(value)) {
            return Optional.of(ComparisonSentences.TOO_FEW_RECORDS);
        }
        return value.benchmark(kind.type())
                .filter(benchmark -> benchmark.value() != null)
                .map(benchmark -> ComparisonSentences.forItsIntake(
                        measure,
                        kind.how(),
                        benchmark.value(),
                        Judged.of(value.value(), benchmark, edition.today()).verdict()));
    }

    /** Of a trust above what is expected but inside the usual spread, and of a school that holds half of its events. */
    private static Optional<String> apart(Edition edition, Scorecard card, Measure measure, ComparedValue value) {
        Judged judged = Judged.ofTheWhole(value, edition.today());
        boolean inside = judged.verdict() == Verdict.SIMILAR || judged.verdict() == Verdict.CANNOT_TELL;
        boolean above = value.value().value() != null
                && Shown.benchmarkValue(value) != null
                && value.value().value() > Shown.benchmarkValue(value);
        String most = card.schools().stream()
                .filter(row -> holdsHalf(edition, row, value.value(), measure.id()))
                .map(row -> ComparisonSentences.fromOneSchool(
                        row.school().name(),
                        row.values().get(measure.id()).value().numerator(),
                        atMost(value.value()),
                        value.value().numerator() == null))
                .findFirst()
                .orElse("");
        return inside && above
                ? Optional.of(ComparisonSentences.notApart(card.entity().name(), most))
                : most.isEmpty() ? Optional.empty() : Optional.of(most + ".");
    }

    /** Whether one school's own verdict is worse and half or more of the trust's events are its. */
    private static boolean holdsHalf(Edition edition, SchoolRow row, IndicatorValue trust, String indicatorId) {
        ComparedValue own = row.values().get(indicatorId);
        Long all = atMost(trust);
        return own != null
                && all != null
                && own.value().timePeriod().equals(trust.timePeriod())
                && own.value().numerator() != null
                && own.value().numerator() * 2 >= all
                && Judged.of(own, edition.today()).verdict() == Verdict.WORSE;
    }

    /** Its events; of a range the most that they may be, so that a half is a half for sure. */
    private static Long atMost(IndicatorValue trust) {
        return trust.numerator() == null ? trust.numeratorUpperBound() : trust.numerator();
    }

    /** Why a whole's value is a range; nothing where both ends print as one number. */
    static Optional<String> whyRange(Measure measure, ComparedValue compared) {
        IndicatorValue value = compared.value();
        boolean known = value.schoolsHidden() != null && value.schoolsPresent() != null;
        return known
                        && value.state() == ValueState.RANGE
                        && Shown.text(measure, value).contains(" to ")
                ? Optional.of(Sentences.range(value.schoolsHidden(), value.schoolsPresent()))
                : Optional.empty();
    }
}
