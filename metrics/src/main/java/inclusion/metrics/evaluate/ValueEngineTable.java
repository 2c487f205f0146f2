// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The columns of {@code indicator_value}, and two that only the pipeline itself reads. */
public final class ValueEngineTable {
    /** Together unique. */
    public static final List<String> KEYS = List.of(
            "indicator_id",
            "geographic_level",
            "entity_code",
            "time_period",
            "time_identifier",
            "education_phase",
            "breakdown_topic",
            "breakdown",
            "evidence",
            "methodology_version");

    /** Whether exact counts give another figure than the publisher prints; not published, it becomes a finding. */
    public static final String PRINTED_DIFFERS = "printed_differs";

    static final String PUBLISHED = "published";
    static final String SUMMED = "summed";
    public static final String OWN = "own";

    /** Only until the better of two sums is chosen; both are published as {@link #SUMMED}. */
    static final String FROM_AUTHORITIES = "summed from authorities";

    public static final StructType SCHEMA = new StructType()
            .add("indicator_id", StringType, false)
            .add("geographic_level", StringType, false)
            .add("entity_code", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("education_phase", StringType, false)
            .add("breakdown_topic", StringType, false)
            .add("breakdown", StringType, false)
            .add("evidence", StringType, false)
            .add("methodology_version", StringType, false)
            .add("numerator", LongType)
            .add("denominator", LongType)
            .add("indicator_value", DoubleType)
            .add("value_lower_bound", DoubleType)
            .add("value_upper_bound", DoubleType)
            .add("numerator_lower_bound", LongType)
            .add("numerator_upper_bound", LongType)
            .add("indicator_lower_ci", DoubleType)
            .add("indicator_upper_ci", DoubleType)
            .add("indicator_symbol", StringType)
            .add("coverage", DoubleType)
            .add("schools_expected", LongType)
            .add("schools_present", LongType)
            .add("schools_hidden", LongType)
            .add("value_source", StringType)
            .add("file_checksum", StringType)
            .add("source_row", LongType)
            .add(PRINTED_DIFFERS, BooleanType, false)
            .add("is_preferred", BooleanType, false)
            .add("printed_decimals", IntegerType)
            .add("against_numerator", LongType)
            .add("against_denominator", LongType)
            .add("provisional", BooleanType, false)
            .add("symbol_reason", StringType);

    private ValueEngineTable() {}
}
