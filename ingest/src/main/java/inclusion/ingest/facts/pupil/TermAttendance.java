// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * Half-days of an enrolment in one term: one row per pupil × school × year × term ({@code Autumn term}, {@code Spring
 * term}, {@code Summer term}), from marks, codes or totals alike. attended = present + educational activity; absent =
 * authorised + unauthorised; possible = attended + absent. Codes on their own are those that say something about
 * inclusion; null where only totals were given.
 */
public final class TermAttendance {
    public static final StructType SCHEMA = new StructType()
            .add("pupil", StringType, false)
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("term", StringType, false)
            .add("possible", LongType, false)
            .add("present", LongType, false)
            .add("educational_activity", LongType, false)
            .add("attended", LongType, false)
            .add("authorised", LongType, false)
            .add("unauthorised", LongType, false)
            .add("absent", LongType, false)
            .add("b", LongType)
            .add("c2", LongType)
            .add("d", LongType)
            .add("e", LongType)
            .add("k", LongType)
            .add("q", LongType)
            .add("y", LongType);

    private TermAttendance() {}
}
