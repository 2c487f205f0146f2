// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.facts.PupilFact;
import org.apache.spark.sql.types.StructType;

/**
 * A pupil's time on a school's roll, from all returns and extracts together: one row per pupil × school × entry date.
 * {@code leaving_date} is the last day on roll, null while still there; where a pupil is missing from a later list
 * without having left, it is the last day that found them there and {@code leaving_recorded} is false. {@code
 * known_until} is the last day of which the school's rolls speak. Groups are those last known.
 */
public final class Spells {
    public static final StructType SCHEMA = schema();

    private Spells() {}

    private static StructType schema() {
        StructType schema = new StructType()
                .add("pupil", StringType, false)
                .add("school_urn", StringType, false)
                .add("entry_date", DateType, false)
                .add("leaving_date", DateType)
                .add("leaving_recorded", BooleanType, false)
                .add("known_until", DateType, false)
                .add("enrol_status", StringType)
                .add("leaving_reason", StringType)
                .add("removal_grounds", StringType)
                .add("destination_urn", StringType);
        for (String group : PupilFact.GROUPS) {
            schema = schema.add(group, StringType, false);
        }
        return schema;
    }
}
