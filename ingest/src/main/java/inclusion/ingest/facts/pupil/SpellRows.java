// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** One pupil's stays as rows of {@link Spells#SCHEMA}. */
final class SpellRows {
    private SpellRows() {}

    static Stream<Row> of(PupilHistory history) {
        return history.stays().entrySet().stream()
                .flatMap(school -> school.getValue().stream().map(stay -> row(history, school.getKey(), stay)));
    }

    private static Row row(PupilHistory history, String school, Stays.Stay stay) {
        PupilEntry latest = stay.latest();
        LocalDate last = stay.leaving().orElse(latest.asOf());
        return FactRow.of(Spells.SCHEMA)
                .with("pupil", history.pupil())
                .with("school_urn", school)
                .with("entry_date", Optional.of(stay.entry()))
                .with("leaving_date", stay.leaving())
                .with("leaving_recorded", stay.recorded())
                .with("known_until", Optional.of(history.calendar().knownUntil(school, latest.asOf())))
                .with("enrol_status", latest.text("enrol_status"))
                .with("leaving_reason", latest.text("leaving_reason"))
                .with("removal_grounds", latest.text("removal_grounds"))
                .with("destination_urn", latest.text("destination_urn"))
                .with(history.groups(school, SchoolTerm.of(last).year()))
                .row();
    }
}
