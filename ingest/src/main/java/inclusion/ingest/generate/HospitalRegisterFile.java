// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code edubasealldata}, cut to the hospital school that pupils of the stories are placed at: the performance tables'
 * register has no such school, and only a register says what kind of provider it is.
 */
final class HospitalRegisterFile {
    private static final List<String> HEADER = List.of(("URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,"
                    + "TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentStatus (code),"
                    + "EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (code),PhaseOfEducation (name),"
                    + "StatutoryLowAge,StatutoryHighAge,Town,Postcode,GSSLACode (name)")
            .split(","));

    private HospitalRegisterFile() {}

    static void write(Path folder, Geography geography, AcademicYear year) {
        Stories.Hospital hospital = Stories.planted().hospital();
        Authority authority = geography.authority(hospital.authority());
        CsvFile.write(
                folder.resolve("edubasealldata_%d.csv.gz".formatted(year.firstYear() + 1)),
                CsvFile.Manner.REGISTER_EXTRACT,
                HEADER,
                Stream.of(List.of(
                        hospital.urn(),
                        authority.code(),
                        authority.name(),
                        hospital.estab(),
                        hospital.name(),
                        SchoolType.PUPIL_REFERRAL_UNIT.code(),
                        SchoolType.PUPIL_REFERRAL_UNIT.title(),
                        "1",
                        "Open",
                        hospital.opened(),
                        "",
                        "0",
                        "Not applicable",
                        "4",
                        "16",
                        hospital.town(),
                        "QX1 1AA",
                        authority.newCode())));
    }
}
