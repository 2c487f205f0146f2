// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** {@code england_school_information}: the schools of a year as at its end; alternative provision is not among them. */
final class RegisterFile {
    private static final List<String> HEADER =
            List.of(("URN,LANAME,LA,ESTAB,LAESTAB,SCHNAME,STREET,LOCALITY,ADDRESS3,TOWN,POSTCODE,SCHSTATUS,OPENDATE,"
                            + "CLOSEDATE,MINORGROUP,SCHOOLTYPE,ISPRIMARY,ISSECONDARY,ISPOST16,AGELOW,AGEHIGH,GENDER,RELCHAR,"
                            + "ADMPOL,OFSTEDRATING,OFSTEDLASTINSP")
                    .split(","));
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private RegisterFile() {}

    static void write(Path folder, England england, AcademicYear year) {
        Stream<List<String>> rows = england.schools().stream()
                .filter(school -> school.phase() != EducationPhase.ALTERNATIVE_PROVISION)
                .flatMap(school -> school.registrations().stream()
                        .filter(registration -> registration.begunBy(year.lastDay()))
                        .map(registration -> row(school, registration, year.lastDay())));
        CsvFile.write(folder.resolve("england_school_information.csv.gz"), CsvFile.Manner.UNDERLYING, HEADER, rows);
    }

    private static List<String> row(School school, Registration registration, LocalDate day) {
        EducationPhase phase = school.phase();
        boolean open = registration.closed() == null || !registration.closed().isBefore(day);
        boolean sixthForm =
                phase == EducationPhase.SPECIAL || school.circumstances().sixthForm();
        Chance chance = Chance.of(school.number());
        return List.of(
                registration.urn(),
                school.authority().name(),
                school.authority().code(),
                school.estab(),
                school.laestab(),
                registration.name(),
                (1 + chance.below(120)) + " " + school.town() + " Road",
                "",
                "",
                school.town(),
                postcode(school),
                open ? "Open" : "Closed",
                text(registration.opened()),
                open ? "" : text(registration.closed()),
                registration.type().minorGroup(),
                registration.type().title(),
                flag(phase != EducationPhase.SECONDARY),
                flag(phase != EducationPhase.PRIMARY),
                flag(sixthForm),
                phase == EducationPhase.SECONDARY ? "11" : "4",
                phase == EducationPhase.PRIMARY ? "11" : sixthForm ? "19" : "16",
                "Mixed",
                registration.name().contains("Catholic")
                        ? "Roman Catholic"
                        : registration.name().contains("CofE") ? "Church of England" : "Does not apply",
                school.admissionsPolicy().word(),
                "",
                "");
    }

    /** There is no postcode area QX. */
    static String postcode(School school) {
        Chance chance = Chance.of(school.number(), 1);
        return "QX%d %dAA".formatted(1 + chance.below(98), 1 + chance.below(9));
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }

    private static String text(LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }
}
