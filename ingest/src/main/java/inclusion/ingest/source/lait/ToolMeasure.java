// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.lait;

import static inclusion.ingest.source.lait.ToolYear.ACADEMIC;
import static inclusion.ingest.source.lait.ToolYear.CALENDAR;
import static inclusion.ingest.source.lait.ToolYear.WINTER;
import static inclusion.ingest.vocabulary.EducationPhase.PRIMARY;
import static inclusion.ingest.vocabulary.EducationPhase.SECONDARY;
import static inclusion.ingest.vocabulary.EducationPhase.SPECIAL;
import static inclusion.ingest.vocabulary.EducationPhase.TOTAL;

import inclusion.ingest.vocabulary.EducationPhase;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A measure of the tool that has a definition here: its numerator, denominator and population are those of an indicator
 * in the catalogue. The tool has some four hundred; the others are set aside.
 *
 * @param shortName in the tool
 * @param measure ours
 * @param year what a lone number in the column of years means for it
 * @param decimals that the tool prints at least
 */
record ToolMeasure(String shortName, String measure, EducationPhase phase, ToolYear year, int decimals) {
    private static final List<ToolMeasure> ALL = List.of(
            academic("TotFixedEx", "suspension_percent", TOTAL, 5),
            academic("PriFixedEx", "suspension_percent", PRIMARY, 5),
            academic("SecFixedEx", "suspension_percent", SECONDARY, 5),
            academic("SpecFixedEx", "suspension_percent", SPECIAL, 5),
            academic("Total_ Pup_FixedEx", "pupil_with_suspension_percent", TOTAL, 5),
            academic("Pri_ Pup_FixedEx", "pupil_with_suspension_percent", PRIMARY, 5),
            academic("Sec_ Pup_FixedEx", "pupil_with_suspension_percent", SECONDARY, 5),
            academic("Spec_ Pup_FixedEx", "pupil_with_suspension_percent", SPECIAL, 5),
            academic("TotPermEx", "permanent_exclusion_percent", TOTAL, 5),
            academic("PriPermEx", "permanent_exclusion_percent", PRIMARY, 5),
            academic("SecPermEx", "permanent_exclusion_percent", SECONDARY, 5),
            academic("SpecPermEx", "permanent_exclusion_percent", SPECIAL, 5),
            academic("TotAbs", "overall_absence_percent", TOTAL, 2),
            academic("PriTotAbs", "overall_absence_percent", PRIMARY, 2),
            academic("SecTotAbs", "overall_absence_percent", SECONDARY, 2),
            academic("TotAuthAbs", "authorised_absence_percent", TOTAL, 2),
            academic("TotUnAuthAbs", "unauthorised_absence_percent", TOTAL, 2),
            academic("TotPerAbNew", "persistent_absence_percent", TOTAL, 2),
            academic("SEN_TotStat", "ehc_plan_percent", TOTAL, 1),
            academic("SEN_TotSENSuP", "sen_support_percent", TOTAL, 1),
            academic("SusEdOverall_All", "leaver_sustained_percent", TOTAL, 1),
            academic("SusEd_All", "leaver_education_percent", TOTAL, 1),
            calendar("SEN_EHC_All_20wks", "ehc_plan_issued_within_20_weeks_percent"),
            calendar("SEN_EHC_Excpt_20wks", "ehc_plan_issued_no_exception_within_20_weeks_percent"),
            calendar("SEN_AppealableDec", "send_appeal_percent"),
            winter("16-17 NEET", "neet_percent"),
            winter("16-17_not known", "activity_not_known_percent"),
            winter("16-17_not known_NEET", "neet_or_not_known_percent"));

    private static final Map<String, ToolMeasure> BY_SHORT_NAME =
            ALL.stream().collect(Collectors.toMap(ToolMeasure::shortName, Function.identity()));

    /** By the tool's short name; null for one that has no definition here. */
    static ToolMeasure named(String shortName) {
        return BY_SHORT_NAME.get(shortName);
    }

    private static ToolMeasure academic(String shortName, String measure, EducationPhase phase, int decimals) {
        return new ToolMeasure(shortName, measure, phase, ACADEMIC, decimals);
    }

    private static ToolMeasure calendar(String shortName, String measure) {
        return new ToolMeasure(shortName, measure, TOTAL, CALENDAR, 1);
    }

    private static ToolMeasure winter(String shortName, String measure) {
        return new ToolMeasure(shortName, measure, TOTAL, WINTER, 1);
    }
}
