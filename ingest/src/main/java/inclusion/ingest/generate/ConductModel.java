// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** Who is suspended, how often and how long, and who is excluded for good: most of it falls on few pupils. */
final class ConductModel {
    private static final double MOST = 0.9;
    private static final double AGAIN_AT_ONCE = 0.62;
    private static final double EXCLUDED_AFTER_SUSPENSION = 9;
    private static final double EXCLUDED_WITHOUT = 0.55;

    Conduct of(PupilContext context, Chance chance) {
        if (context.school().onlyHidden()) {
            return planted(context);
        }
        double factor = Trait.product(context.usual().conductBy(), context.need(), context.meals(), context.sex())
                * context.usual()
                        .ofGroup(
                                context.usual().conductByGroup(), context.stay().yearGroup());
        int suspensions = suspensions(context, factor, chance);
        double excluded = Yearly.at(context.usual().excluded(), context.index())
                * context.school().exclusion()
                * factor
                * (suspensions > 0 ? EXCLUDED_AFTER_SUSPENSION : EXCLUDED_WITHOUT);
        boolean permanently = chance.happens(Math.min(MOST, excluded));
        return new Conduct(suspensions, sessions(suspensions, chance), permanently);
    }

    private static int suspensions(PupilContext context, double factor, Chance chance) {
        double probability = Yearly.at(context.usual().suspended(), context.index())
                * context.school().suspension(context.index())
                * context.authority().suspension()
                * context.pupil().unrest()
                * factor;
        return chance.happens(Math.min(MOST, probability))
                ? 1 + chance.repeats(context.usual().again())
                : 0;
    }

    /** Half days of all of them together; 45 school days are the most that the law allows in a year. */
    private static int sessions(int suspensions, Chance chance) {
        int sessions = 0;
        for (int each = 0; each < suspensions; each++) {
            sessions += 1 + chance.below(3) + chance.repeats(AGAIN_AT_ONCE);
        }
        return Math.min(90, sessions);
    }

    /** The first place of the last year group is suspended once, that of the one before is excluded. */
    private static Conduct planted(PupilContext context) {
        Stay stay = context.stay();
        if (!stay.firstPlace() || stay.yearGroup() < context.usual().lastGroup() - 1) {
            return Conduct.NOTHING;
        }
        return stay.yearGroup() == context.usual().lastGroup() ? new Conduct(1, 2, false) : new Conduct(0, 0, true);
    }
}
