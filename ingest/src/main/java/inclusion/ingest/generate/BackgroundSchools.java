// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ordinary schools in numbers, so that the schools of the story have others to be compared with. The n-th is the same
 * however many follow it.
 */
final class BackgroundSchools {
    private static final int FIRST_URN = 900_101;
    private static final int FIRST_SINGLE_TRUST = 980_101;
    private static final int CONVERSIONS_SINCE = 12;
    private static final double SIXTH_FORMS = 0.55;

    private final Geography geography;
    private final Calibration calibration;
    private final EstabNumbers estabs;
    private final SchoolNames names = new SchoolNames();
    private final long seed;

    BackgroundSchools(Geography geography, Calibration calibration, EstabNumbers estabs, long seed) {
        this.geography = geography;
        this.calibration = calibration;
        this.estabs = estabs;
        this.seed = seed;
    }

    List<School> first(int schools) {
        List<School> background = new ArrayList<>();
        for (int index = 0; index < schools; index++) {
            background.add(school(index));
        }
        return background;
    }

    private School school(int index) {
        Chance chance = Chance.of(seed, FIRST_URN + (long) index);
        EducationPhase phase = phase(chance.uniform());
        Authority authority = geography.at(chance.uniform());
        SchoolType type = SchoolTypes.drawn(phase, chance);
        String town = names.place(chance);
        String name = names.school(town, phase, type, chance);
        List<Membership> memberships = type.academy() ? List.of(ownTrust(index, name, chance)) : List.of();
        return new School(
                FIRST_URN + (long) index,
                phase,
                authority,
                estabs.next(authority, phase),
                town,
                List.of(new Registration(Integer.toString(FIRST_URN + index), name, type, null, null)),
                memberships,
                circumstances(phase, authority, chance));
    }

    private EducationPhase phase(double point) {
        double left = point;
        for (Map.Entry<EducationPhase, PhaseCalibration> each :
                calibration.phases().entrySet()) {
            left -= each.getValue().shareOfSchools();
            if (left < 0) {
                return each.getKey();
            }
        }
        return EducationPhase.PRIMARY;
    }

    private Membership ownTrust(int index, String name, Chance chance) {
        LocalDate joined = geography
                .firstYear()
                .minus(CONVERSIONS_SINCE)
                .firstDay()
                .plusMonths(chance.below(12 * CONVERSIONS_SINCE));
        Trust trust = new Trust(
                Integer.toString(FIRST_SINGLE_TRUST + index),
                name + " Trust",
                Integer.toString(99_100_000 + index),
                joined,
                true);
        return new Membership(trust, joined, null);
    }

    private Circumstances circumstances(EducationPhase phase, Authority authority, Chance chance) {
        PhaseCalibration usual = calibration.of(phase);
        return new Circumstances(
                usual.intakes().get(chance.below(usual.intakes().size())),
                phase == EducationPhase.SECONDARY && chance.happens(SIXTH_FORMS),
                share(usual.fsm().get(0), authority.fsm(), usual.spreadOf(SchoolTrait.FSM), chance),
                share(usual.eal().get(0), authority.eal(), usual.spreadOf(SchoolTrait.EAL), chance),
                chance.factor(usual.spreadOf(SchoolTrait.EHC_PLAN)),
                chance.factor(usual.spreadOf(SchoolTrait.SEN_SUPPORT)),
                yearly(usual.spreadOf(SchoolTrait.ABSENCE), usual.spreadOf(SchoolTrait.ABSENCE_YEARLY), chance),
                yearly(usual.spreadOf(SchoolTrait.SUSPENSION), usual.spreadOf(SchoolTrait.SUSPENSION_YEARLY), chance),
                chance.factor(usual.spreadOf(SchoolTrait.EXCLUSION)),
                chance.factor(usual.spreadOf(SchoolTrait.NOT_SUSTAINED)),
                usual.pupilsPerTeacher() * chance.factor(usual.spreadOf(SchoolTrait.PUPILS_PER_TEACHER)),
                false);
    }

    /** A share that varies on the scale of log odds, so that it stays between 0 and 1. */
    private static double share(double usual, double factor, double sigma, Chance chance) {
        double odds = usual * factor / (1 - Math.min(0.95, usual * factor)) * chance.factor(sigma);
        return odds / (1 + odds);
    }

    private List<Double> yearly(double sigma, double sigmaOfYears, Chance chance) {
        double school = chance.factor(sigma);
        List<Double> factors = new ArrayList<>();
        for (int year = 0; year < geography.years().size(); year++) {
            factors.add(school * chance.factor(sigmaOfYears));
        }
        return List.copyOf(factors);
    }
}
