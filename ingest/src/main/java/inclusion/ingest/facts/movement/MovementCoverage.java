// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which periods a school's files cover with movements: those whose roll they have, and of whose last school days a roll
 * still speaks. A census return in January so closes the autumn term, one in May the spring term, one in October the
 * year.
 */
final class MovementCoverage {
    private MovementCoverage() {}

    static boolean reaches(LocalDate knownUntil, String timePeriod, String timeIdentifier) {
        AcademicYear year = AcademicYear.ofTimePeriod(timePeriod).orElseThrow();
        Season last = List.of(Season.values()).stream()
                .filter(season -> season.periods().get(0).equals(timeIdentifier))
                .findFirst()
                .orElse(Season.SUMMER);
        SchoolTerm term = new SchoolTerm(year, last);
        return !knownUntil.isBefore(NormalAge.lastSchoolDay(term, YearGroup.RECEPTION));
    }

    /**
     * Rows of {@code OWN_COVERAGE} for movements, beside those of the roll; and for placements, where the roll of an
     * alternative provision school tells them by itself, once it reaches to the end of the period.
     */
    static Dataset<Row> rows(Dataset<Row> coverage, Broadcast<Known> known) {
        FilterFunction<Row> movements = row -> known.value()
                .covered()
                .period(
                        Covered.MOVEMENTS,
                        known.value().schools().last(row.getAs("school_urn")),
                        AcademicYear.ofTimePeriod(row.getAs("time_period")).orElseThrow(),
                        row.getAs("time_identifier"));
        FilterFunction<Row> provision =
                row -> known.value().schools().of(row.getAs("school_urn")).alternativeProvision();
        Dataset<Row> rolls = coverage.where(col("covered_table").equalTo(Covered.ROLL));
        Dataset<Row> moving = as(Covered.MOVEMENTS, rolls.filter(movements));
        Dataset<Row> told = coverage.where(col("covered_table").equalTo(Covered.PLACEMENTS));
        String[] keys = {"school_urn", "time_period", "time_identifier"};
        Dataset<Row> untold = rolls.filter(provision)
                .filter(movements)
                .join(told.select("school_urn", "time_period", "time_identifier"), keys, "left_anti");
        return moving.union(as(Covered.PLACEMENTS, untold));
    }

    private static Dataset<Row> as(String table, Dataset<Row> rolls) {
        return rolls.withColumn("covered_table", lit(table))
                .withColumn("provisional", lit(false))
                .select(Arrays.stream(PupilFact.OWN_COVERAGE.schema().fieldNames())
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }
}
