// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** All that is known of a pupil's year before anything happens in it; {@code index} is 0 in the first year. */
record PupilContext(Stay stay, Pupil pupil, PhaseCalibration usual, int index, SenProvision sen, boolean fsm) {
    Trait sex() {
        return pupil.girl() ? Trait.GIRL : Trait.BOY;
    }

    Trait meals() {
        return fsm ? Trait.FSM : Trait.NOT_FSM;
    }

    Trait need() {
        return Trait.of(sen);
    }

    Circumstances school() {
        return stay.school().circumstances();
    }

    Authority authority() {
        return stay.school().authority();
    }
}
