// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The files that schools hand in themselves: census returns of one trust, CSV extracts of another. */
final class OwnFiles {
    private OwnFiles() {}

    static void write(Path out, OwnWorld world, Geography geography) {
        Stories stories = world.stories();
        for (AcademicYear year : geography.years()) {
            HospitalRegisterFile.write(out.resolve(Extract.folder(year)), geography, year);
        }
        Path census = out.resolve(stories.censusTrust());
        of(world, stories.censusTrust()).parallelStream().forEach(school -> returns(census, world, school));
        for (AcademicYear year : world.years()) {
            Extract beside = Extract.of(census, year, world.lastYear());
            List<School> returning = belonging(world, stories.censusTrust(), beside.to());
            new LocalExtracts(world, beside).write(returning);
            new StaffExtracts(world, beside).write(returning);
            beside.close();
            Extract extract = Extract.of(out.resolve(stories.extractTrust()), year, world.lastYear());
            List<School> extracted = belonging(world, stories.extractTrust(), extract.to());
            new PupilExtracts(world, extract, each -> OwnWorld.name(each).equals(stories.dailyMarksSchool()))
                    .write(extracted);
            new LocalExtracts(world, extract).write(extracted);
            new StaffExtracts(world, extract).write(extracted);
            extract.close();
        }
    }

    /** The schools that have ever been the trust's. */
    private static List<School> of(OwnWorld world, String trust) {
        return world.pupils().keySet().stream()
                .filter(school -> school.memberships().stream()
                        .anyMatch(each -> each.trust().uid().equals(trust)))
                .toList();
    }

    private static List<School> belonging(OwnWorld world, String trust, LocalDate day) {
        return world.pupils().keySet().stream()
                .filter(school -> school.trustOn(day)
                        .filter(each -> each.uid().equals(trust))
                        .isPresent())
                .toList();
    }

    private static void returns(Path folder, OwnWorld world, School school) {
        for (CensusReturn each : CensusReturn.of(world.years())) {
            String name = "%s-%d-%s".formatted(school.laestab(), each.year(), each.code());
            Optional<Stories.Flawed> flawed = world.stories().flawed().stream()
                    .filter(one -> one.school().equals(OwnWorld.name(school))
                            && one.collection().equals(each.name()))
                    .findFirst();
            boolean replaced = flawed.filter(one -> one.leftOut() > 0).isPresent();
            if (replaced) {
                write(folder.resolve(name + "-first.xml.gz"), world, school, each, 1, flawed);
            }
            write(
                    folder.resolve(name + ".xml.gz"),
                    world,
                    school,
                    each,
                    replaced ? 2 : 1,
                    replaced ? Optional.empty() : flawed);
        }
    }

    private static void write(
            Path file,
            OwnWorld world,
            School school,
            CensusReturn collection,
            int serial,
            Optional<Stories.Flawed> flawed) {
        CensusReturnFile.write(
                file,
                world,
                school,
                collection,
                serial,
                flawed.map(each -> new CensusReturnFile.Flaws(each.leftOut(), each.unreadable(), each.unknownCodes()))
                        .orElse(CensusReturnFile.Flaws.NONE));
    }
}
