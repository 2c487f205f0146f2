// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.Map;

/** What a leaver does in the year after Year 11. */
final class DestinationModel {
    private static final double SIXTH_FORM_PULL = 1.5;
    private static final double NO_SIXTH_FORM = 0.45;

    private final DestinationCalibration usual;

    DestinationModel(DestinationCalibration usual) {
        this.usual = usual;
    }

    Destination of(PupilContext context, Chance chance) {
        double notSustained = Math.min(
                0.6,
                usual.notSustained().get(context.sen())
                        * (context.fsm() ? usual.fsm() : usual.notFsm())
                        * context.school().notSustained());
        double rank = chance.uniform();
        if (rank < notSustained) {
            return Destination.NOT_SUSTAINED;
        }
        if (rank > 1 - usual.notCaptured()) {
            return Destination.NOT_CAPTURED;
        }
        double work = chance.uniform();
        for (Map.Entry<Destination, Double> kind : usual.work().entrySet()) {
            work -= kind.getValue();
            if (work < 0) {
                return kind.getKey();
            }
        }
        return education(context, chance);
    }

    private Destination education(PupilContext context, Chance chance) {
        double sixthForm = usual.education().get(Destination.SCHOOL_SIXTH_FORM)
                * (context.school().sixthForm() ? SIXTH_FORM_PULL : NO_SIXTH_FORM);
        double rank = chance.uniform();
        if (rank < sixthForm) {
            return Destination.SCHOOL_SIXTH_FORM;
        }
        rank -= sixthForm;
        if (rank < usual.education().get(Destination.SIXTH_FORM_COLLEGE)) {
            return Destination.SIXTH_FORM_COLLEGE;
        }
        rank -= usual.education().get(Destination.SIXTH_FORM_COLLEGE);
        return rank < usual.education().get(Destination.OTHER_EDUCATION)
                ? Destination.OTHER_EDUCATION
                : Destination.FURTHER_EDUCATION;
    }
}
