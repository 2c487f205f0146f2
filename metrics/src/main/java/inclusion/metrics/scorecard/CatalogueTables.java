// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import inclusion.metrics.catalogue.AdditiveOver;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.CoveredTables;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.OwnMeasure;
import inclusion.metrics.catalogue.Perspective;
import inclusion.metrics.catalogue.TallyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The catalogue as data, so that readers of a snapshot need no code of ours. */
public final class CatalogueTables {
    private static final Columns PERSPECTIVE = new Columns()
            .text("perspective_id", "title")
            .integer("perspective_order")
            .text("what_would_fill_it", "file_that_fills_it");

    private static final Columns INDICATOR = new Columns()
            .text("indicator_id", "version", "title", "short_title", "question", "perspective")
            .integer("indicator_order")
            .text("value_type", "numerator", "denominator", "numerator_label", "denominator_label", "unit_label")
            .decimalNumber("multiplier")
            .integer("decimals")
            .text("polarity")
            .decimalNumber("margin", "margin_change")
            .text("ask_higher", "ask_lower", "ask_rising", "attributed_to", "rollup", "interval", "breakdowns")
            .text("counter_measures", "population_note", "why_it_matters", "does_not_tell_you", "sources")
            .text("methodology", "breaks", "authored_by", "checked_by", "reviewed_on", "next_review", "change_log")
            .text("definition", "worked_example", "needs", "own_tables");

    private static final Columns TALLY = new Columns()
            .text("tally_id", "title", "unit", "fact", "measure", "adds_over", "attributed_to", "source_note")
            .text("definition");

    private CatalogueTables() {}

    /** {@code perspective}, {@code indicator} and {@code tally}. */
    public static List<Table> of(SparkSession spark, Catalogue catalogue) {
        List<Row> indicators = new ArrayList<>();
        catalogue.indicators().forEach(indicator -> indicators.add(row(indicator, catalogue)));
        return List.of(
                Table.small(
                        "perspective",
                        PERSPECTIVE.rows(
                                spark,
                                catalogue.perspectives().stream()
                                        .map(CatalogueTables::row)
                                        .toList()),
                        "perspective_order"),
                Table.small("indicator", INDICATOR.rows(spark, indicators), "perspective", "indicator_order"),
                Table.small(
                        "tally",
                        TALLY.rows(
                                spark,
                                catalogue.tallies().stream()
                                        .map(CatalogueTables::row)
                                        .toList()),
                        "tally_id",
                        "fact"));
    }

    private static Row row(Perspective perspective) {
        return RowFactory.create(
                perspective.id(),
                perspective.title(),
                perspective.order(),
                perspective.whatWouldFillIt(),
                perspective.fileThatFillsIt());
    }

    private static Row row(IndicatorDefinition indicator, Catalogue catalogue) {
        return RowFactory.create(
                indicator.id(),
                Integer.toString(indicator.version()),
                indicator.title(),
                indicator.shortTitle(),
                indicator.question(),
                indicator.perspective(),
                indicator.order(),
                indicator.valueType().word(),
                indicator.numerator().orElse(null),
                indicator.denominator().orElse(null),
                indicator.numeratorLabel(),
                indicator.denominatorLabel(),
                indicator.unitLabel(),
                indicator.multiplier().doubleValue(),
                indicator.decimals(),
                indicator.polarity().word(),
                indicator.margin().doubleValue(),
                indicator.marginChange().doubleValue(),
                indicator.ask().higher(),
                indicator.ask().lower(),
                indicator.ask().rising(),
                indicator.attributedTo(),
                indicator.rollup().word(),
                indicator.interval().word(),
                String.join(", ", indicator.breakdowns()),
                String.join(", ", indicator.counterMeasures()),
                indicator.populationNote(),
                indicator.whyItMatters(),
                indicator.doesNotTellYou(),
                String.join("; ", indicator.sources()),
                indicator.methodology(),
                String.join("; ", indicator.breaks()),
                indicator.authoredBy(),
                indicator.checkedBy(),
                indicator.reviewedOn().toString(),
                indicator.nextReview().toString(),
                indicator.changeLog().stream()
                        .map(change -> change.date() + ", version " + change.version() + ": " + change.what())
                        .collect(Collectors.joining("\n")),
                catalogue.definitions().get(indicator.id()),
                catalogue.workedExamples().get(indicator.id()),
                indicator.pupilRules().needs().isEmpty()
                        ? null
                        : indicator.pupilRules().needs(),
                CoveredTables.of(indicator, catalogue).isEmpty()
                        ? null
                        : String.join(", ", CoveredTables.of(indicator, catalogue)));
    }

    private static Row row(TallyDefinition tally) {
        String measures = tally.own().map(OwnMeasure::measure).orElseGet(() -> String.join(", ", tally.measures()));
        String addsOver =
                tally.addsOver().stream().map(AdditiveOver::word).sorted().collect(Collectors.joining(", "));
        String from = tally.own()
                .map(own -> own.where().map(where -> "where: " + where + "\n").orElse("")
                        + "measure: " + own.measure() + "\nentity: " + own.entity() + "\nrequires: "
                        + own.requires().stream().sorted().collect(Collectors.joining(", ", "[", "]")))
                .orElse("measures: [" + measures + "]");
        return RowFactory.create(
                tally.id(),
                tally.title(),
                tally.unit().word(),
                tally.fact(),
                measures,
                addsOver,
                tally.attributedTo(),
                tally.sourceNote(),
                "id: " + tally.id() + "\nfact: " + tally.fact() + "\n" + from + "\nadds_over: [" + addsOver + "]\n");
    }
}
