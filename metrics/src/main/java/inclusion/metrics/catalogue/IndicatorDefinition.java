// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One indicator as its YAML file defines it. Keys of the file are the snake_case spelling of the components.
 *
 * @param id the file's name without its ending
 * @param version raised whenever values change; published as {@code methodology_version}
 * @param order its place within its perspective
 * @param perspective the folder it lies in
 * @param numerator tally id; empty when the publisher prints the value and no counts
 * @param denominator tally id; empty exactly when the numerator is
 * @param numeratorLabel plural noun, such as "suspensions"
 * @param denominatorLabel plural noun, such as "pupils"
 * @param unitLabel such as "per 100 pupils" or "% of pupils"
 * @param multiplier the value is numerator ÷ denominator × this
 * @param decimals how many a page shows
 * @param printed measure of {@code published_value} that the publisher prints for it, where it does
 * @param margin differences smaller than this do not matter in practice, as a share of the benchmark
 * @param marginChange the same for a change over time, as a share of the earlier value
 * @param breakdowns columns that it may be split by; empty where only totals are published
 * @param expectedFrom what a like-for-like value is built from
 * @param concentration whether it is asked how evenly such pupils are spread over the schools of an area or a trust
 * @param counterMeasures indicators of this catalogue to read beside it, lest one be improved at the other's cost
 * @param counterMeasuresPlanned the same, not in the catalogue yet: they need pupil files
 * @param pupilRules what it says of pupils' own data beyond one count over another
 */
public record IndicatorDefinition(
        String id,
        int version,
        String title,
        String shortTitle,
        int order,
        String perspective,
        String question,
        ValueType valueType,
        Optional<String> numerator,
        Optional<String> denominator,
        String numeratorLabel,
        String denominatorLabel,
        String unitLabel,
        BigDecimal multiplier,
        int decimals,
        Optional<String> printed,
        Polarity polarity,
        BigDecimal margin,
        BigDecimal marginChange,
        Ask ask,
        String attributedTo,
        Rollup rollup,
        IntervalMethod interval,
        List<String> breakdowns,
        List<String> expectedFrom,
        boolean concentration,
        List<String> counterMeasures,
        List<String> counterMeasuresPlanned,
        String populationNote,
        String whyItMatters,
        String doesNotTellYou,
        List<String> sources,
        String methodology,
        List<String> breaks,
        String authoredBy,
        String checkedBy,
        LocalDate reviewedOn,
        LocalDate nextReview,
        List<Change> changeLog,
        PupilRules pupilRules) {

    /** Planned counter-measures that the catalogue has by now are counter-measures: nobody needs to move them. */
    IndicatorDefinition withPlannedThatArrived(Set<String> catalogue) {
        List<String> arrived = Stream.concat(
                        counterMeasures.stream(),
                        counterMeasuresPlanned.stream().filter(catalogue::contains))
                .distinct()
                .toList();
        List<String> awaited = counterMeasuresPlanned.stream()
                .filter(Predicate.not(catalogue::contains))
                .toList();
        return new IndicatorDefinition(
                id,
                version,
                title,
                shortTitle,
                order,
                perspective,
                question,
                valueType,
                numerator,
                denominator,
                numeratorLabel,
                denominatorLabel,
                unitLabel,
                multiplier,
                decimals,
                printed,
                polarity,
                margin,
                marginChange,
                ask,
                attributedTo,
                rollup,
                interval,
                breakdowns,
                expectedFrom,
                concentration,
                arrived,
                awaited,
                populationNote,
                whyItMatters,
                doesNotTellYou,
                sources,
                methodology,
                breaks,
                authoredBy,
                checkedBy,
                reviewedOn,
                nextReview,
                changeLog,
                pupilRules);
    }

    /** Whether it counts events or people, and expects so many by the SEN or the free school meals of its pupils. */
    public boolean expectedFromPupils() {
        return (interval == IntervalMethod.POISSON_BYAR || interval == IntervalMethod.WILSON)
                && (expectedFrom.contains("fsm") || expectedFrom.contains("sen_provision"));
    }

    /** Every tally that it is made of, without those of an indicator that it is derived from. */
    public List<String> tallies() {
        return Stream.of(numerator.stream(), denominator.stream(), pupilRules.tallies().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
