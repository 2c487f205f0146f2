// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One row of an answer; a cell that is null in the table is null here, never zero and never empty text. */
public final class Row {
    private final ResultSet results;
    private final Map<String, Integer> places = new HashMap<>();

    /** Looks the columns up once: the driver would search through them for every cell. */
    Row(ResultSet results) throws SQLException {
        this.results = results;
        ResultSetMetaData columns = results.getMetaData();
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            places.putIfAbsent(columns.getColumnName(place), place);
        }
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
        return Boolean.TRUE.equals(known(column));
    }

    /** True or false; null where the cell says neither. */
    public Boolean known(String column) {
        return read(column, Boolean.class);
    }

    private <T> T read(String column, Class<T> type) {
        Integer place = places.get(column);
        if (place == null) {
            throw new LakeException("Cannot read column " + column + ": the answer has none of that name.");
        }
        try {
            return type.cast(results.getObject(place));
        } catch (SQLException e) {
            throw new LakeException("Cannot read column " + column + ": " + e.getMessage(), e);
        }
    }
}
