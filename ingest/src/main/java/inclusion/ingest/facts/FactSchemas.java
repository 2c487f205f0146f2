// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of each fact. Codes are text, counts LONG, dates DATE, printed values DECIMAL(18,6). */
public final class FactSchemas {
    /** The type of a printed rate, mean or ratio. */
    public static final DataType PRINTED = DataTypes.createDecimalType(18, 6);

    /** A publisher's count: one row per period × level × entity × phase × breakdown × measure. */
    public static final StructType PUBLISHED_COUNT = keys().add("count_value", LongType)
            .add("cell_state", StringType, false)
            .add("hidden_lower", LongType)
            .add("hidden_upper", LongType)
            .add("rounded_to", IntegerType, false)
            .add("file_checksum", StringType, false)
            .add("source_row", LongType, false);

    /** A printed rate, mean or ratio: one row per period × level × entity × phase × breakdown × measure. */
    public static final StructType PUBLISHED_VALUE = keys().add("printed_value", PRINTED)
            .add("printed_decimals", IntegerType)
            .add("cell_state", StringType, false)
            .add("file_checksum", StringType, false)
            .add("source_row", LongType, false);

    /** What a register-like file says of an establishment: one row per URN × period × source. */
    public static final StructType ESTABLISHMENT = new StructType()
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("school_name", StringType)
            .add("school_laestab", StringType)
            .add("education_phase", StringType)
            .add("establishment_type", StringType)
            .add("old_la_code", StringType)
            .add("new_la_code", StringType)
            .add("la_name", StringType)
            .add("region_code", StringType)
            .add("region_name", StringType)
            .add("status", StringType, false)
            .add("open_date", DateType)
            .add("close_date", DateType)
            .add("lowest_age", IntegerType)
            .add("highest_age", IntegerType)
            .add("admissions_policy", StringType, false)
            .add("sex_of_school", StringType, false)
            .add("religious_character", StringType, false)
            .add("town", StringType)
            .add("postcode", StringType)
            .add("source_id", StringType, false);

    /** A school in a year: one row per entity × period that any file names or the register expects. */
    public static final StructType SCHOOL_YEAR = new StructType()
            .add("school_urn", StringType, false)
            .add("school_laestab", StringType)
            .add("time_period", StringType, false)
            .add("school_name", StringType)
            .add("education_phase", StringType, false)
            .add("new_la_code", StringType)
            .add("region_code", StringType)
            .add("expected", BooleanType, false)
            .add("register_known", BooleanType, false)
            .add("sex_of_school", StringType, false)
            .add("peer_group", StringType, false);

    /** A predecessor or successor: one row per URN × linked URN × type × date. */
    public static final StructType ESTABLISHMENT_LINK = new StructType()
            .add("school_urn", StringType, false)
            .add("linked_urn", StringType, false)
            .add("link_type", StringType)
            .add("link_date", DateType);

    /** Membership of an open multi-academy trust on a January census day: one row per school × trust × period. */
    public static final StructType TRUST_MEMBERSHIP = new StructType()
            .add("trust_id", StringType, false)
            .add("trust_name", StringType)
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("membership_date", DateType, false)
            .add("joined_date", DateType)
            .add("history", StringType, false);

    /** A statistical neighbour of an authority, whatever the year: one row per authority × rank, both by three digits. */
    public static final StructType STATISTICAL_NEIGHBOUR = new StructType()
            .add("old_la_code", StringType, false)
            .add("neighbour_rank", IntegerType, false)
            .add("neighbour_old_la_code", StringType, false)
            .add("closeness", StringType);

    /** England, a region or a local authority as a period's files name it: one row per area × period. */
    public static final StructType AREA = new StructType()
            .add("geographic_level", StringType, false)
            .add("entity_code", StringType, false)
            .add("entity_name", StringType)
            .add("old_la_code", StringType)
            .add("region_code", StringType)
            .add("region_name", StringType)
            .add("time_period", StringType, false);

    /** A row that could not be used: one row per file × source row; never a cell's value. */
    public static final StructType QUARANTINE = new StructType()
            .add("file_checksum", StringType, false)
            .add("source_id", StringType, false)
            .add("source_row", LongType, false)
            .add("source_column", StringType)
            .add("finding_code", StringType, false);

    private FactSchemas() {}

    private static StructType keys() {
        return new StructType()
                .add("source_id", StringType, false)
                .add("time_period", StringType, false)
                .add("time_identifier", StringType, false)
                .add("geographic_level", StringType, false)
                .add("entity_code", StringType, false)
                .add("education_phase", StringType, false)
                .add("school_laestab", StringType)
                .add("new_la_code", StringType)
                .add("region_code", StringType)
                .add("breakdown_topic", StringType, false)
                .add("breakdown", StringType, false)
                .add("measure", StringType, false);
    }
}
