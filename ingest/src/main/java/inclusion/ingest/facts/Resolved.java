// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Region;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Gives each bronze statement the entity that it is about, the codes of its parents, and the key under which the same
 * statement of another file would stand.
 */
final class Resolved implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final int ENTITY = Bronze.WIDTH;
    static final int KEY = Bronze.WIDTH + 1;
    static final int KEPT = Bronze.WIDTH + 2;
    static final int FLAWS = Bronze.WIDTH + 3;

    static final StructType SCHEMA = Bronze.SCHEMA
            .add("entity_code", StringType)
            .add("statement_key", StringType)
            .add("kept", BooleanType)
            .add("flaws", createArrayType(Bronze.FLAWS, false));

    private static final String ENGLAND = "E92000001";

    private final Broadcast<SchoolYears> schools;
    private final Broadcast<Authorities> authorities;

    Resolved(Broadcast<SchoolYears> schools, Broadcast<Authorities> authorities) {
        this.schools = schools;
        this.authorities = authorities;
    }

    @Override
    public Row call(Row bronze) {
        Object[] row = new Object[SCHEMA.size()];
        for (int i = 0; i < Bronze.WIDTH; i++) {
            row[i] = bronze.get(i);
        }
        row[KEPT] = true;
        switch (bronze.getString(Bronze.KIND)) {
            case Bronze.OBSERVATION -> observation(row);
            case Bronze.ESTABLISHMENT -> establishment(row);
            case Bronze.LINK -> {
                Row detail = (Row) row[Bronze.DETAIL];
                row[KEY] = String.join("|", "link", text(row, Bronze.URN), detail.getString(0), detail.getString(1));
            }
            default ->
                row[KEY] = String.join(
                        "|",
                        "member",
                        text(row, Bronze.TIME_PERIOD),
                        ((Row) row[Bronze.DETAIL]).getString(0),
                        text(row, Bronze.URN));
        }
        return RowFactory.create(row);
    }

    private void establishment(Object[] row) {
        fillAuthority(row, text(row, Bronze.TIME_PERIOD), text(row, Bronze.OLD_LA_CODE));
        row[ENTITY] = row[Bronze.URN];
        row[KEY] = String.join(
                "|",
                "establishment",
                text(row, Bronze.TIME_PERIOD),
                row[Bronze.SOURCE_ORDER].toString(),
                text(row, Bronze.URN));
    }

    private void observation(Object[] row) {
        String period = text(row, Bronze.TIME_PERIOD);
        String level = text(row, Bronze.LEVEL);
        String phase = "";
        if (level.equals(GeographicLevel.SCHOOL.word())) {
            school(row, period);
        } else {
            phase = text(row, Bronze.PHASE);
            row[ENTITY] = area(row, period, level);
        }
        row[KEY] =
                String.join("|", "figures", period, text(row, Bronze.TIME_IDENTIFIER), level, text(row, ENTITY), phase);
    }

    private void school(Object[] row, String period) {
        Optional<SchoolYear> found = schools.value().of(period, text(row, Bronze.LAESTAB), text(row, Bronze.URN));
        if (found.isEmpty()) {
            row[ENTITY] = text(row, Bronze.URN);
            return;
        }
        SchoolYear school = found.get();
        row[ENTITY] = school.entityCode();
        fill(row, Bronze.LAESTAB, school.laestab());
        fill(row, Bronze.PHASE, school.phase());
        fill(row, Bronze.NEW_LA_CODE, school.newLaCode());
        row[Bronze.REGION_CODE] = school.regionCode().isEmpty() ? parent(row) : school.regionCode();
    }

    private Object area(Object[] row, String period, String level) {
        if (level.equals(GeographicLevel.REGIONAL.word())) {
            return row[Bronze.REGION_CODE];
        }
        if (level.equals(GeographicLevel.LOCAL_AUTHORITY.word())) {
            fillAuthority(row, period, text(row, Bronze.OLD_LA_CODE));
            row[Bronze.REGION_CODE] = parent(row);
            return row[Bronze.NEW_LA_CODE] == null ? row[Bronze.OLD_LA_CODE] : row[Bronze.NEW_LA_CODE];
        }
        return ENGLAND;
    }

    private void fillAuthority(Object[] row, String period, String oldLaCode) {
        authorities.value().of(period, oldLaCode).ifPresent(authority -> {
            fill(row, Bronze.NEW_LA_CODE, authority.newLaCode());
            fill(row, Bronze.LA_NAME, authority.name());
            fill(row, Bronze.REGION_CODE, authority.regionCode());
        });
    }

    private static String parent(Object[] row) {
        return Region.holding(text(row, Bronze.REGION_CODE)).map(Region::code).orElse(null);
    }

    private static void fill(Object[] row, int column, String text) {
        if (row[column] == null && !text.isEmpty()) {
            row[column] = text;
        }
    }

    private static String text(Object[] row, int column) {
        return row[column] == null ? "" : row[column].toString();
    }
}
