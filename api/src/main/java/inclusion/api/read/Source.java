// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * A kind of file that figures come from.
 *
 * @param newestTimePeriod the newest year of it that was read; null when none was
 * @param schools how many schools it covers in that year
 * @param note what is not in it; null when nothing needs saying
 */
public record Source(
        String id,
        String title,
        String publication,
        String publisher,
        String covers,
        String licence,
        String newestTimePeriod,
        Long schools,
        String note) {
    static Source of(Row row) {
        return new Source(
                row.text("source_id"),
                row.text("title"),
                row.text("publication"),
                row.text("publisher"),
                row.text("covers"),
                row.text("licence"),
                row.text("newest_time_period"),
                row.count("schools"),
                row.text("note"));
    }
}
