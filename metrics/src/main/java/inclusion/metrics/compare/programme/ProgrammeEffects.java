// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.programme;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.vocabulary.CalendarYear;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.ValueType;
import inclusion.metrics.compare.Comparison;
import inclusion.metrics.compare.ComparisonRule;
import inclusion.metrics.compare.LikeAuthorities;
import inclusion.metrics.compare.method.FalseDiscovery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Whether the authorities of a programme change otherwise than their neighbours, outcome by outcome
 * ({@code indicators-and-methods.md} §4.11). An outcome is every indicator that is no count and that authorities have in
 * whole years. A few thousand numbers: they are collected, and everything else is plain arithmetic.
 */
public final class ProgrammeEffects {
    private static final String ACADEMIC_YEAR = "Academic year";

    private final SparkSession spark;
    private final List<ProgrammeRows> outcomes;
    private final List<Double> qValues;

    private ProgrammeEffects(SparkSession spark, List<ProgrammeRows> outcomes, List<Double> qValues) {
        this.spark = spark;
        this.outcomes = outcomes;
        this.qValues = qValues;
    }

    /**
     * The effects of some programmes.
     *
     * @param values all of the snapshot
     * @param authorities whom each authority is most like; where that is known of none of a programme's, all others take
     *     their place, and the rows say so
     */
    public static ProgrammeEffects of(
            Dataset<Row> values, LikeAuthorities authorities, Collection<Programme> programmes, Catalogue catalogue) {
        Map<String, ComparisonRule> rules = ComparisonRule.of(catalogue);
        Map<ProgrammeRows.Outcome, Map<String, Map<String, Double>>> byOutcome =
                byOutcome(values, authorities, catalogue);
        List<Programme> named = programmes.stream()
                .map(programme -> programme.under(authorities::newest))
                .toList();
        Set<String> inAny = named.stream()
                .flatMap(programme -> programme.starts().keySet().stream())
                .collect(Collectors.toSet());
        List<ProgrammeRows> all = new ArrayList<>();
        List<Double> adjusted = new ArrayList<>();
        for (Programme programme : named) {
            ProgrammeControls controls = ProgrammeControls.of(programme.starts().keySet(), authorities, inAny);
            List<ProgrammeRows> own = byOutcome.entrySet().stream()
                    .map(outcome -> ProgrammeRows.of(
                            programme,
                            controls,
                            outcome.getKey(),
                            outcome.getValue(),
                            rules.get(outcome.getKey().indicatorId())))
                    .filter(ProgrammeRows::hasProgramme)
                    .toList();
            all.addAll(own);
            adjusted.addAll(adjusted(own));
        }
        return new ProgrammeEffects(values.sparkSession(), all, adjusted);
    }

    /** One row per programme × indicator × kind of year. */
    public Dataset<Row> effects() {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < outcomes.size(); at++) {
            ProgrammeRows outcome = outcomes.get(at);
            long examined = outcomes.stream()
                    .filter(other ->
                            other.sameProgramme(outcome) && other.pValue().isPresent())
                    .count();
            rows.add(outcome.effect(qValues.get(at), examined));
        }
        return spark.createDataFrame(rows, ProgrammeRows.EFFECT).coalesce(1);
    }

    /** One row per year of each: both means, and the difference against the last year before the start. */
    public Dataset<Row> years() {
        return spark.createDataFrame(
                        outcomes.stream()
                                .flatMap(outcome -> outcome.years().stream())
                                .toList(),
                        ProgrammeRows.YEAR)
                .coalesce(1);
    }

    /** In the place of each its q-value; null without a probability. */
    private static List<Double> adjusted(List<ProgrammeRows> outcomes) {
        double[] adjusted = FalseDiscovery.adjusted(outcomes.stream()
                .flatMapToDouble(outcome -> outcome.pValue().stream())
                .toArray());
        List<Double> all = new ArrayList<>();
        int next = 0;
        for (ProgrammeRows outcome : outcomes) {
            all.add(outcome.pValue().isPresent() ? adjusted[next++] : null);
        }
        return all;
    }

    /** Values of authorities by outcome, authority under its newest code, and period. */
    private static Map<ProgrammeRows.Outcome, Map<String, Map<String, Double>>> byOutcome(
            Dataset<Row> values, LikeAuthorities authorities, Catalogue catalogue) {
        Object[] compared = catalogue.indicators().stream()
                .filter(indicator -> indicator.valueType() != ValueType.COUNT)
                .map(IndicatorDefinition::id)
                .toArray();
        Map<ProgrammeRows.Outcome, Map<String, Map<String, Double>>> all = new TreeMap<>();
        Comparison.comparable(values)
                .where(col("geographic_level")
                        .equalTo(GeographicLevel.LOCAL_AUTHORITY.word())
                        .and(col("education_phase").equalTo(Comparison.TOTAL))
                        .and(col("time_identifier").isin(ACADEMIC_YEAR, CalendarYear.IDENTIFIER))
                        .and(col("indicator_id").isin(compared))
                        .and(col("indicator_value").isNotNull())
                        .and(coalesce(col("coverage"), lit(1.0)).geq(Comparison.LEAST_COVERAGE)))
                .select("indicator_id", "time_identifier", "entity_code", "time_period", "indicator_value")
                .collectAsList()
                .forEach(row -> all.computeIfAbsent(
                                new ProgrammeRows.Outcome(row.getString(0), row.getString(1)), key -> new TreeMap<>())
                        .computeIfAbsent(authorities.newest(row.getString(2)), code -> new TreeMap<>())
                        .put(row.getString(3), row.getDouble(4)));
        return all;
    }
}
