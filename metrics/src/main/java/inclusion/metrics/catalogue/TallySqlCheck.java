// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import inclusion.ingest.facts.PupilFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Whether the Spark SQL of a tally means something over its fact's columns; told without a Spark session. */
final class TallySqlCheck {
    private static final String FILE = "tallies/%s.yaml";

    private TallySqlCheck() {}

    static List<CatalogueProblem> problems(TallyDefinition tally) {
        List<CatalogueProblem> problems = new ArrayList<>();
        tally.own().ifPresent(own -> {
            String file = FILE.formatted(tally.fact());
            StructType columns = PupilFact.of(tally.fact()).orElseThrow().schema();
            own.where()
                    .flatMap(where -> fault(where, columns, DataTypes.BooleanType))
                    .ifPresent(fault -> problems.add(new CatalogueProblem(file, tally.id() + ".where", fault)));
            fault("CAST(" + own.measure() + " AS BIGINT)", columns, DataTypes.LongType)
                    .or(() -> wholeNumber(own.measure(), columns))
                    .ifPresent(fault -> problems.add(new CatalogueProblem(file, tally.id() + ".measure", fault)));
            if (!List.of(columns.fieldNames()).contains(own.entity())) {
                problems.add(new CatalogueProblem(
                        file, tally.id() + ".entity", own.entity() + " is no column of " + tally.fact()));
            }
        });
        return problems;
    }

    private static Optional<String> wholeNumber(String measure, StructType columns) {
        DataType type = typeOf(measure, columns);
        boolean whole = type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType);
        return whole
                ? Optional.empty()
                : Optional.of("gives " + type.simpleString() + "; write an expression that gives a whole number");
    }

    private static Optional<String> fault(String sql, StructType columns, DataType wanted) {
        try {
            DataType type = typeOf(sql, columns);
            return type.equals(wanted)
                    ? Optional.empty()
                    : Optional.of("gives " + type.simpleString() + " where " + wanted.simpleString() + " is wanted");
        } catch (Exception e) {
            // Spark throws its checked AnalysisException out of Scala, undeclared.
            return Optional.of(firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        return "no valid Spark SQL over the fact's columns: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static DataType typeOf(String sql, StructType columns) {
        Expression parsed = CatalystSqlParser$.MODULE$.parseExpression(sql);
        List<Attribute> attributes = new ArrayList<>(CollectionConverters.asJava(DataTypeUtils.toAttributes(columns)));
        LocalRelation rows = new LocalRelation(seq(attributes), seq(List.of()), false, Option.empty());
        NamedExpression value =
                new Alias(parsed, "value", NamedExpression.newExprId(), seq(List.of()), Option.empty(), seq(List.of()));
        LogicalPlan plan = SimpleAnalyzer$.MODULE$.execute(new Project(seq(List.of(value)), rows));
        SimpleAnalyzer$.MODULE$.checkAnalysis(plan);
        if (!(plan instanceof Project)) {
            throw new IllegalArgumentException("it looks at more than one row; a tally adds up itself");
        }
        return plan.schema().apply(0).dataType();
    }

    private static <T> Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
