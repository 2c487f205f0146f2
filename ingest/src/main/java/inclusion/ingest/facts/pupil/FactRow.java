// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.facts.PupilFact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * A row in the making, filled in by names of columns; null where nothing is said. Dates are text until the rows are a
 * dataset: which class a date has depends on how the session was set up.
 */
final class FactRow {
    private final StructType schema;
    private final Object[] values;

    private FactRow(StructType schema) {
        this.schema = schema;
        this.values = new Object[schema.size()];
    }

    /** Of a pupil at a school in a period, with its groups. */
    static FactRow of(PupilFact fact, String pupil, String school, Period period, Map<String, String> groups) {
        return of(fact.schema())
                .with("pupil", pupil)
                .with("school_urn", school)
                .with("time_period", period.year().timePeriod())
                .with("time_identifier", period.timeIdentifier())
                .with(groups);
    }

    static FactRow of(StructType schema) {
        return new FactRow(schema);
    }

    FactRow with(Map<String, String> texts) {
        texts.forEach(this::with);
        return this;
    }

    FactRow with(String column, Object value) {
        values[schema.fieldIndex(column)] = value;
        return this;
    }

    FactRow with(String column, Optional<LocalDate> day) {
        return with(column, (Object) day.map(LocalDate::toString).orElse(null));
    }

    Row row() {
        return RowFactory.create(values);
    }
}
