// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.FactSchemas;
import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.PupilFacts;
import inclusion.metrics.FactsFixture;
import inclusion.metrics.IndicatorCopy;
import inclusion.metrics.OwnCatalogue;
import inclusion.metrics.PupilFixture;
import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.catalogue.PupilRules;
import inclusion.metrics.catalogue.TallyUnit;
import inclusion.metrics.catalogue.ValueType;
import inclusion.metrics.evaluate.ValueEngine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;

/** The cost rule: one scan of the facts, however many indicators there are. */
class WideRowsTest {
    private static final int SCHOOLS = 20;

    @Test
    void rowsReadFromTheFacts_doNotGrowWithTheCatalogue() {
        Catalogue catalogue = Catalogue.load();

        long once = rowsRead(catalogue);
        long doubled = rowsRead(doubled(catalogue));

        assertThat(once).isEqualTo(2L * SCHOOLS);
        assertThat(doubled).isEqualTo(once);
    }

    @Test
    void rowsReadFromPupilFacts_doNotGrowWithTheCatalogue() {
        long once = pupilRowsRead(/* indicators= */ 1);
        long more = pupilRowsRead(/* indicators= */ 20);

        assertThat(once).isEqualTo(SCHOOLS);
        assertThat(more).isEqualTo(once);
    }

    private static long pupilRowsRead(int indicators) {
        OwnCatalogue catalogue =
                new OwnCatalogue().tally("roll", TallyUnit.PUPIL, "enrolment_period", "headcount", "1", "roll");
        for (int at = 0; at < indicators; at++) {
            catalogue
                    .tally("group_" + at, TallyUnit.PUPIL, "enrolment_period", "age_august = " + at, "1", "roll")
                    .indicator(
                            "share-" + at,
                            ValueType.PROPORTION,
                            IntervalMethod.WILSON,
                            "group_" + at,
                            "roll",
                            PupilRules.NONE);
        }
        FactsFixture fixture = new FactsFixture();
        PupilFixture pupils = new PupilFixture();
        for (int school = 0; school < SCHOOLS; school++) {
            String urn = Integer.toString(900_000 + school);
            fixture.school(urn, "Primary", "E09000901", "E12000901");
            pupils.covers(urn, "roll")
                    .rows(1, PupilFact.ENROLMENT_PERIOD, urn, Map.of("headcount", true, "age_august", 7L));
        }
        LongAccumulator read = SharedSpark.session().sparkContext().longAccumulator();
        Map<PupilFact, Dataset<Row>> watched = new EnumMap<>(pupils.facts().facts());
        watched.computeIfPresent(
                PupilFact.ENROLMENT_PERIOD,
                (fact, rows) -> rows.map(
                        (MapFunction<Row, Row>) row -> {
                            read.add(1);
                            return row;
                        },
                        Encoders.row(fact.schema())));
        Facts facts = fixture.facts(new PupilFacts(watched, "f".repeat(16)));
        assertThat(ValueEngine.figures(facts, catalogue.build()).values().count())
                .isPositive();
        return read.value();
    }

    private static long rowsRead(Catalogue catalogue) {
        FactsFixture fixture = new FactsFixture();
        for (int school = 0; school < SCHOOLS; school++) {
            String urn = Integer.toString(900_000 + school);
            fixture.school(urn, "Primary", "E09000901", "E12000901")
                    .count("School", urn, "Primary", "headcount", 100)
                    .count("School", urn, "Primary", "suspension", school);
        }
        Facts facts = fixture.facts();
        LongAccumulator read = SharedSpark.session().sparkContext().longAccumulator();
        Dataset<Row> counted = facts.publishedCount()
                .map(
                        (MapFunction<Row, Row>) row -> {
                            read.add(1);
                            return row;
                        },
                        Encoders.row(FactSchemas.PUBLISHED_COUNT));
        Facts watched = new Facts(
                counted,
                facts.publishedValue(),
                facts.establishment(),
                facts.schoolYear(),
                facts.establishmentLink(),
                facts.trustMembership(),
                facts.area(),
                facts.statisticalNeighbour(),
                facts.quarantine(),
                facts.pupils(),
                facts.accounts(),
                facts.findings(),
                facts.files(),
                facts.fictional());
        assertThat(ValueEngine.figures(watched, catalogue).values().count()).isPositive();
        return read.value();
    }

    /** Every indicator once more, under another id. */
    private static Catalogue doubled(Catalogue catalogue) {
        List<IndicatorDefinition> indicators = new ArrayList<>(catalogue.indicators());
        catalogue
                .indicators()
                .forEach(each -> indicators.add(
                        new IndicatorCopy(each).named(each.id() + "-again").definition()));
        return new Catalogue(
                catalogue.version(),
                catalogue.perspectives(),
                catalogue.tallies(),
                indicators,
                catalogue.definitions(),
                catalogue.workedExamples());
    }
}
