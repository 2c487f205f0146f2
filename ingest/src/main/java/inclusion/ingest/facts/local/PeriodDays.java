// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.sql.Date;
import java.time.LocalDate;
import java.time.Month;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Days of a period as columns. */
final class PeriodDays {
    private static final UserDefinedFunction FIRST =
            functions.udf((UDF1<String, Date>) period -> day(year(period).firstDay()), DataTypes.DateType);
    private static final UserDefinedFunction LAST =
            functions.udf((UDF2<String, String, Date>) PeriodDays::last, DataTypes.DateType);
    private static final UserDefinedFunction NOVEMBER = functions.udf(
            (UDF1<String, Date>) period -> day(LocalDate.of(year(period).firstYear(), Month.NOVEMBER, 1)),
            DataTypes.DateType);
    private static final UserDefinedFunction PLUS = functions.udf(
            (UDF2<String, Integer, String>) (period, years) ->
                    period == null ? null : new AcademicYear(year(period).firstYear() + years).timePeriod(),
            DataTypes.StringType);

    private PeriodDays() {}

    /** 1 September of a time period. */
    static Column first(Column period) {
        return FIRST.apply(period);
    }

    /** The last day of a part of a time period. */
    static Column last(Column period, Column timeIdentifier) {
        return LAST.apply(period, timeIdentifier);
    }

    /** 1 November of a time period. */
    static Column november(Column period) {
        return NOVEMBER.apply(period);
    }

    /** The time period that many years later. */
    static Column plus(Column period, int years) {
        return PLUS.apply(period, functions.lit(years));
    }

    private static Date last(String period, String timeIdentifier) {
        SchoolTerm last = new SchoolTerm(year(period), Season.AUTUMN);
        for (Season season : Season.values()) {
            if (season.periods().contains(timeIdentifier)) {
                last = new SchoolTerm(year(period), season);
            }
        }
        return day(last.lastDay());
    }

    private static AcademicYear year(String period) {
        return AcademicYear.ofTimePeriod(period).orElseThrow();
    }

    private static Date day(LocalDate day) {
        return Date.valueOf(day);
    }
}
