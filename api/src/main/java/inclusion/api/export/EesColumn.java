// SPDX-License-Identifier: Apache-2.0
package inclusion.api.export;

import inclusion.api.read.Indicator;
import java.util.ArrayList;
import java.util.List;

/**
 * One column of an EES data file.
 *
 * @param sql how a cell is made from the tables {@code value} and {@code entity}
 * @param leastValues how many different values it needs to be worth having
 * @param meta its line of the meta file; empty for the columns that the standard knows itself
 */
record EesColumn(String name, String sql, int leastValues, String meta) {
    private static final String PLACED = "value.geographic_level IN ('Regional', 'Local authority', 'School')";
    private static final String LOCAL = "value.geographic_level IN ('Local authority', 'School')";

    boolean isDescribed() {
        return !meta.isEmpty();
    }

    static List<EesColumn> all(Indicator indicator) {
        List<EesColumn> columns = new ArrayList<>(List.of(
                always("time_period", "time_period"),
                always("time_identifier", "time_identifier"),
                always("geographic_level", "value.geographic_level"),
                always("country_code", "'E92000001'"),
                always("country_name", "'England'"),
                place("region_code", PLACED, "region_code"),
                place("region_name", PLACED, "region_name"),
                place("old_la_code", LOCAL, "old_la_code"),
                place("new_la_code", LOCAL, "new_la_code"),
                place("la_name", LOCAL, "la_name"),
                place("trust_id", "value.geographic_level = 'MAT'", "value.entity_code"),
                place("trust_name", "value.geographic_level = 'MAT'", "entity_name"),
                place(
                        "school_urn",
                        "value.geographic_level = 'School' AND value.entity_code NOT LIKE 'LAESTAB%'",
                        "value.entity_code"),
                place("school_laestab", "value.geographic_level = 'School'", "school_laestab"),
                place("school_name", "value.geographic_level = 'School'", "entity_name"),
                filter("education_phase", "value.education_phase", "Phase"),
                filter("breakdown_topic", "breakdown_topic", "Breakdown topic"),
                filter("breakdown", "breakdown", "Breakdown")));
        if (indicator.numerator() != null) {
            columns.add(measure("numerator", "x", "Number of " + indicator.numeratorLabel(), "", 0));
            columns.add(measure("denominator", "x", "Number of " + indicator.denominatorLabel(), "", 0));
        }
        String unit = indicator.unitLabel() != null && indicator.unitLabel().startsWith("%") ? "%" : "";
        columns.add(measure(
                "indicator_value",
                "x",
                indicator.title() + ", " + indicator.unitLabel(),
                unit,
                1 + indicator.decimals()));
        columns.add(measure(
                "value_lower_bound", "z", "Least it may be, as parts are hidden", unit, 1 + indicator.decimals()));
        columns.add(measure(
                "value_upper_bound", "z", "Most it may be, as parts are hidden", unit, 1 + indicator.decimals()));
        if (!"none".equals(indicator.interval())) {
            columns.add(measure(
                    "indicator_lower_ci", "z", "Lower end of the 95% interval", unit, 1 + indicator.decimals()));
            columns.add(measure(
                    "indicator_upper_ci", "z", "Upper end of the 95% interval", unit, 1 + indicator.decimals()));
        }
        return columns;
    }

    private static EesColumn always(String name, String sql) {
        return new EesColumn(name, sql, 0, "");
    }

    private static EesColumn place(String name, String where, String sql) {
        return new EesColumn(name, "CASE WHEN " + where + " THEN " + sql + " END", 1, "");
    }

    private static EesColumn filter(String name, String sql, String label) {
        return new EesColumn(name, sql, 2, name + ",Filter," + label + ",,,,,");
    }

    /** A number, else the row's symbol, else the symbol of what a number-less cell of this column means. */
    private static EesColumn measure(String name, String otherwise, String label, String unit, int decimals) {
        String sql = "coalesce(CAST("
                + ("indicator_value numerator denominator".contains(name) ? "value." + name : name) + " AS VARCHAR), "
                + ("z".equals(otherwise) ? "" : "indicator_symbol, ") + "'" + otherwise + "')";
        String quoted = label.indexOf(',') < 0 ? label : '"' + label + '"';
        return new EesColumn(name, sql, 0, name + ",Indicator," + quoted + ",," + unit + "," + decimals + ",,");
    }
}
