// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * The columns of what files say before they are brought together: one row per statement, flaw, or end of a file. Empty
 * codes are null. Read by position, since there are millions of cells.
 */
final class Bronze {
    static final String OBSERVATION = "observation";
    static final String ESTABLISHMENT = "establishment";
    static final String LINK = "link";
    static final String MEMBERSHIP = "membership";
    static final String FLAW = "flaw";
    static final String END = "end";

    static final int KIND = 0;
    static final int SOURCE_ORDER = 1;
    static final int FILE_INDEX = 2;
    static final int SOURCE_ROW = 3;
    static final int TIME_PERIOD = 4;
    static final int TIME_IDENTIFIER = 5;
    static final int LEVEL = 6;
    static final int URN = 7;
    static final int LAESTAB = 8;
    static final int NAME = 9;
    static final int OLD_LA_CODE = 10;
    static final int NEW_LA_CODE = 11;
    static final int LA_NAME = 12;
    static final int REGION_CODE = 13;
    static final int REGION_NAME = 14;
    static final int PHASE = 15;
    static final int CELLS = 16;
    static final int DETAIL = 17;
    static final int FLAW_OF_ROW = 18;
    static final int WIDTH = 19;

    static final StructType CELL = new StructType()
            .add("measure", StringType, false)
            .add("counted", BooleanType, false)
            .add("cell_state", StringType, false)
            .add("count_value", LongType)
            .add("hidden_lower", LongType)
            .add("hidden_upper", LongType)
            .add("rounded_to", IntegerType, false)
            .add("printed_value", FactSchemas.PRINTED)
            .add("printed_decimals", IntegerType, false);

    /** What a register, a link or a membership says beyond place and period. */
    static final StructType DETAILS = new StructType()
            .add("code", StringType)
            .add("text", StringType)
            .add("first_date", DateType)
            .add("second_date", DateType)
            .add("lowest_age", IntegerType)
            .add("highest_age", IntegerType)
            .add("town", StringType)
            .add("postcode", StringType);

    /** A rule that a row or a file broke; {@code quarantined} when the row is not used. */
    static final StructType FLAWS = new StructType()
            .add("rule", StringType, false)
            .add("source_column", StringType, false)
            .add("quarantined", BooleanType, false);

    static final StructType SCHEMA = new StructType()
            .add("kind", StringType, false)
            .add("source_order", IntegerType, false)
            .add("file_index", IntegerType, false)
            .add("source_row", LongType, false)
            .add("time_period", StringType)
            .add("time_identifier", StringType)
            .add("geographic_level", StringType)
            .add("school_urn", StringType)
            .add("school_laestab", StringType)
            .add("school_name", StringType)
            .add("old_la_code", StringType)
            .add("new_la_code", StringType)
            .add("la_name", StringType)
            .add("region_code", StringType)
            .add("region_name", StringType)
            .add("education_phase", StringType)
            .add("cells", createArrayType(CELL, false))
            .add("detail", DETAILS)
            .add("flaw", FLAWS);

    private Bronze() {}
}
