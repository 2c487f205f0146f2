// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.pupil.Groundwork;
import inclusion.ingest.source.PupilTable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All that is told of pupils in rows of one form, so that one sort brings a pupil's history together: kind, school, two
 * days, texts and counts, in the order that {@link HistoryReader} reads them in.
 */
final class Strands {
    static final String STAY = "stay";
    static final String GROUPS = "groups";
    static final String NOTED = "noted";
    static final String EXCLUDED = "excluded";
    static final String ATTENDED = "attended";
    static final String PLACED = "placed";
    static final String ADMITTED = "admitted";

    private static final String[] GROUP_COLUMNS = PupilFact.GROUPS.toArray(String[]::new);

    private Strands() {}

    /** In one partition for each pupil, one after the other. */
    static Dataset<Row> of(Groundwork ground) {
        return Stream.of(
                        stays(ground.spells()),
                        groups(ground.enrolments()),
                        noted(ground.tables().of(PupilTable.ROLL)),
                        excluded(ground.permanentExclusions()),
                        attended(ground.attendance()),
                        placed(ground.tables().of(PupilTable.PLACEMENT)),
                        admitted(ground.tables().of(PupilTable.AP_ENTRY)))
                .reduce(Dataset::union)
                .orElseThrow()
                .repartition(col("pupil"))
                .sortWithinPartitions("pupil");
    }

    private static Dataset<Row> stays(Dataset<Row> spells) {
        return strand(
                spells,
                STAY,
                col("entry_date"),
                col("leaving_date"),
                texts(
                        Stream.of(
                                col("enrol_status"),
                                col("leaving_reason"),
                                col("destination_urn"),
                                when(col("leaving_recorded"), "Y").otherwise("N")),
                        GROUP_COLUMNS),
                none());
    }

    private static Dataset<Row> groups(Dataset<Row> enrolments) {
        return strand(
                enrolments,
                GROUPS,
                noDay(),
                noDay(),
                texts(Stream.of(col("time_period"), col("time_identifier")), GROUP_COLUMNS),
                none());
    }

    private static Dataset<Row> noted(Dataset<Row> roll) {
        return strand(
                        roll,
                        NOTED,
                        col("as_of"),
                        noDay(),
                        texts(Stream.of(), "listed", "enrol_status", "sen_provision"),
                        none())
                .distinct();
    }

    private static Dataset<Row> excluded(Dataset<Row> permanentExclusions) {
        return strand(permanentExclusions, EXCLUDED, col("start_date"), noDay(), texts(Stream.of()), none())
                .distinct();
    }

    private static Dataset<Row> attended(Dataset<Row> attendance) {
        return strand(
                attendance,
                ATTENDED,
                noDay(),
                noDay(),
                texts(Stream.of(), "time_period", "term"),
                array(col("possible"), col("attended"), col("absent")));
    }

    private static Dataset<Row> placed(Dataset<Row> placements) {
        return strand(
                placements,
                PLACED,
                col("entry_date"),
                col("leaving_date"),
                texts(
                        Stream.of(),
                        "provider_urn",
                        "provider_ukprn",
                        "setting_type",
                        "placement_reason",
                        "attendance_pattern",
                        "sen_on_entry",
                        "sen_on_leaving",
                        "la_protocol"),
                none());
    }

    private static Dataset<Row> admitted(Dataset<Row> entries) {
        return strand(
                entries,
                ADMITTED,
                col("entry_date"),
                noDay(),
                texts(Stream.of(), "previous_urn", "ap_reason", "sen_on_entry"),
                none());
    }

    private static Dataset<Row> strand(
            Dataset<Row> rows, String kind, Column day, Column until, Column texts, Column counts) {
        return rows.where(col("pupil").isNotNull().and(col("school_urn").isNotNull()))
                .select(
                        col("pupil"),
                        lit(kind).as("kind"),
                        col("school_urn").as("school"),
                        day.as("day"),
                        until.as("until"),
                        texts.as("texts"),
                        counts.as("counts"));
    }

    /** Empty where nothing is said. */
    private static Column texts(Stream<Column> first, String... columns) {
        Column[] texts = Stream.concat(first, Arrays.stream(columns).map(name -> col(name)))
                .map(column -> coalesce(column, lit("")))
                .toArray(Column[]::new);
        return array(texts).cast("array<string>");
    }

    private static Column noDay() {
        return lit(null).cast("date");
    }

    private static Column none() {
        return lit(null).cast("array<bigint>");
    }
}
