// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.disclosure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which tables and rows leave the house: what is not named here stays inside. Until own data are protected cell by cell,
 * the public sees only what is made of published figures alone; the publishers have protected those themselves, and
 * whatever they hide stays hidden in all that is derived from it.
 *
 * @param openSources sources whose files anybody may have: only of these is it said that they are there
 * @param notOfNamedSchools indicators that no named school may have in public, whatever they are made of
 * @param withOwn whether any value of the run comes from schools' own files
 */
public record Release(Set<String> openSources, Set<String> notOfNamedSchools, boolean withOwn) {
    /** Made of values: where some are schools' own, made once more of the published ones. */
    private static final Set<String> MADE_OF_VALUES = Set.of(
            "indicator_value",
            "comparison",
            "comparator_set",
            "expected_model",
            "trend",
            "pooled",
            "distribution",
            "variation",
            "control_chart",
            "concentration",
            "location_quotient",
            "programme_effect",
            "programme_effect_year",
            "reconciliation",
            "entity");

    /** About files, registers and definitions; of each row it is known where it comes from. */
    private static final Set<String> OTHERS = Set.of(
            "coverage",
            "source",
            "lineage",
            "file_account",
            "finding",
            "membership",
            "programme_member",
            "perspective",
            "indicator",
            "tally");

    private static final String EVIDENCE = "evidence";
    private static final List<String> FROM_PUBLISHED_FIGURES = List.of("published", "summed");
    private static final String SOURCE = "source_id";
    private static final String VERDICT = "verdict";
    private static final String FILE_NAME = "file_name";
    private static final String CHECKSUM = "file_checksum";

    /** What lay in the landing folder by mistake may have a person's name for its own. */
    private static final Column NAME_OF_A_SOURCE =
            when(named(SOURCE), col(FILE_NAME)).otherwise(lit("a file that nothing recognises"));

    public Release {
        openSources = Set.copyOf(openSources);
        notOfNamedSchools = Set.copyOf(notOfNamedSchools);
    }

    /** The release of a run with this catalogue. */
    public static Release of(Catalogue catalogue, Set<String> openSources, boolean withOwn) {
        Set<String> hidden = catalogue.indicators().stream()
                .filter(indicator -> !indicator.pupilRules().namedSchoolPublic())
                .map(IndicatorDefinition::id)
                .collect(Collectors.toSet());
        return new Release(openSources, hidden, withOwn);
    }

    /** Whether a profile has a table of this name at all. */
    public boolean has(Profile profile, String table) {
        return profile == Profile.INTERNAL || MADE_OF_VALUES.contains(table) || OTHERS.contains(table);
    }

    /** Whether a table must be made anew for the public, from published values alone. */
    public boolean madeAnew(String table) {
        return withOwn && MADE_OF_VALUES.contains(table);
    }

    /** The rows of a table that a profile may see. */
    public Dataset<Row> rows(Profile profile, Dataset<Row> table) {
        if (whole(profile, table)) {
            return table;
        }
        Dataset<Row> open = table;
        if (has(open, EVIDENCE)) {
            open = open.where(col(EVIDENCE).isin(FROM_PUBLISHED_FIGURES.toArray()));
        }
        if (has(open, SOURCE)) {
            Column known = col(SOURCE).isin(openSources.toArray());
            open = open.where(has(open, CHECKSUM) ? known.or(not(named(SOURCE)).and(named(CHECKSUM))) : known);
        }
        if (has(open, FILE_NAME)) {
            open = open.withColumn(FILE_NAME, NAME_OF_A_SOURCE);
        }
        if (namesSchools(open)) {
            Column school = col("geographic_level").equalTo(GeographicLevel.SCHOOL.word());
            open = open.where(not(school.and(col("indicator_id").isin(notOfNamedSchools.toArray()))));
            open = has(open, VERDICT) ? open.withColumn(VERDICT, whereItStands(school)) : open;
        }
        return open;
    }

    /** Whether a profile may see every row of a table, whatever the rows are. */
    public boolean whole(Profile profile, Dataset<Row> table) {
        return profile == Profile.INTERNAL
                || !(has(table, EVIDENCE)
                        || has(table, SOURCE)
                        || has(table, FILE_NAME)
                        || has(table, VERDICT)
                        || (namesSchools(table) && !notOfNamedSchools.isEmpty()));
    }

    /** In public a named school is higher or lower than schools like it; whether that is good is for its board. */
    private static Column whereItStands(Column school) {
        return when(
                        school.and(col(VERDICT).isin("worse", "better")),
                        when(col("z_score").gt(0), lit("higher")).otherwise(lit("lower")))
                .otherwise(col(VERDICT));
    }

    private static boolean namesSchools(Dataset<Row> table) {
        return has(table, "indicator_id") && has(table, "geographic_level") && has(table, "entity_code");
    }

    private static Column named(String column) {
        return length(coalesce(col(column), lit(""))).gt(0);
    }

    private static boolean has(Dataset<Row> table, String column) {
        return Arrays.asList(table.columns()).contains(column);
    }
}
