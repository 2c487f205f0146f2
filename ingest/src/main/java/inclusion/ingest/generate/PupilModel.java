// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.util.Optional;

/** What happens to a pupil in a year: provision, meals, suspensions, sessions missed, and what comes after Year 11. */
final class PupilModel {
    private static final int YEAR_1 = 1;
    private static final int YEAR_11 = 11;
    private static final double FSM_IN_SIX_YEARS = 1.12;

    private final Calibration calibration;
    private final AcademicYear firstYear;
    private final AbsenceModel absence = new AbsenceModel();
    private final ConductModel conduct = new ConductModel();
    private final DestinationModel destination;

    PupilModel(Calibration calibration, AcademicYear firstYear) {
        this.calibration = calibration;
        this.firstYear = firstYear;
        this.destination = new DestinationModel(calibration.destinations());
    }

    PupilYear live(Stay stay, Pupil pupil) {
        Chance chance = Chance.of(pupil.key(), stay.year().firstYear());
        School school = stay.school();
        PhaseCalibration usual = calibration.of(school.phase());
        int index = stay.year().firstYear() - firstYear.firstYear();
        double fsmShare = school.circumstances().fsm() * Yearly.at(usual.fsm(), index) / Yearly.at(usual.fsm(), 0);
        boolean fsm = pupil.povertyRank() < fsmShare;
        SenProvision sen = provision(stay, pupil, usual, index, fsm);
        PupilContext context = new PupilContext(stay, pupil, usual, index, sen, fsm);
        Conduct behaviour = conduct.of(context, chance);
        return new PupilYear(
                pupil,
                stay,
                stay.year(),
                stay.yearGroup(),
                stay.inJanuary(),
                sen,
                fsm,
                pupil.povertyRank() < fsmShare * FSM_IN_SIX_YEARS,
                ofCompulsoryAge(stay) ? absence.of(context, behaviour, chance) : new Attendance(0),
                behaviour,
                leaves(stay) ? Optional.of(destination.of(context, chance)) : Optional.empty());
    }

    private static SenProvision provision(Stay stay, Pupil pupil, PhaseCalibration usual, int index, boolean fsm) {
        Circumstances school = stay.school().circumstances();
        double group = usual.ofGroup(usual.senByGroup(), stay.yearGroup());
        Trait sex = pupil.girl() ? Trait.GIRL : Trait.BOY;
        Trait meals = fsm ? Trait.FSM : Trait.NOT_FSM;
        double plan = Yearly.at(usual.ehcPlan(), index)
                * group
                * school.ehcPlan()
                * Trait.product(usual.ehcPlanBy(), sex, meals);
        double support = Yearly.at(usual.senSupport(), index)
                * group
                * school.senSupport()
                * Trait.product(usual.senSupportBy(), sex, meals);
        if (pupil.needRank() < plan) {
            return SenProvision.EHC_PLAN;
        }
        return pupil.needRank() < plan + support ? SenProvision.SUPPORT : SenProvision.NONE;
    }

    /** Aged 5 to 15 on 31 August before the year. */
    private static boolean ofCompulsoryAge(Stay stay) {
        return stay.yearGroup() >= YEAR_1 && stay.yearGroup() <= YEAR_11;
    }

    private static boolean leaves(Stay stay) {
        return stay.yearGroup() == YEAR_11
                && stay.inJanuary()
                && stay.school().phase() != EducationPhase.ALTERNATIVE_PROVISION;
    }
}
