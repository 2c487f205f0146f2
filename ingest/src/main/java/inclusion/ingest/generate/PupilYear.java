// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.Optional;

/**
 * One pupil's time at one school in one academic year: the truth from which every published figure is counted.
 *
 * @param yearGroup 0 for Reception
 * @param onRollInJanuary on the census day; a pupil who left before or came after has sessions and events all the same
 * @param attendance none possible where the pupil is not of compulsory school age
 * @param destination of a Year 11 pupil who was on roll in January
 */
record PupilYear(
        Pupil pupil,
        Stay stay,
        AcademicYear year,
        int yearGroup,
        boolean onRollInJanuary,
        SenProvision sen,
        boolean fsm,
        boolean fsmInSixYears,
        Attendance attendance,
        Conduct conduct,
        Optional<Destination> destination) {}
