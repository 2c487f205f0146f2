// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** How pupils with plans are spread over schools, on the authority of ASCL's case study (2022, appendix). */
class ConcentrationsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String NAMES = "ABCDEFGHIJKLMNOP";
    /** Published admission numbers stand for rolls here, as in the case study. */
    private static final int[] PLACES = {120, 210, 180, 180, 240, 150, 180, 240, 124, 135, 270, 240, 210, 270, 240, 240
    };

    private static final int[] PLANS = {6, 18, 37, 10, 20, 9, 12, 26, 18, 5, 39, 9, 21, 77, 15, 7};

    private static ValueFixture authority() {
        return schools(PLANS.length);
    }

    private static ValueFixture schools(int many) {
        ValueFixture values = new ValueFixture().of("ehcp-share");
        for (int school = 0; school < many; school++) {
            values.rate("School", NAMES.substring(school, school + 1), "Secondary", PLANS[school], PLACES[school]);
        }
        return values;
    }

    /** All of one authority; the first five of one trust, too. */
    private static Dataset<Row> places() {
        return SharedSpark.session()
                .sql("SELECT urn AS school_urn, '201617' AS time_period, concat(array("
                        + " named_struct('level', 'Local authority', 'code', 'E06000001'),"
                        + " named_struct('level', 'National', 'code', 'E92000001')), CASE WHEN urn < 'F' THEN"
                        + " array(named_struct('level', 'MAT', 'code', '5001')) ELSE array() END) AS parents"
                        + " FROM (SELECT explode(split('A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P', ',')) AS urn)");
    }

    private static Concentrations of(ValueFixture values) {
        return Concentrations.of(values.values(), places(), CATALOGUE);
    }

    private static Map<String, Row> byArea(ValueFixture values) {
        return of(values).ofAreas().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs("entity_code"), Function.identity()));
    }

    private static void is(Row row, String column, double expected) {
        assertThat(row.<Double>getAs(column)).as(column).isCloseTo(expected, within(expected * 1e-5));
    }

    @Test
    void caseStudy_hasTheUnevennessWorkedOutOfIt() {
        Row authority = byArea(authority()).get("E06000001");

        is(authority, "dissimilarity", 0.263077);
        is(authority, "gini", 0.357200);
        is(authority, "herfindahl", 0.108323);
        is(authority, "chi_square", 159.738586);
        is(authority, "phi", 10.649239);
        assertThat(authority.<Long>getAs("numerator")).isEqualTo(329);
        assertThat(authority.<Long>getAs("schools")).isEqualTo(16);
    }

    @Test
    void schoolN_hasNearlyThreeTimesItsShare_andMoreAgainstTheRest() {
        Row n = of(authority())
                .ofSchools()
                .where("school_urn = 'N' AND entity_code = 'E06000001'")
                .first();

        is(n, "location_quotient", 2.799);
        is(n, "location_quotient_lower_ci", 2.208828);
        is(n, "location_quotient_upper_ci", 3.498284);
        is(n, "ratio_to_rest", 3.34866);
        is(n, "expected", 77 / 2.7989755713);
    }

    @Test
    void trust_isMeasuredOverItsOwnSchools_andEnglandIsNot() {
        Map<String, Row> areas = byArea(authority());

        assertThat(areas).containsOnlyKeys("E06000001", "5001");
        assertThat(areas.get("5001").<Long>getAs("numerator")).isEqualTo(6 + 18 + 37 + 10 + 20);
    }

    @Test
    void hiddenCount_isInNoneOfIt_andSaid() {
        ValueFixture values = schools(PLANS.length - 1).oneOrTwo("School", "P", "Secondary", 240);
        List<Row> rows = of(values).ofAreas().where("entity_code = 'E06000001'").collectAsList();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.<Long>getAs("schools_hidden")).isEqualTo(1);
            assertThat(row.<Long>getAs("schools")).isEqualTo(15);
            assertThat(row.<Long>getAs("numerator")).isEqualTo(329 - 7);
        });
    }

    @Test
    void areaOfWhichTooLittleIsKnown_hasNoFigure() {
        ValueFixture few = schools(Concentrations.LEAST_SCHOOLS);
        assertThat(byArea(few)).containsOnlyKeys("E06000001", "5001");

        few.oneOrTwo("School", "F", "Secondary", 200)
                .oneOrTwo("School", "G", "Secondary", 200)
                .oneOrTwo("School", "H", "Secondary", 200);
        assertThat(byArea(few)).as("five of eight").containsOnlyKeys("5001");
    }

    @Test
    void nobodyWithAPlan_orAnotherIndicator_hasNoFigure() {
        ValueFixture none = new ValueFixture().of("ehcp-share");
        ValueFixture other = new ValueFixture().of("eal-share");
        for (int school = 0; school < PLANS.length; school++) {
            none.rate("School", NAMES.substring(school, school + 1), "Secondary", 0, PLACES[school]);
            other.rate("School", NAMES.substring(school, school + 1), "Secondary", 5, PLACES[school]);
        }
        assertThat(byArea(none)).isEmpty();
        assertThat(byArea(other)).isEmpty();
    }
}
