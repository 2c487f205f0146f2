// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.col;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.CalendarYear;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.compare.Alike;
import inclusion.metrics.compare.ComparatorSets;
import inclusion.metrics.compare.Comparison;
import inclusion.metrics.compare.Concentrations;
import inclusion.metrics.compare.ControlCharts;
import inclusion.metrics.compare.Distribution;
import inclusion.metrics.compare.ExpectedFromIntake;
import inclusion.metrics.compare.FromRecords;
import inclusion.metrics.compare.Pooled;
import inclusion.metrics.compare.Reconciliation;
import inclusion.metrics.compare.Trend;
import inclusion.metrics.compare.Variation;
import inclusion.metrics.compare.programme.Programme;
import inclusion.metrics.compare.programme.ProgrammeEffects;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What stands beside the values: benchmarks, time, pooled years, spread, and the publisher's rows beside our sums. */
public final class ComparisonTables {
    private static final String ACADEMIC_YEAR = "Academic year";

    private ComparisonTables() {}

    /**
     * {@code comparison}, {@code comparator_set}, {@code expected_model}, {@code trend}, {@code pooled}, {@code distribution},
     * {@code variation}, {@code control_chart}, {@code concentration}, {@code location_quotient}, {@code programme_effect},
     * {@code programme_effect_year} and {@code reconciliation}.
     *
     * @param pupilCells pupils by all their covariates; empty where there are none, or none may be told of
     */
    public static List<Table> of(
            Facts facts, Dataset<Row> values, Optional<Dataset<Row>> pupilCells, Catalogue catalogue) {
        Alike alike = Alike.of(values, facts, catalogue);
        Optional<FromRecords> records = pupilCells.map(
                cells -> FromRecords.of(values, cells, facts.schoolYear(), facts.trustMembership(), catalogue));
        Dataset<Row> comparison =
                Comparison.of(values, facts.schoolYear(), facts.trustMembership(), alike, records, catalogue);
        Dataset<Row> models = ExpectedFromIntake.models(values, facts.schoolYear(), facts.trustMembership(), catalogue);
        Dataset<Row> sets = ComparatorSets.of(values, facts.schoolYear(), alike);
        // A calendar year is its own line, which no other year stands on.
        Dataset<Row> ofAnyKind = values.where(col("time_identifier").isin(ACADEMIC_YEAR, CalendarYear.IDENTIFIER));
        // A term is its own period, compared only with the same term: it is in no trend or spread of years.
        Dataset<Row> years = values.where(col("time_identifier").equalTo(ACADEMIC_YEAR));
        Concentrations concentrations = Concentrations.of(years, facts, catalogue);
        ProgrammeEffects programmes = ProgrammeEffects.of(values, alike.likeAuthorities(), Programme.all(), catalogue);
        return List.of(
                Table.cut(
                        "comparison",
                        comparison,
                        "geographic_level",
                        "entity_code",
                        "indicator_id",
                        "time_period",
                        "education_phase",
                        "benchmark_type"),
                Table.small(
                        "expected_model",
                        records.map(FromRecords::models).map(models::unionAll).orElse(models),
                        "indicator_id",
                        "education_phase",
                        "time_period",
                        "time_identifier",
                        "benchmark_type",
                        "model_part",
                        "model_term"),
                Table.large(
                        "comparator_set",
                        records.map(FromRecords::sets).map(sets::unionAll).orElse(sets),
                        "comparator_set_id",
                        "member_code"),
                Table.small(
                        "trend",
                        Trend.of(years, facts.trustMembership(), catalogue),
                        "entity_code",
                        "indicator_id",
                        "series",
                        "time_period"),
                Table.small("pooled", Pooled.of(years), "geographic_level", "entity_code", "time_period"),
                Table.small(
                        "distribution",
                        Distribution.of(ofAnyKind),
                        "geographic_level",
                        "indicator_id",
                        "time_period",
                        "education_phase"),
                Table.small(
                        "variation",
                        Variation.of(ofAnyKind, catalogue),
                        "geographic_level",
                        "indicator_id",
                        "time_period",
                        "education_phase"),
                Table.small(
                        "control_chart",
                        ControlCharts.of(values, catalogue),
                        "geographic_level",
                        "entity_code",
                        "indicator_id",
                        "education_phase",
                        "period_start"),
                Table.small(
                        "concentration",
                        concentrations.ofAreas(),
                        "geographic_level",
                        "entity_code",
                        "indicator_id",
                        "time_period",
                        "education_phase"),
                Table.small(
                        "location_quotient",
                        concentrations.ofSchools(),
                        "geographic_level",
                        "entity_code",
                        "indicator_id",
                        "time_period",
                        "education_phase",
                        "school_urn"),
                Table.small(
                        "programme_effect", programmes.effects(), "programme_id", "indicator_id", "time_identifier"),
                Table.small(
                        "programme_effect_year",
                        programmes.years(),
                        "programme_id",
                        "indicator_id",
                        "time_identifier",
                        "since_start"),
                Table.small(
                        "reconciliation",
                        Reconciliation.of(years),
                        "geographic_level",
                        "entity_code",
                        "indicator_id",
                        "time_period",
                        "education_phase"));
    }
}
