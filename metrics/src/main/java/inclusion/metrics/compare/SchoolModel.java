// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.Beside.Benchmark;
import inclusion.metrics.compare.Beside.OfIntake;
import inclusion.metrics.compare.method.RateModel;
import inclusion.metrics.compare.method.RateModel.Family;
import inclusion.metrics.compare.method.RateModel.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * What the schools of one indicator, phase and period would be expected to have, were they like other schools with their
 * intake: modelled from school averages, each school without its own trust in the fit. Phases are fitted apart, so
 * special schools and alternative provision never tell what a secondary should do; nor do grammar schools.
 */
final class SchoolModel {
    /** With fewer schools the model says more about these schools than about any other. */
    static final int LEAST_SCHOOLS = 50;

    /** For each coefficient (Peduzzi and others 1996, Journal of Clinical Epidemiology 49:1373). */
    static final int LEAST_EVENTS = 10;

    /** A hidden count of a wider range tells a model next to nothing. */
    private static final long WIDEST_RANGE = 10;

    private static final String UNUSUAL =
            "Hardly any school of this phase has such an intake: what is expected is that of the schools nearest to it.";

    private final String type;
    private final Intake intake;
    private final ComparisonRule rule;
    private final List<Row> modelled = new ArrayList<>();
    private final List<double[]> intakes = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Map<String, List<Observation>> byTrust = new HashMap<>();
    private final List<Observation> fitted = new ArrayList<>();
    private final Optional<IntakeRange> range;
    private final Optional<RateModel> model;

    /** From all values of the schools, sorted by school. */
    SchoolModel(List<Row> values, boolean withSen, Intake intake, ComparisonRule rule, PeerGroups peers) {
        this.type = withSen ? LikeForLike.WITH_SEN : LikeForLike.MODELLED;
        this.intake = intake;
        this.rule = rule;
        for (Row value : values) {
            if (peers.isLikeItsPhase(value)) {
                intake.of(value, withSen).ifPresent(shares -> {
                    modelled.add(value);
                    intakes.add(shares);
                });
            }
        }
        this.range = intakes.size() < LEAST_SCHOOLS ? Optional.empty() : Optional.of(IntakeRange.of(intakes));
        this.model = range.flatMap(this::fit);
    }

    private Optional<RateModel> fit(IntakeRange known) {
        for (int at = 0; at < modelled.size(); at++) {
            take(modelled.get(at), known.features(intakes.get(at)));
        }
        return fitted.size() < LEAST_SCHOOLS
                ? Optional.empty()
                : RateModel.fit(family(), fitted).filter(this::tellsEnough);
    }

    /** Whether there is enough of what is counted, and of its absence, for so many coefficients. */
    private boolean tellsEnough(RateModel fit) {
        double least = LEAST_EVENTS * fit.coefficients().length;
        double counted = fitted.stream().mapToDouble(fit::observed).sum();
        double others = fitted.stream().mapToDouble(Observation::total).sum() - counted;
        return counted >= least && (rule.events() || others >= least);
    }

    private Family family() {
        return rule.events() ? Family.EVENTS : Family.PEOPLE;
    }

    private void take(Row value, double[] features) {
        Long count = value.getAs("numerator");
        Long least = value.getAs("numerator_lower_bound");
        Long most = value.getAs("numerator_upper_bound");
        long total = value.<Long>getAs("denominator");
        boolean known = count != null && !(rule.people() && count > total);
        boolean inRange = count == null && least != null && most != null && most - least <= WIDEST_RANGE;
        Observation observation = inRange
                ? Observation.hidden(least, most, (double) total, features)
                : new Observation(known ? count : 0, (double) total, features);
        observations.add(observation);
        // A count of which nothing is known is expected something, too, but tells the model nothing.
        if (known || inRange) {
            fitted.add(observation);
            byTrust.computeIfAbsent(family(value), none -> new ArrayList<>()).add(observation);
        }
    }

    /** A school of no trust is left out of its own fit alone. */
    private String family(Row value) {
        return intake.trusts().family(value.getAs("entity_code"), value.getAs("time_period"));
    }

    /** Each school beside its expected value; none where the model cannot be fitted. */
    List<Row> beside() {
        if (model.isEmpty()) {
            return List.of();
        }
        Map<String, RateModel> withoutTrust = new HashMap<>();
        List<Row> rows = new ArrayList<>(modelled.size());
        for (int at = 0; at < modelled.size(); at++) {
            Row value = modelled.get(at);
            RateModel others = withoutTrust.computeIfAbsent(
                    family(value), trust -> model.get().without(byTrust.getOrDefault(trust, List.of())));
            Benchmark benchmark = benchmark(
                    value,
                    GeographicLevel.NATIONAL,
                    England.CODE,
                    others.rate(observations.get(at)),
                    rule,
                    Beside.Units.UNKNOWN);
            boolean usual = range.orElseThrow().holds(intakes.get(at));
            OfIntake intakeOf = usual ? OfIntake.USUAL : OfIntake.UNUSUAL;
            rows.add(Beside.row(value, type, benchmark, usual ? null : UNUSUAL, null, /* peer= */ true, intakeOf));
        }
        return rows;
    }

    /** An expected rate is nobody's printed figure: it has a value and no counts. */
    static Benchmark benchmark(
            Row value, GeographicLevel level, String code, double rate, ComparisonRule rule, Beside.Units units) {
        return new Benchmark(
                level,
                code,
                value.getAs("education_phase"),
                value.getAs("time_period"),
                rate * rule.multiplier(),
                null,
                null,
                null,
                rate,
                null,
                null,
                units);
    }

    /** How the model was made and how well it is calibrated, by {@link ModelTable#SCHEMA}. */
    List<Row> described() {
        return model.map(known ->
                        ModelTable.rows(ModelTable.Of.of(modelled.get(0), type), range.orElseThrow(), known, fitted))
                .orElse(List.of());
    }
}
