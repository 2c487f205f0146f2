// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.util.List;

/**
 * The tables that schools' own files are read into, whatever form they come in: a census return, its tables or the
 * trust's CSV files. Values are text in one spelling: dates as {@code 2025-01-16}, codes as the census has them, yes and
 * no as {@code Y} and {@code N}, nothing as the empty text. Pupils and staff are pseudonyms; no name and no date of
 * birth is among the columns.
 */
public enum PupilTable {
    /**
     * A pupil's registration as of the return or extract. {@code born} is the first calendar year of the academic year
     * of birth; {@code listed} is {@code on} or {@code left} (no longer on roll).
     */
    ROLL(
            "pupil",
            "former_pupil",
            "born",
            "sex",
            "ethnicity",
            "language",
            "nc_year",
            "enrol_status",
            "listed",
            "entry_date",
            "leaving_date",
            "leaving_reason",
            "removal_grounds",
            "destination_urn",
            "sen_provision",
            "sen_provision_start",
            "primary_need",
            "sen_unit",
            "resourced_provision",
            "fsm",
            "fsm6",
            "in_care",
            "plaa",
            "young_carer",
            "part_time"),
    /** A need of a pupil; rank 1 is the primary one. */
    SEN_NEED("pupil", "rank", "sen_type", "start_date", "end_date"),
    /** Half-days of one code in one term; {@code half} tells the two parts of a summer term apart, else empty. */
    SESSION_TOTAL("pupil", "time_period", "term", "half", "code", "sessions"),
    /** A pupil's marks of a year, packed: see the reader of {@code sessions.csv}. */
    MARKS("pupil", "time_period", "marks"),
    /** A suspension, permanent, lunchtime or internal exclusion as one return tells it: SUSP, PERM, LNCH, INT. */
    EXCLUSION(
            "pupil",
            "category",
            "start_date",
            "sessions",
            "reason_1",
            "reason_2",
            "reason_3",
            "sen_provision",
            "review_result"),
    /** A placement in alternative provision as the home school tells it; {@code la_protocol} is Y, N or empty. */
    PLACEMENT(
            "pupil",
            "provider_urn",
            "provider_ukprn",
            "setting_type",
            "placement_reason",
            "entry_date",
            "leaving_date",
            "attendance_pattern",
            "sessions_per_week",
            "sen_on_entry",
            "sen_on_leaving",
            "outcome_urn",
            "outcome",
            "la_protocol"),
    /** The same as the alternative provision school tells it. */
    AP_ENTRY("pupil", "previous_urn", "ap_reason", "sen_on_entry", "entry_date"),
    DESTINATION("pupil", "leaving_academic_year", "activity_code", "activity_date", "sustained", "source"),
    EHC_PLAN("pupil", "plan_start", "last_review", "review_due", "outcomes_set", "outcomes_met", "outcomes_on_track"),
    STAFF(
            "staff",
            "role",
            "qts",
            "contract_start",
            "contract_end",
            "arrival_date",
            "destination_code",
            "fte",
            "service_start",
            "senco_qualified"),
    /** Minutes of training. */
    CPD("staff", "date", "minutes", "topic"),
    TIMETABLE("class", "subject", "staff", "pupil", "minutes_per_week"),
    PROGRAMME("pupil", "programme", "start_date", "minutes", "indicator", "value"),
    /** Minutes of outreach to a receiving school. */
    OUTREACH(
            "receiving_urn",
            "start_date",
            "end_date",
            "minutes",
            "staff_supported",
            "focus",
            "pre_score",
            "post_score");

    @SuppressWarnings("ImmutableEnumChecker") // List.of, which nobody can change.
    private final List<String> columns;

    PupilTable(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }
}
