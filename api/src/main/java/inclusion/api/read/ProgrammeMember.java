// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;
import java.time.LocalDate;

/**
 * An authority that takes part in a programme before others do.
 *
 * @param source who says so
 * @param start its first day in it
 */
public record ProgrammeMember(String programmeId, String title, String source, String entityCode, LocalDate start) {
    static ProgrammeMember of(Row row) {
        return new ProgrammeMember(
                row.text("programme_id"),
                row.text("programme_title"),
                row.text("programme_source"),
                row.text("entity_code"),
                LocalDate.parse(row.text("start_date")));
    }
}
