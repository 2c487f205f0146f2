// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years of which only files about areas speak, beside years of schools. */
class AreaYearsTest {
    private static final String PLACE = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,breakdown_topic,breakdown,";
    private static final String TIMELINESS = PLACE
            + "plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks,plans_issued_20_weeks_ex\n"
            + "2024,Calendar year,National,E92000001,England,,,,,,All,All,100,90,50,45\n"
            + "2024,Calendar year,Local authority,E92000001,England,E12000001,North East,998,E06999998,Nowhere,"
            + "All,All,10,9,5,4\n";
    private static final String CEASED = PLACE + "school_urn,needs_met,total_ceased\n"
            + "2024,Calendar year,School,E92000001,England,E12000001,North East,998,E06999998,Nowhere,All,All,990001,1,2\n";

    @TempDir
    private Path folder;

    @Test
    void calendarYear_isAPeriodOfAreas_andOfNoSchool() {
        Facts facts = new Landing(folder)
                .put("exc_school.csv", Landing.EXCLUSIONS)
                .put("timeliness.csv", TIMELINESS)
                .facts();

        assertThat(periods(facts.schoolYear())).containsExactly("202223");
        assertThat(periods(facts.area())).containsExactly("202223", "2024");
        assertThat(facts.publishedCount()
                        .where("measure = 'ehc_plan_issued_within_20_weeks'")
                        .select("entity_code", "time_period", "time_identifier", "count_value")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactlyInAnyOrder("[E92000001,2024,Calendar year,50]", "[E06999998,2024,Calendar year,5]");
    }

    @Test
    void yearThatKnowsARegionByItsCodeAlone_hasTheNameOfAnotherYear() {
        String row =
                ",Calendar year,Local authority,E92000001,England,E12999001,%s,998,E06999998,Nowhere,All,All,10,9,5,4\n";
        Facts facts = new Landing(folder)
                .put(
                        "timeliness.csv",
                        TIMELINESS.lines().findFirst().orElseThrow() + "\n2024" + row.formatted("") + "2023"
                                + row.formatted("Northmarch"))
                .facts();

        assertThat(facts.area()
                        .where("region_code = 'E12999001'")
                        .select("region_name")
                        .as(Encoders.STRING())
                        .collectAsList())
                .isNotEmpty()
                .containsOnly("Northmarch");
    }

    @Test
    void schoolsRowOfACalendarYear_isInQuarantine() {
        Facts facts = new Landing(folder).put("ceased.csv", CEASED).facts();

        assertThat(facts.quarantine()
                        .select("finding_code")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactly("period-invalid");
    }

    private static List<String> periods(Dataset<Row> rows) {
        return rows.select("time_period")
                .distinct()
                .orderBy("time_period")
                .as(Encoders.STRING())
                .collectAsList();
    }
}
