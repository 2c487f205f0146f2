// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.Beside.Benchmark;
import inclusion.metrics.compare.method.RateModel;
import inclusion.metrics.compare.method.RateModel.Family;
import inclusion.metrics.compare.method.RateModel.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * What the schools of one indicator, phase and period would be expected to have, were they like other schools with their
 * intake: modelled from school averages, each school without its own trust in the fit. Phases are fitted apart, so
 * special schools and alternative provision never tell what a secondary should do.
 */
final class SchoolModel {
    /** With fewer schools the model says more about these schools than about any other. */
    static final int LEAST_SCHOOLS = 50;

    private final String type;
    private final Intake intake;
    private final ComparisonRule rule;
    private final List<Row> modelled = new ArrayList<>();
    private final Map<Row, Observation> observations = new HashMap<>();
    private final Map<String, List<Observation>> byTrust = new HashMap<>();
    private final List<Observation> fitted = new ArrayList<>();
    private final Optional<RateModel> model;

    /** From all values of the schools, sorted by school. */
    SchoolModel(List<Row> values, boolean withSen, Intake intake, ComparisonRule rule, Set<String> ofOtherPeers) {
        this.type = withSen ? LikeForLike.WITH_SEN : LikeForLike.MODELLED;
        this.intake = intake;
        this.rule = rule;
        for (Row value : values) {
            if (!ofOtherPeers.contains(value.<String>getAs("entity_code"))) {
                intake.of(value, withSen).ifPresent(features -> take(value, features));
            }
        }
        this.model = fitted.size() < LEAST_SCHOOLS ? Optional.empty() : RateModel.fit(family(), fitted);
    }

    private Family family() {
        return rule.events() ? Family.EVENTS : Family.PEOPLE;
    }

    private void take(Row value, double[] features) {
        Long count = value.getAs("numerator");
        long total = value.<Long>getAs("denominator");
        Observation observation = new Observation(count == null ? 0 : count, total, features);
        modelled.add(value);
        observations.put(value, observation);
        // A hidden count is expected something, too, but tells the model nothing.
        if (count != null && !(rule.people() && count > total)) {
            fitted.add(observation);
            byTrust.computeIfAbsent(group(value), none -> new ArrayList<>()).add(observation);
        }
    }

    /** A school of no trust is left out of its own fit alone. */
    private String group(Row value) {
        String urn = value.getAs("entity_code");
        return intake.trust(urn, value.getAs("time_period")).orElseGet(() -> "school " + urn);
    }

    /** Each school beside its expected value; none where the model cannot be fitted. */
    List<Row> beside() {
        if (model.isEmpty()) {
            return List.of();
        }
        Map<String, RateModel> withoutTrust = new HashMap<>();
        List<Row> rows = new ArrayList<>(modelled.size());
        for (Row value : modelled) {
            RateModel others = withoutTrust.computeIfAbsent(
                    group(value), trust -> model.get().without(byTrust.getOrDefault(trust, List.of())));
            double rate = others.expected(observations.get(value)) / value.<Long>getAs("denominator");
            rows.add(Beside.row(value, type, benchmark(value, rate, rule), null, null, /* peer= */ true));
        }
        return rows;
    }

    /** An expected rate is nobody's printed figure: it has a value and no counts. */
    static Benchmark benchmark(Row value, double rate, ComparisonRule rule) {
        return new Benchmark(
                GeographicLevel.NATIONAL,
                England.CODE,
                value.getAs("education_phase"),
                value.getAs("time_period"),
                rate * rule.multiplier(),
                null,
                null,
                null,
                rate,
                null,
                null);
    }

    /** How the model was made and how well it is calibrated, by {@link ModelTable#SCHEMA}. */
    List<Row> described() {
        return model.map(known -> ModelTable.rows(modelled.get(0), type, known, fitted))
                .orElse(List.of());
    }
}
