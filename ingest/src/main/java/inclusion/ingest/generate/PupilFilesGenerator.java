// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Writes own CSV files of ordinary schools, as many as are wanted: what the pipeline is measured with. One folder for
 * each school with a year's roll, suspensions and attendance; pupils stream past, school by school.
 */
public final class PupilFilesGenerator {
    private PupilFilesGenerator() {}

    /**
     * Writes attendance mark by mark: two a day, 380 for a pupil who is there all year.
     *
     * @param settings of the England whose schools they are; published figures of the same settings agree with them
     * @param pupils about how many, a year
     * @return how many there are on roll in January
     * @throws IllegalArgumentException when the ordinary schools have fewer
     */
    public static long writeMarks(Path out, GeneratorSettings settings, int pupils) {
        return write(out, settings, pupils, school -> true);
    }

    /** The same with attendance as totals of terms. */
    public static long writeTotals(Path out, GeneratorSettings settings, int pupils) {
        return write(out, settings, pupils, school -> false);
    }

    private static long write(Path out, GeneratorSettings settings, int pupils, Predicate<School> daily) {
        Calibration calibration = Calibration.published();
        England england = England.of(calibration, settings);
        Roll roll = new Roll(calibration, england.geography().firstYear(), settings.seed());
        AcademicYear year = england.geography().lastYear();
        List<School> chosen = new ArrayList<>();
        long[] there = new long[1];
        for (School school : england.schools()) {
            boolean ordinary =
                    school.memberships().stream().allMatch(each -> each.trust().single());
            if (there[0] < pupils && ordinary && school.in(year).isPresent()) {
                roll.each(school, year, each -> there[0] += each.onRollInJanuary() ? 1 : 0);
                chosen.add(school);
            }
        }
        if (there[0] < pupils) {
            throw new IllegalArgumentException(
                    "Cannot write own files of %d pupils: the ordinary schools have %d. Ask for more --pupils"
                            .formatted(pupils, there[0]));
        }
        chosen.parallelStream().forEach(school -> write(out, england.geography(), roll, school, daily));
        return there[0];
    }

    private static void write(Path out, Geography geography, Roll roll, School school, Predicate<School> daily) {
        AcademicYear year = geography.lastYear();
        Map<Integer, Integer> serials = new HashMap<>();
        List<SchoolPupil> pupils = new ArrayList<>();
        for (Enrolment each : Enrolment.of(school, roll, List.of(year))) {
            Biography biography = new Biography(each, false);
            int cohort = each.first().year().firstYear() - each.first().yearGroup();
            biography.is(Person.of(each, serials.merge(cohort, 1, Integer::sum)));
            if (each.leaving().isPresent()) {
                biography.leavingReason = biography.endsWithItsStage() ? "TRANSITION" : "MOVED_AREA";
            }
            pupils.add(biography.told());
        }
        OwnWorld world = new OwnWorld(
                Stories.planted(),
                List.of(year),
                geography.newRegisterCodesFrom(),
                Map.of(school, pupils),
                new Truth());
        Extract extract = new Extract(out.resolve(OwnWorld.urn(school, year.lastDay())), year, year.lastDay());
        new PupilExtracts(world, extract, daily).write(List.of(school));
        extract.close();
    }
}
