// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.FileAccount.Status;
import inclusion.ingest.vocabulary.Severity;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the published files of schools are known to hold, once they are brought together. */
class RealDataTest {
    private static Facts facts;

    @BeforeAll
    static void land() {
        facts = RealData.school();
    }

    @Test
    void booksOfEveryFile_balance_andNoneIsRefused() {
        assertThat(facts.accounts()).allSatisfy(account -> {
            assertThat(account.rowsRead())
                    .isEqualTo(account.rowsAccepted() + account.rowsQuarantined() + account.rowsSuperseded());
            assertThat(account.status()).isIn(Status.ACCEPTED, Status.UNRECOGNISED);
            assertThat(account.rowsQuarantined()).isZero();
        });
        assertThat(facts.findings()).noneMatch(finding -> finding.severity() == Severity.MUST_FIX);
        assertThat(facts.fictional()).isFalse();
    }

    @Test
    void everyRowOfASchool_staysInTheSums() {
        assertThat(schools("exclusions", "201617", "headcount").count()).isEqualTo(21_319);
        assertThat(schools("absence", "201617", "enrolment").count()).isEqualTo(21_247);
        assertThat(schools("spc", "202223", "pupil").count()).isEqualTo(24_442);
        assertThat(schools("census", "201617", "pupil").count()).isEqualTo(23_508);
    }

    @Test
    void sumsOfSchools_areThePublishersOwn() {
        assertThat(sum(schools("spc", "202223", "pupil"))).isEqualTo(9_073_829);
        assertThat(sum(schools("spc", "202223", "pupil_fsm"))).isEqualTo(2_019_508);
        assertThat(sum(schools("census", "202223", "pupil_ehc_plan"))).isEqualTo(389_074);
        assertThat(sum(schools("census", "202223", "pupil_sen_support"))).isEqualTo(1_183_074);
        assertThat(sum(schools("absence", "201617", "enrolment"))).isEqualTo(6_899_769);
        assertThat(sum(schools("absence", "201617", "enrolment_persistent_absence")))
                .isEqualTo(744_276);
        assertThat(sum(schools("exclusions", "201617", "permanent_exclusion"))).isEqualTo(5_097);
    }

    @Test
    void headlineOfAbsence_isSupersededByTheAbsenceFileItself() {
        assertThat(facts.accounts())
                .filteredOn(account -> account.sourceId().equals("absence-headline"))
                .singleElement()
                .satisfies(account -> assertThat(account.rowsSuperseded())
                        .isEqualTo(account.rowsRead())
                        .isEqualTo(21_250));
    }

    /**
     * The register is of 2018: 28 academies had left it, and their URN is printed by that year's absence file beside
     * their LAESTAB. By the register alone there are 4,528 in 1,163 trusts.
     */
    @Test
    void membersOfOpenTrustsWithAnExclusionRow_areFoundByUrnThenRegisterThenLaestab() {
        Dataset<Row> rows = schools("exclusions", "201617", "headcount").select("entity_code");
        Dataset<Row> members = facts.trustMembership()
                .where("time_period = '201617' and history = 'complete'")
                .withColumnRenamed("school_urn", "entity_code")
                .join(rows, "entity_code");
        Dataset<Row> register = facts.establishment()
                .where("source_id = 'register' and time_period = '201617'")
                .selectExpr("school_urn as entity_code")
                .distinct();

        assertThat(members.count()).isEqualTo(4_556);
        assertThat(members.select("trust_id").distinct().count()).isEqualTo(1_164);
        Dataset<Row> registered = members.join(register, "entity_code");
        assertThat(registered.count()).isEqualTo(4_528);
        assertThat(registered.select("trust_id").distinct().count()).isEqualTo(1_163);
    }

    @Test
    void innerAndOuterLondon_areNoAreasAndTheirSchoolsLieInLondon() {
        assertThat(facts.area().where("entity_code like 'E13%'").count()).isZero();
        assertThat(facts.area()
                        .where("geographic_level = 'Regional' and time_period = '201617'")
                        .count())
                .isEqualTo(9);
        assertThat(facts.publishedCount()
                        .where("geographic_level = 'School' and region_code like 'E13%'")
                        .count())
                .isZero();
    }

    @Test
    void registerOfSpreadsheetDates_hasRealDays() {
        Dataset<Row> closed = facts.establishment()
                .where("source_id = 'register' and time_period = '201617' and close_date is not null");

        assertThat(closed.count()).isGreaterThan(2_300);
        assertThat(closed.where("close_date not between date'2016-09-01' and date'2018-09-30'")
                        .count())
                .isZero();
    }

    private static Dataset<Row> schools(String source, String period, String measure) {
        return facts.publishedCount()
                .where("geographic_level = 'School'")
                .where("source_id = '%s' and time_period = '%s' and measure = '%s'".formatted(source, period, measure));
    }

    private static long sum(Dataset<Row> counts) {
        return counts.selectExpr("sum(count_value)").first().getLong(0);
    }
}
