// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.nationaldestinations;

import inclusion.ingest.source.Measures;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.EducationPhase;
import java.util.Arrays;
import java.util.Optional;

/**
 * Leavers that are read. Special schools and state-place alternative provision are phases, so their measures are those of
 * any school; the others are no phase and have measures of their own. All alternative provision together is kept as the
 * publisher prints it and is no indicator: the two kinds differ too much.
 */
enum LeaverGroup {
    SPECIAL(
            EducationPhase.SPECIAL,
            "leaver",
            "State-funded (inc. non-maintained) special schools",
            "Total",
            "Total",
            "Total"),
    STATE_PLACE_PROVISION(
            EducationPhase.ALTERNATIVE_PROVISION,
            "leaver",
            "Alternative provision",
            "State-place funded alternative provision",
            "Total",
            "Total"),
    OTHER_PROVISION(
            EducationPhase.TOTAL,
            "other_provision_leaver",
            "Alternative provision",
            "Other alternative provision",
            "Total",
            "Total"),
    ALL_PROVISION(EducationPhase.TOTAL, "any_provision_leaver", "Alternative provision", "Total", "Total", "Total"),
    MAINSTREAM(EducationPhase.TOTAL, "mainstream_leaver", "State-funded mainstream schools", "Total", "Total", "Total"),
    EHC_PLAN(
            EducationPhase.TOTAL,
            "mainstream_ehc_plan_leaver",
            "State-funded mainstream schools",
            "Total",
            "SEN Provision",
            "Statement of SEN/Education Health and Care plan"),
    SEN_SUPPORT(
            EducationPhase.TOTAL,
            "mainstream_sen_support_leaver",
            "State-funded mainstream schools",
            "Total",
            "SEN Provision",
            "School Action/SEN support"),
    NO_SEN(
            EducationPhase.TOTAL,
            "mainstream_no_sen_leaver",
            "State-funded mainstream schools",
            "Total",
            "SEN Provision",
            "No identified SEN"),
    FREE_SCHOOL_MEALS(
            EducationPhase.TOTAL,
            "mainstream_fsm_leaver",
            "State-funded mainstream schools",
            "Total",
            "FSM Status",
            "FSM eligible");

    private final EducationPhase phase;
    private final String leaver;
    private final String institutions;
    private final String type;
    private final String topic;
    private final String group;

    LeaverGroup(EducationPhase phase, String leaver, String institutions, String type, String topic, String group) {
        this.phase = phase;
        this.leaver = leaver;
        this.institutions = institutions;
        this.type = type;
        this.topic = topic;
        this.group = group;
    }

    /** The group of a row; empty where nobody reads it. */
    static Optional<LeaverGroup> of(SourceRow row) {
        return Arrays.stream(values())
                .filter(each -> row.text("institution_group").equals(each.institutions)
                        && row.text("institution_type").equals(each.type)
                        && row.text("breakdown_topic").equals(each.topic)
                        && row.text("breakdown").equals(each.group))
                .findFirst();
    }

    EducationPhase phase() {
        return phase;
    }

    /** How many there are and what became of them; of what counts as a phase, the kinds of destination too. */
    Measures measures() {
        Measures measures = Measures.with(Symbols.OPEN_DATA)
                .count(leaver, "cohort")
                .count(leaver + "_sustained", "overall")
                .count(leaver + "_not_sustained", "all_notsust")
                .count(leaver + "_not_captured", "all_unknown");
        return phase == EducationPhase.TOTAL
                ? measures
                : measures.count(leaver + "_education", "education")
                        .count(leaver + "_apprenticeship", "appren")
                        .count(leaver + "_employment", "all_work");
    }
}
