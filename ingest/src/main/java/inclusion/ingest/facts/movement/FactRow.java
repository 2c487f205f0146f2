// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.facts.PupilFact;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A row of a pupil fact in the making: its keys and groups, then one value for each further column. */
final class FactRow {
    private static final int SEN_PROVISION = PupilFact.GROUPS.indexOf("sen_provision");

    private final List<Object> values = new ArrayList<>();

    FactRow(String pupil, String school, String timePeriod, String timeIdentifier, List<String> groups) {
        values.add(pupil);
        values.add(school);
        values.add(timePeriod);
        values.add(timeIdentifier);
        values.addAll(groups);
    }

    /** Groups with the SEN provision of an event in place of the year's. */
    static List<String> withSen(List<String> groups, String sen) {
        List<String> changed = new ArrayList<>(groups);
        changed.set(SEN_PROVISION, sen);
        return changed;
    }

    FactRow text(String value) {
        values.add(value.isEmpty() ? null : value);
        return this;
    }

    FactRow day(LocalDate value) {
        values.add(value == null ? null : Date.valueOf(value));
        return this;
    }

    FactRow count(long value) {
        values.add(value);
        return this;
    }

    FactRow count(Optional<Long> value) {
        values.add(value.orElse(null));
        return this;
    }

    FactRow flag(boolean value) {
        values.add(value);
        return this;
    }

    FactRow flag(Optional<Boolean> value) {
        values.add(value.orElse(null));
        return this;
    }

    Row row() {
        return RowFactory.create(values.toArray());
    }
}
