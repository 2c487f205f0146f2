// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * The columns of what files say: one row per statement, flat, with the figures packed. Read by position. Codes that
 * nobody prints are null; dates are text until they are facts.
 */
final class Bronze {
    static final String OBSERVATION = "observation";
    static final String ESTABLISHMENT = "establishment";
    static final String LINK = "link";
    static final String MEMBERSHIP = "membership";
    static final String NEIGHBOUR = "neighbour";

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
    /** Status of an establishment, other URN of a link, number of a trust, three digits of a neighbour. */
    static final int CODE = 16;
    /** Type of an establishment or a link, name of a trust, closeness of a neighbour. */
    static final int TEXT = 17;

    static final int FIRST_DATE = 18;
    static final int SECOND_DATE = 19;
    static final int LOWEST_AGE = 20;
    static final int HIGHEST_AGE = 21;
    static final int TOWN = 22;
    static final int POSTCODE = 23;
    static final int CELLS = 24;
    static final int ENTITY = 25;
    /** Under which the same statement of another row stands. */
    static final int KEY = 26;

    static final int KEPT = 27;
    /** Codes of rules and columns, {@code rule|column}, one a line. */
    static final int FLAWS = 28;

    static final int RANK = 29;

    static final int TOPIC = 30;
    static final int GROUP = 31;

    static final int ADMISSIONS_POLICY = 32;
    static final int SEX_OF_SCHOOL = 33;
    static final int RELIGIOUS_CHARACTER = 34;

    static final int WIDTH = 35;

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
            .add("code", StringType)
            .add("text", StringType)
            .add("first_date", StringType)
            .add("second_date", StringType)
            .add("lowest_age", IntegerType)
            .add("highest_age", IntegerType)
            .add("town", StringType)
            .add("postcode", StringType)
            .add("cells", BinaryType)
            .add("entity_code", StringType)
            .add("statement_key", StringType, false)
            .add("kept", BooleanType, false)
            .add("flaws", StringType)
            .add("neighbour_rank", IntegerType)
            .add("breakdown_topic", StringType)
            .add("breakdown", StringType)
            .add("admissions_policy", StringType)
            .add("sex_of_school", StringType)
            .add("religious_character", StringType);

    private Bronze() {}
}
