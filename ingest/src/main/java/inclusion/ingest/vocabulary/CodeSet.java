// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sets of codes as DfE's Common Basic Data Set and the census have them, each a table of its own: {@code DS} is Down
 * syndrome among needs and abuse relating to disability among reasons. What changes is data: a new code is a row in
 * {@code inclusion/ingest/vocabulary/*.csv} with the days on which it may be used.
 */
public enum CodeSet {
    /** Group: {@link AttendanceCategory}. Read through {@link AttendanceCode}. */
    ATTENDANCE("attendance_codes"),
    /** SUSP, LNCH, PERM, INT; FIXD means SUSP. Group: suspension, permanent exclusion, internal exclusion. */
    EXCLUSION_CATEGORY("exclusion_categories"),
    /** Group: what later, finer reasons are kept comparable under. */
    EXCLUSION_REASON("exclusion_reasons"),
    /** N, K, E; the older S means E, A and P mean K. Group: {@code EHC plan}, {@code SEN support}, {@code No SEN}. */
    SEN_PROVISION("sen_provision"),
    /** Group: the need in the words of published statistics. */
    SEN_TYPE("sen_types"),
    /** Group: the major group in the words of published statistics; detail {@code minor}: the minor one. */
    ETHNICITY("ethnicity"),
    /** Group: {@code English}, {@code Other than English}, {@code Unknown}. */
    LANGUAGE("languages"),
    /** Group: {@code headcount} for C and M, {@code subsidiary} for S, {@code other}. */
    ENROLMENT_STATUS("enrolment_status"),
    /** Group: {@code Female}, {@code Male}, {@code Unknown}. */
    SEX("sex"),
    /** Whether a pupil was in care before; sensitive. */
    PLAA("post_looked_after"),
    /** Sensitive. */
    YOUNG_CARER("young_carer"),
    /** Group: {@code Nursery}, {@code Reception}, {@code 1} to {@code 14}, {@code Unknown}. */
    YEAR_GROUP("year_groups"),
    /** Where a school places a pupil outside. Group: the kind of provider. */
    AP_SETTING_TYPE("ap_setting_types"),
    /** Why a school places a pupil outside. Group: behaviour, medical, other. */
    AP_PLACEMENT_REASON("ap_placement_reasons"),
    AP_ATTENDANCE_PATTERN("ap_attendance_patterns"),
    /** Why a pupil came to an alternative provision school. Group: permanent exclusion, medical, other. */
    AP_ENTRY_REASON("ap_entry_reasons"),
    /** Of the trust's CSV files, ours. Group: the kind of movement. */
    LEAVING_REASON("leaving_reasons"),
    /** What a young person does after Year 11. Group: education, apprenticeship, … NEET, not known, other. */
    NCCIS_ACTIVITY("nccis_activities"),
    /** Roles of the workforce census. Group: {@code teacher} or {@code support}. */
    STAFF_ROLE("staff_roles"),
    /** Of the trust's CSV files, ours. Group: {@code life skills}, {@code community}, {@code other}. */
    PROGRAMME("programmes");

    private final String table;

    CodeSet(String table) {
        this.table = table;
    }

    /** The code that a text is, whatever its case and the spaces around it; empty where nobody knows it. */
    public Optional<Code> of(String text) {
        return Optional.ofNullable(
                CodeTables.ALL.get(table).byCode().get(text.strip().toUpperCase(Locale.ROOT)));
    }

    /** The code under which a text is kept: {@code SUSP} for {@code FIXD}; empty where nobody knows it. */
    public Optional<String> meaning(String text) {
        return of(text).map(code -> code.means().isEmpty() ? code.code() : code.means());
    }

    /** The group of a text, or the word for one that nobody knows. */
    public String group(String text, String unknown) {
        return of(text).map(Code::group).orElse(unknown);
    }

    /** In the order of the table. */
    public List<Code> codes() {
        return CodeTables.ALL.get(table).inOrder();
    }

    static List<String> tables() {
        return List.of(values()).stream().map(set -> set.table).toList();
    }

    /**
     * One code.
     *
     * @param means the code that it is kept as; empty where it is its own
     * @param group what it is counted under
     * @param days on which it may be used
     * @param details further columns of its table
     */
    public record Code(String code, String label, String means, String group, Days days, Map<String, String> details) {
        public Code {
            details = Map.copyOf(details);
        }

        /** A further column of its table; empty where the table has none of that name. */
        public String detail(String column) {
            return details.getOrDefault(column, "");
        }
    }
}
