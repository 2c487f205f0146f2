// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.metrics.compare.method.Departure.Scale;
import inclusion.metrics.compare.method.Judgement;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The columns of {@code comparison}: a value, its benchmark, and all that the verdict was made from. */
final class Judged {
    /** Raised whenever the same counts give another verdict. */
    static final int METHOD_VERSION = 1;

    /** England's own change: nothing of it is chance. */
    static final String COMPLETE_COUNT = "complete-count";

    static final StructType SCHEMA = Beside.joined(
            new StructType()
                    .add("indicator_id", StringType, false)
                    .add("geographic_level", StringType, false)
                    .add("entity_code", StringType, false)
                    .add("time_period", StringType, false)
                    .add("time_identifier", StringType, false)
                    .add("education_phase", StringType, false)
                    .add("breakdown_topic", StringType, false)
                    .add("breakdown", StringType, false)
                    .add("methodology_version", StringType, false)
                    .add("benchmark_type", StringType, false),
            Beside.BENCHMARK,
            new StructType()
                    .add("comparator_set_id", StringType)
                    .add("method", StringType)
                    .add("method_version", IntegerType)
                    .add("seed", LongType)
                    .add("units", LongType)
                    .add("expected", DoubleType)
                    .add("phi", DoubleType)
                    .add("tau_squared", DoubleType)
                    .add("limit_lower_95", DoubleType)
                    .add("limit_upper_95", DoubleType)
                    .add("limit_lower_998", DoubleType)
                    .add("limit_upper_998", DoubleType)
                    .add("z_score", DoubleType)
                    .add("p_value", DoubleType)
                    .add("q_value", DoubleType)
                    .add("margin", DoubleType)
                    .add("verdict", StringType)
                    .add("verdict_strength", StringType)
                    .add("verdict_reason", StringType)
                    .add("ratio", DoubleType)
                    .add("ratio_lower_ci", DoubleType)
                    .add("ratio_upper_ci", DoubleType)
                    .add("excess", DoubleType)
                    .add("intake_part", DoubleType)
                    .add("rate_part", DoubleType)
                    .add("stabilised_value", DoubleType)
                    .add("stabilised_lower", DoubleType)
                    .add("stabilised_upper", DoubleType)
                    .add("reliability", DoubleType)
                    .add("rank_lower", IntegerType)
                    .add("rank_median", IntegerType)
                    .add("rank_upper", IntegerType)
                    .add("rank_of", IntegerType));

    /** Where each column of the schema lies in a row that is not judged yet; below 0 for what judging adds. */
    private static final int[] FROM = Arrays.stream(SCHEMA.fieldNames())
            .mapToInt(name -> Arrays.asList(Beside.SCHEMA.fieldNames()).indexOf(name))
            .toArray();

    private Judged() {}

    static String method(Scale scale, boolean overTime) {
        String word = switch (scale) {
            case LOG_RATIO -> "log-ratio";
            case ROOT_RATIO -> "root-ratio";
            case ARCSINE -> "arcsine";
            case PLAIN -> "plain";
        };
        return overTime ? word + "-change" : word;
    }

    /** A row in the making. */
    static final class Cells {
        private final Object[] cells = new Object[FROM.length];

        /** Starts with what the row has as one {@link Beside} a benchmark. */
        Cells(Row beside) {
            for (int at = 0; at < FROM.length; at++) {
                cells[at] = FROM[at] < 0 ? null : beside.get(FROM[at]);
            }
        }

        void set(String column, Object value) {
            cells[SCHEMA.fieldIndex(column)] = value;
        }

        void verdict(Judgement judgement) {
            judgement.verdict().ifPresent(verdict -> set("verdict", verdict.word()));
            judgement.strength().ifPresent(strength -> set("verdict_strength", strength.word()));
            set("verdict_reason", judgement.reason().code());
        }

        Row row() {
            return RowFactory.create(cells);
        }
    }
}
