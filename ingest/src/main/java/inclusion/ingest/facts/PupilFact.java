// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * What schools' own files say, one row per unit, with everything on the row that a tally may ask of it. A unit has a row
 * for every period that contains it and that its school's files cover: an autumn suspension stands in {@code Autumn
 * term}, in {@code Autumn and spring term} and in {@code Academic year}. {@code pupil} is a keyed pseudonym and never
 * leaves the pipeline. What a file does not say is null, never zero.
 */
public enum PupilFact {
    /**
     * A pupil's registration at a school (DfE's enrolment) in a period: the wide row of all per-pupil thresholds. Groups
     * as on the roll of the headcount day, else as last known.
     */
    ENROLMENT_PERIOD(groups().add("enrol_status", StringType)
            .add("headcount", BooleanType)
            .add("headcount_provisional", BooleanType)
            .add("compulsory_age", BooleanType)
            .add("age_august", LongType)
            .add("entry_date", DateType)
            .add("leaving_date", DateType)
            .add("sen_unit", BooleanType)
            .add("resourced_provision", BooleanType)
            .add("attendance_known", BooleanType)
            .add("session_possible", LongType)
            .add("session_present", LongType)
            .add("session_educational_activity", LongType)
            .add("session_authorised_absence", LongType)
            .add("session_unauthorised_absence", LongType)
            .add("session_b", LongType)
            .add("session_c2", LongType)
            .add("session_d", LongType)
            .add("session_e", LongType)
            .add("session_k", LongType)
            .add("session_q", LongType)
            .add("session_y", LongType)
            .add("exclusions_known", BooleanType)
            .add("suspension", LongType)
            .add("suspension_session", LongType)
            .add("permanent_exclusion", LongType)
            .add("internal_exclusion_session", LongType)
            .add("year_10_january", BooleanType)
            .add("in_year_11_january", BooleanType)),
    /** A suspension; groups as on January's roll, but SEN at the event. Sessions are half-days. */
    SUSPENSION(groups().add("start_date", DateType)
            .add("category", StringType)
            .add("session", LongType)
            .add("reason_1", StringType)
            .add("reason_2", StringType)
            .add("reason_3", StringType)
            .add("sen_provision_january", StringType)),
    /** An enrolment with at least one suspension in the period; groups as of January, SEN at the latest event. */
    SUSPENDED_PUPIL(
            groups().add("suspension", LongType).add("session", LongType).add("sen_provision_january", StringType)),
    /** A permanent exclusion that stands: neither cancelled nor ended by reinstatement; SEN at the event. */
    PERMANENT_EXCLUSION(
            groups().add("start_date", DateType).add("reason_1", StringType).add("sen_provision_january", StringType)),
    /** A pupil coming to or going from a school's roll. */
    PUPIL_MOVEMENT(groups().add("direction", StringType)
            .add("movement_date", DateType)
            .add("term", StringType)
            .add("movement_type", StringType)
            .add("standard", BooleanType)
            .add("reason_recorded", BooleanType)
            .add("arrival_matched", BooleanType)
            .add("other_urn", StringType)
            .add("own_trust", BooleanType)
            .add("headcount_status", BooleanType)),
    /** Opening roll + joiners − leavers = closing roll: one row per school × period or term × group. */
    MOVEMENT_LEDGER(new StructType()
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("breakdown_topic", StringType, false)
            .add("breakdown", StringType, false)
            .add("opening_roll", LongType)
            .add("joiners", LongType)
            .add("leavers", LongType)
            .add("closing_roll", LongType)
            .add("balances", BooleanType)),
    /** A placement in alternative provision: school_urn is the provider's; its period is that of the entry. */
    AP_SPELL(groups().add("provider_key", StringType)
            .add("provider_group", StringType)
            .add("home_urn", StringType)
            .add("entry_date", DateType)
            .add("leaving_date", DateType)
            .add("placement_reason", StringType)
            .add("full_time", BooleanType)
            .add("registered", BooleanType)
            .add("own_trust", BooleanType)
            .add("la_protocol", BooleanType)
            .add("spell_number", LongType)
            .add("sen_identified_later", BooleanType)
            .add("before_possible", LongType)
            .add("before_attended", LongType)
            .add("spell_possible", LongType)
            .add("spell_attended", LongType)
            .add("ended", BooleanType)
            .add("end_state", StringType)),
    /**
     * A pupil received by a mainstream school from alternative provision or after a permanent exclusion or by a managed
     * move: one row for each of the three years in whose window it stands.
     */
    ARRIVAL(groups().add("arrival_date", DateType)
            .add("origin", StringType)
            .add("origin_key", StringType)
            .add("outcome", StringType)),
    /** An enrolment that was persistently absent in the base term and has two later terms to look at. */
    SUSTAINED_ATTENDANCE(groups().add("sustained", BooleanType).add("in_ap", BooleanType)),
    /** A Year 11 leaver at the school where January found them; the period is that of the destination. */
    DESTINATION(groups().add("captured", BooleanType)
            .add("sustained", BooleanType)
            .add("activity", StringType)
            .add("neet", BooleanType)
            .add("in_ap", BooleanType)),
    /** An education, health and care plan in a year. */
    EHC_PLAN(groups().add("outcome_due", LongType)
            .add("outcome_met", LongType)
            .add("outcome_on_track", LongType)
            .add("review_due", BooleanType)
            .add("review_held", BooleanType)),
    /** A member of staff at a school in a year, by contract; no groups of pupils. */
    STAFF_YEAR(new StructType()
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("staff", StringType, false)
            .add("role", StringType)
            .add("teacher", BooleanType)
            .add("senco", BooleanType)
            .add("senco_qualified", BooleanType)
            .add("full_time_equivalent_hundredth", LongType)
            .add("in_post_november", BooleanType)
            .add("in_post_next_november", BooleanType)
            .add("cpd_known", BooleanType)
            .add("cpd_minute", LongType)
            .add("send_cpd_minute", LongType)),
    /** A pupil's timetable in a year. */
    TIMETABLE_YEAR(groups().add("subject", LongType)
            .add("lesson_minute", LongType)
            .add("experienced_teacher_minute", LongType)),
    /** An enrolment at a school that says who takes part in programmes. */
    PROGRAMME_YEAR(groups().add("life_skills", BooleanType)
            .add("community", BooleanType)
            .add("recognised_outcome", BooleanType)
            .add("progress_measured", BooleanType)
            .add("progress_made", BooleanType)
            .add("year_11", BooleanType)
            .add("in_ap", BooleanType)),
    /** Outreach of a provider (school_urn) to a receiving school in a year. */
    OUTREACH_YEAR(new StructType()
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("receiving_urn", StringType, false)
            .add("minute", LongType)
            .add("staff_supported", LongType)
            .add("receiving_pupil", LongType)
            .add("suspension_session_before", LongType)
            .add("pupil_before", LongType)
            .add("suspension_session_after", LongType)
            .add("pupil_after", LongType)),
    /**
     * Where the places of a trust's alternative provision went: one row per provider × year. Rolls are January
     * headcounts of mainstream schools in the provider's authority; of several providers of a trust there, only the
     * first has them and the others have 0, so that the trust's sums count them once.
     */
    AP_CATCHMENT(new StructType()
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("own_placement", LongType)
            .add("own_roll", LongType)
            .add("other_placement", LongType)
            .add("other_roll", LongType)),
    /** Which periods a school's own files cover: one row per school × period × table. */
    OWN_COVERAGE(new StructType()
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("covered_table", StringType, false)
            .add("provisional", BooleanType, false)),
    /**
     * Which files feed a school's counts: one row per school × academic year × covered table × file, with the rows of it
     * that are used. A row is one statement: a pupil of a census return gives one for the roll, and one for each need.
     */
    OWN_FILE(new StructType()
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("covered_table", StringType, false)
            .add("file_checksum", StringType, false)
            .add("rows", LongType, false)),
    /** Placements from a home school to a provider: one row per home × provider × year. */
    PLACEMENT_FLOW(new StructType()
            .add("home_urn", StringType, false)
            .add("provider_key", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("placements", LongType)
            .add("pupils", LongType)
            .add("sen_not_identified", LongType)
            .add("sen_identified_later", LongType));

    /** The groups that a pupil is counted in, as columns; each also names its breakdown topic. */
    public static final List<String> GROUPS = Groups.ALL;

    /** What stands in a group's column where nobody knows. */
    public static final String UNKNOWN = "Unknown";

    @SuppressWarnings("ImmutableEnumChecker") // Spark's schemas are immutable, it only does not say so.
    private final StructType schema;

    PupilFact(StructType schema) {
        this.schema = schema;
    }

    /** As tallies name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public StructType schema() {
        return schema;
    }

    /** Of the name that tallies use. */
    public static Optional<PupilFact> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    private static StructType groups() {
        StructType keys = new StructType()
                .add("pupil", StringType, false)
                .add("school_urn", StringType, false)
                .add("time_period", StringType, false)
                .add("time_identifier", StringType, false);
        for (String group : Groups.ALL) {
            keys = keys.add(group, StringType, false);
        }
        return keys;
    }

    /** Apart, because constants of an enum cannot use its own fields. */
    private static final class Groups {
        private static final List<String> ALL = List.of(
                "sen_provision",
                "sen_primary_need",
                "fsm",
                "fsm6",
                "sex",
                "ethnicity_major",
                "ethnicity_minor",
                "first_language",
                "year_group",
                "in_care");
    }
}
