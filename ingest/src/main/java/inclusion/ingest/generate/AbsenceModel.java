// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** How many sessions a pupil misses: a few miss most of them, the others' absence is spread about exponentially. */
final class AbsenceModel {
    private static final double FSM_UNAUTHORISED = 1.25;
    private static final double NOT_FSM_UNAUTHORISED = 0.9;
    private static final double MOST = 0.97;

    Attendance of(PupilContext context, Conduct conduct, Chance chance) {
        int possible = context.stay().sessions();
        Attendance attendance = new Attendance(possible);
        int suspended = Math.min(possible, conduct.sessionsSuspended());
        int missed = Math.min(possible - suspended, chance.whole(possible * rate(context, chance)));
        double part = Yearly.at(context.usual().unauthorised(), context.index())
                * (context.fsm() ? FSM_UNAUTHORISED : NOT_FSM_UNAUTHORISED)
                * (0.4 + 1.2 * chance.uniform());
        int unauthorised = Math.min(missed, chance.whole(missed * part));
        attendance.miss(AbsenceReason.AUTHORISED, missed - unauthorised, chance);
        attendance.miss(AbsenceReason.UNAUTHORISED, unauthorised, chance);
        attendance.miss(AbsenceReason.EXCLUDED, suspended);
        return attendance;
    }

    private static double rate(PupilContext context, Chance chance) {
        double factor = context.school().absence(context.index())
                * context.authority().absence()
                * Trait.product(context.usual().absenceBy(), context.need(), context.meals());
        if (context.pupil().severeRank() < Yearly.at(context.usual().severe(), context.index()) * factor) {
            double above = chance.uniform();
            return 0.5 + 0.45 * above * above * above;
        }
        double tendency = context.pupil().absenceTendency() * chance.gamma(6);
        return Math.min(MOST, Yearly.at(context.usual().absence(), context.index()) * factor * tendency);
    }
}
