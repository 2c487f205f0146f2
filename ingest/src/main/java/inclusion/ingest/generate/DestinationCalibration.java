// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.Map;

/**
 * What leavers usually do.
 *
 * @param notSustained probability by provision
 * @param notCaptured of all leavers
 * @param fsm factor on not sustained, for pupils with free school meals; {@code notFsm} for the others
 * @param work parts of apprenticeships and employment of the sustained
 * @param education parts of each kind of education, of the leavers in education
 */
record DestinationCalibration(
        Map<SenProvision, Double> notSustained,
        double notCaptured,
        double fsm,
        double notFsm,
        Map<Destination, Double> work,
        Map<Destination, Double> education) {}
