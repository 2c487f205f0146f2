// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactBuilderTest {
    private static final String HEADLINE = """
            LA,ESTAB,URN,PERCTOT,PPERSABS10
            998,4001,990001,2.5,2.8
            998,2001,990002,3.8,SUPP
            """;

    private static final String ABSENCE = """
            time_period,time_identifier,geographic_level,old_la_code,school_laestab,school_urn,education_phase,\
            enrolments,sess_possible,sess_overall,sess_authorised,sess_unauthorised,sess_overall_percent,\
            enrolments_pa_10_exact
            202223,Academic year,School,998,9984001,990001,State-funded secondary,200,20000,500,300,200,2.50,10
            202223,Academic year,School,998,9982001,990002,State-funded primary,100,10000,500,300,200,5.00,9
            """;

    @TempDir
    private Path folder;

    @Test
    void emptyFolder_givesEmptyFacts() {
        Facts facts = new Landing(folder).facts();

        assertThat(facts.accounts()).isEmpty();
        assertThat(facts.publishedCount().count()).isZero();
        assertThat(facts.schoolYear().count()).isZero();
        assertThat(facts.fictional()).isFalse();
    }

    @Test
    void marker_makesTheFolderFictional() {
        assertThat(new Landing(folder)
                        .put("marker.csv", "fictional_data\n")
                        .facts()
                        .fictional())
                .isTrue();
    }

    @Test
    void statisticalNeighbours_areFactsOfNoYear() {
        String places = ",320,Close,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,870,Not close";
        Facts facts = new Landing(folder)
                .put(
                        "neighbours.csv",
                        "old_la_code,SN_1,SN_1P,SN_2,SN_2P,SN_3,SN_3P,SN_4,SN_4P,SN_5,SN_5P,SN_6,SN_6P,SN_7,SN_7P,SN_8,SN_8P,"
                                + "SN_9,SN_9P,SN_10,SN_10P\n302" + places + "\n302" + places + "\n")
                .facts();

        assertThat(facts.statisticalNeighbour().orderBy("neighbour_rank").collectAsList().stream()
                        .map(Row::toString))
                .containsExactly("[302,1,320,Close]", "[302,10,870,Not close]");
        assertThat(facts.accounts().get(0).sourceId()).isEqualTo("statistical-neighbours");
    }

    @Test
    void hiddenCount_hasItsStateAndItsBoundsAndNoNumber() {
        Row hidden = new Landing(folder)
                .put("a.csv", Landing.EXCLUSIONS)
                .facts()
                .publishedCount()
                .where("measure = 'suspension' and entity_code = '990002'")
                .first();

        assertThat(hidden.<String>getAs("cell_state")).isEqualTo("suppressed");
        assertThat(hidden.<Object>getAs("count_value")).isNull();
        assertThat(hidden.<Long>getAs("hidden_lower")).isEqualTo(1);
        assertThat(hidden.<Long>getAs("hidden_upper")).isEqualTo(2);
    }

    @Test
    void figureOfAPreferredSource_supersedesTheOther_andADifferenceIsFound() {
        Facts facts = new Landing(folder)
                .put("2022-23/headline.csv", HEADLINE)
                .put("absence.csv", ABSENCE)
                .facts();

        assertThat(facts.publishedValue()
                        .where("measure = 'overall_absence_percent'")
                        .select("source_id")
                        .distinct()
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("absence");
        assertThat(Landing.codes(facts, "2022-23/headline.csv")).contains("cells-differ-between-sources");
    }

    @Test
    void cellsThatThePreferredSourceLacks_stayWithTheOther() {
        Facts facts = new Landing(folder)
                .put("2022-23/headline.csv", HEADLINE)
                .put("absence.csv", ABSENCE)
                .facts();

        assertThat(facts.publishedValue()
                        .where("measure = 'persistent_absence_percent'")
                        .count())
                .isEqualTo(2);
        assertThat(Landing.account(facts, "2022-23/headline.csv").rowsAccepted())
                .isEqualTo(2);
    }

    @Test
    void rowThatStandsTwice_isSuperseded() {
        String twice = Landing.EXCLUSIONS + Landing.EXCLUSIONS.lines().toList().get(2) + "\n";
        Facts facts = new Landing(folder).put("a.csv", twice).facts();

        assertThat(Landing.account(facts, "a.csv").rowsSuperseded()).isEqualTo(1);
        assertThat(Landing.codes(facts, "a.csv")).containsExactly("rows-repeated");
    }

    @Test
    void otherFileOfTheSameSourceThatDiffers_isFound() {
        Facts facts = new Landing(folder)
                .put("a.csv", Landing.EXCLUSIONS)
                .put("b.csv", Landing.EXCLUSIONS.replace(",10,5.00,8", ",12,6.00,8"))
                .facts();

        assertThat(facts.findings()).extracting(Finding::code).contains("cells-conflict");
        assertThat(facts.publishedCount().where("measure = 'suspension'").count())
                .isEqualTo(3);
    }

    @Test
    void rateThatItsCountsDoNotMake_isFound() {
        Facts facts = new Landing(folder)
                .put("a.csv", Landing.EXCLUSIONS.replace("5.00", "5.01"))
                .facts();

        assertThat(Landing.codes(facts, "a.csv")).containsExactly("rate-differs");
    }

    @Test
    void nearestFolderNamedLikeAYear_givesThePeriod() {
        Facts facts = new Landing(folder)
                .put("2021-22/autumn/2022-23/more/headline.csv", HEADLINE)
                .facts();

        assertThat(facts.files().get(0).timePeriod()).isEqualTo("202223");
    }

    @Test
    void sameContentOfTwoYears_isTwoFiles() {
        Facts facts = new Landing(folder)
                .put("2021-22/headline.csv", HEADLINE)
                .put("2022-23/headline.csv", HEADLINE)
                .facts();

        assertThat(facts.files()).hasSize(2);
        assertThat(facts.publishedValue().select("time_period").distinct().count())
                .isEqualTo(2);
    }

    @Test
    void facts_areTheSameWhateverNamesAndPartitions(@TempDir Path other) {
        Facts one = new Landing(folder)
                .put("2022-23/headline.csv", HEADLINE)
                .put("a.csv", Landing.EXCLUSIONS)
                .put("b.csv", ABSENCE)
                .facts();
        List<String> before = rows(one);
        LocalSpark.session().conf().set("spark.sql.shuffle.partitions", "5");
        try {
            Facts two = new Landing(other)
                    .put("2022-23/z.csv", HEADLINE)
                    .put("deeper/y.csv.gz", Landing.gzip(Landing.EXCLUSIONS.getBytes(StandardCharsets.UTF_8)))
                    .put("x.csv", ABSENCE)
                    .facts();
            assertThat(rows(two)).isEqualTo(before);
        } finally {
            LocalSpark.session().conf().set("spark.sql.shuffle.partitions", "2");
        }
    }

    private static List<String> rows(Facts facts) {
        return Stream.of(facts.publishedCount(), facts.publishedValue(), facts.schoolYear(), facts.area())
                .map(Dataset::collectAsList)
                .flatMap(rows -> rows.stream().map(Row::toString).sorted())
                .toList();
    }
}
