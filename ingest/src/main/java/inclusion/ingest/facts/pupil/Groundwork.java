// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What facts over time are made of.
 *
 * @param spells columns: {@link Spells#SCHEMA}
 * @param attendance columns: {@link TermAttendance#SCHEMA}
 * @param enrolments the fact ENROLMENT_PERIOD
 * @param suspensions the fact SUSPENSION
 * @param permanentExclusions the fact PERMANENT_EXCLUSION
 * @param coverage the fact OWN_COVERAGE for roll, attendance and exclusions
 * @param schoolYears columns: {@code FactSchemas.SCHOOL_YEAR}
 * @param trustMembership columns: {@code FactSchemas.TRUST_MEMBERSHIP}
 */
public record Groundwork(
        PupilTables tables,
        Dataset<Row> spells,
        Dataset<Row> attendance,
        Dataset<Row> enrolments,
        Dataset<Row> suspensions,
        Dataset<Row> permanentExclusions,
        Dataset<Row> coverage,
        Dataset<Row> schoolYears,
        Dataset<Row> trustMembership,
        Successions successions) {}
