// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CalendarWeek;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.compare.ControlRecords.Target;
import inclusion.metrics.compare.method.ControlChart;
import inclusion.metrics.compare.method.ControlChart.Observation;
import inclusion.metrics.compare.method.ControlChart.Stretch;
import inclusion.metrics.compare.method.ControlLimits;
import inclusion.metrics.compare.method.ControlLimits.Assurance;
import inclusion.metrics.compare.method.ControlSignal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The weeks of an academic year in an area beside the limits of their usual variation ({@link ControlChart}). They carry
 * the season, which a single year cannot take out. Years are not charted: figures of a country drift with what society
 * and rules do, so that against one mean of many years nearly every year is marked and nothing is learnt.
 */
public final class ControlCharts {
    /** One row per value of a series; the limits are those in force at it, the rule is null where none marks it. */
    static final StructType SCHEMA = new StructType()
            .add("geographic_level", StringType, false)
            .add("entity_code", StringType, false)
            .add("indicator_id", StringType, false)
            .add("education_phase", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("period_start", StringType, false)
            .add("indicator_value", DoubleType, false)
            .add("process_mean", DoubleType)
            .add("process_limit_lower", DoubleType)
            .add("process_limit_upper", DoubleType)
            .add("control_rule", StringType)
            .add("variation", StringType)
            .add("rebase_recorded_on", StringType)
            .add("rebase_reason", StringType)
            .add("target", DoubleType)
            .add("target_source", StringType)
            .add("assurance", StringType);

    private ControlCharts() {}

    /** From preferred values of all pupils of areas; a year of fewer than twelve weeks has no row. */
    public static Dataset<Row> of(Dataset<Row> values, Catalogue catalogue) {
        return of(values, catalogue, ControlRecords.all());
    }

    static Dataset<Row> of(Dataset<Row> values, Catalogue catalogue, ControlRecords records) {
        Map<String, ComparisonRule> rules = new HashMap<>(ComparisonRule.of(catalogue));
        return values.where(col("is_preferred")
                        .and(col("breakdown_topic").equalTo("Total"))
                        .and(col("indicator_value").isNotNull())
                        .and(col("time_identifier").startsWith("Week "))
                        .and(col("geographic_level")
                                .isin(
                                        GeographicLevel.NATIONAL.word(),
                                        GeographicLevel.REGIONAL.word(),
                                        GeographicLevel.LOCAL_AUTHORITY.word())))
                .groupBy("geographic_level", "entity_code", "indicator_id", "education_phase", "time_period")
                .agg(collect_list(struct("time_identifier", "indicator_value")).as("weeks"))
                .where(size(col("weeks")).geq(ControlLimits.LEAST_POINTS))
                .flatMap(
                        (FlatMapFunction<Row, Row>) series -> new Series(series, records)
                                .rows(rules.get(series.<String>getAs("indicator_id")))
                                .iterator(),
                        Encoders.row(SCHEMA));
    }

    private record Series(Row key, ControlRecords records) {
        List<Row> rows(ComparisonRule rule) {
            String indicator = key.getAs("indicator_id");
            AcademicYear year =
                    AcademicYear.ofTimePeriod(key.getAs("time_period")).orElseThrow();
            Map<LocalDate, CalendarWeek> weeks = new HashMap<>();
            List<Observation> observations = new ArrayList<>();
            for (Row point : key.<Row>getList(key.fieldIndex("weeks"))) {
                CalendarWeek week =
                        CalendarWeek.in(year, point.getAs("time_identifier")).orElseThrow();
                weeks.put(week.monday(), week);
                observations.add(new Observation(week.monday(), point.getAs("indicator_value")));
            }
            ControlChart chart = ControlChart.of(observations, records.rebases(indicator, key.getAs("entity_code")));
            Optional<Target> target = records.target(indicator);
            Optional<String> assurance = target.flatMap(each -> chart.assurance(each.target(), rule.good()))
                    .map(Assurance::word);
            List<Row> rows = new ArrayList<>();
            for (Stretch stretch : chart.stretches()) {
                for (ControlChart.Point point : stretch.points()) {
                    rows.add(row(weeks.get(point.observation().date()), stretch, point, rule, target, assurance));
                }
            }
            return rows;
        }

        private Row row(
                CalendarWeek week,
                Stretch stretch,
                ControlChart.Point point,
                ComparisonRule rule,
                Optional<Target> target,
                Optional<String> assurance) {
            return RowFactory.create(
                    key.getAs("geographic_level"),
                    key.getAs("entity_code"),
                    key.getAs("indicator_id"),
                    key.getAs("education_phase"),
                    key.getAs("time_period"),
                    week.identifier(),
                    week.monday().toString(),
                    point.observation().value(),
                    stretch.limits().map(ControlLimits::mean).orElse(null),
                    stretch.limits().map(ControlLimits::lower).orElse(null),
                    stretch.limits().map(ControlLimits::upper).orElse(null),
                    point.signal().map(ControlSignal::word).orElse(null),
                    point.signal()
                            .map(signal -> rule.word(point.direction() > 0).word())
                            .orElse(null),
                    stretch.rebase().map(each -> each.recordedOn().toString()).orElse(null),
                    stretch.rebase().map(ControlChart.Rebase::reason).orElse(null),
                    target.map(Target::target).orElse(null),
                    target.map(Target::source).orElse(null),
                    assurance.orElse(null));
        }
    }
}
