// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.function.Consumer;

/**
 * The pupils of a school, one by one, the same whenever asked and whatever else was asked before.
 *
 * <p>A year group has places. A place keeps its pupil through the years, except that some pupils leave within a year and
 * others take their places; so a pupil is known by school, year of intake, place and turn.
 */
final class Roll {
    static final int SESSIONS = 372;
    static final int SESSIONS_BEFORE_STUDY_LEAVE = 322;
    static final int CENSUS_SESSION = 168;
    static final int YEAR_11 = 11;
    private static final double STAY_FOR_SIXTH_FORM = 0.40;

    private final Calibration calibration;
    private final PupilModel model;
    private final AcademicYear firstYear;
    private final long seed;

    Roll(Calibration calibration, AcademicYear firstYear, long seed) {
        this.calibration = calibration;
        this.model = new PupilModel(calibration, firstYear);
        this.firstYear = firstYear;
        this.seed = seed;
    }

    /** Visits everybody who was on roll at any time of that year. */
    void each(School school, AcademicYear year, Consumer<PupilYear> visitor) {
        PhaseCalibration usual = calibration.of(school.phase());
        for (int group = usual.firstGroup(); group <= usual.lastGroup(); group++) {
            each(school, year, group, visitor);
        }
    }

    /** Visits only those of one year group. */
    void each(School school, AcademicYear year, int group, Consumer<PupilYear> visitor) {
        PhaseCalibration usual = calibration.of(school.phase());
        AcademicYear intake = year.minus(group - usual.firstGroup());
        if (group < usual.firstGroup()
                || group > usual.lastGroup()
                || !school.tookIn(intake)
                || school.in(year).isEmpty()) {
            return;
        }
        long cohort = Chance.key(seed, school.number(), intake.firstYear());
        for (int place = 0; place < places(school, intake, cohort, group); place++) {
            visit(school, year, group, place, Chance.key(cohort, place), visitor);
        }
    }

    private int places(School school, AcademicYear intake, long cohort, int group) {
        PhaseCalibration usual = calibration.of(school.phase());
        boolean sixthFormOfSecondary = group > YEAR_11 && usual.firstGroup() > 0;
        if (sixthFormOfSecondary && !school.circumstances().sixthForm()) {
            return 0;
        }
        double trend = StrictMath.pow(usual.rollTrend(), intake.firstYear() - firstYear.firstYear());
        double filled = 0.88 + 0.12 * Chance.of(cohort).uniform();
        return (int) Math.round(school.circumstances().intake()
                * trend
                * filled
                * usual.ofGroup(usual.groupSizes(), group)
                * (sixthFormOfSecondary ? STAY_FOR_SIXTH_FORM : 1));
    }

    private void visit(School school, AcademicYear year, int group, int place, long key, Consumer<PupilYear> visitor) {
        PhaseCalibration usual = calibration.of(school.phase());
        int turn = 0;
        for (int back = group - usual.firstGroup(); back > 0; back--) {
            if (changesHands(usual, key, year.minus(back))) {
                turn++;
            }
        }
        boolean first = place == 0;
        int end = group == YEAR_11 ? SESSIONS_BEFORE_STUDY_LEAVE : SESSIONS;
        if (!changesHands(usual, key, year)) {
            Stay whole = new Stay(school, year, group, 0, end, true, first);
            visitor.accept(model.live(whole, Pupil.born(Chance.key(key, turn), usual, school.circumstances())));
            return;
        }
        int day = 1 + Chance.of(key, year.firstYear(), 1).below(end - 2);
        boolean goneByJanuary = day < CENSUS_SESSION;
        Pupil leaver = Pupil.born(Chance.key(key, turn), usual, school.circumstances());
        Pupil joiner = Pupil.born(Chance.key(key, turn + 1), usual, school.circumstances());
        visitor.accept(model.live(new Stay(school, year, group, 0, day, !goneByJanuary, first), leaver));
        visitor.accept(model.live(new Stay(school, year, group, day, end - day, goneByJanuary, false), joiner));
    }

    private static boolean changesHands(PhaseCalibration usual, long key, AcademicYear year) {
        return Chance.of(key, year.firstYear()).happens(usual.turnover());
    }
}
