// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** One row of an answer; a cell that is null in the table is null here, never zero and never empty text. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return read(column, String.class);
    }

    public Long count(String column) {
        Number number = read(column, Number.class);
        return number == null ? null : number.longValue();
    }

    public Integer whole(String column) {
        Number number = read(column, Number.class);
        return number == null ? null : number.intValue();
    }

    public Double number(String column) {
        Number number = read(column, Number.class);
        return number == null ? null : number.doubleValue();
    }

    public LocalDate date(String column) {
        return read(column, LocalDate.class);
    }

    /** True only where the cell says true. */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(read(column, Boolean.class));
    }

    private <T> T read(String column, Class<T> type) {
        try {
            return type.cast(results.getObject(column));
        } catch (SQLException e) {
            throw new LakeException("Cannot read column " + column + ": " + e.getMessage(), e);
        }
    }
}
