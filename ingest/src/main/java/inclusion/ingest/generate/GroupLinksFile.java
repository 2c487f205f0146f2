// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code grouplinks_edubaseallacademiesandfree}: which academy was in which trust on the January census day. As in the
 * real extracts, the header has one more name than each row has fields.
 */
final class GroupLinksFile {
    private static final List<String> HEADER = List.of(("URN,Linked UID,Group Name,Companies House Number,Group Type,"
                    + "Closed Date,Group Status,FederationType,Joined date,EstablishmentName,TypeOfEstablishment (code),"
                    + "TypeOfEstablishment (name),PhaseOfEducation (code),PhaseOfEducation (name),LA (code),LA (name),"
                    + "HasSharedHT")
            .split(","));
    private static final List<String> LATER_HEADER = List.of(("URN,Linked UID,Group Name,Companies House Number,"
                    + "Group Type,Group Type (code),Closed Date,Open date,Incorporated on (open date),Group Status,"
                    + "Group Status (code),FederationType,Joined date,EstablishmentName,TypeOfEstablishment (code),"
                    + "TypeOfEstablishment (name),PhaseOfEducation (code),PhaseOfEducation (name),LA (code),LA (name),"
                    + "HasSharedHT")
            .split(","));
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private GroupLinksFile() {}

    static void write(Path folder, England england, AcademicYear year) {
        write(folder, england, year, year.januaryCensusDay());
    }

    /** As the register of groups stood on another day of that year: it can be fetched on any. */
    static void write(Path folder, England england, AcademicYear year, LocalDate day) {
        boolean first = year.equals(england.geography().firstYear());
        Stream<List<String>> rows = england.schools().stream()
                .flatMap(school -> school.memberships().stream()
                        .filter(membership -> membership.on(day))
                        .map(membership -> row(school, school.in(year).orElseThrow(), membership, first)));
        CsvFile.write(
                folder.resolve("grouplinks_edubaseallacademiesandfree_" + DateTimeFormatter.BASIC_ISO_DATE.format(day)
                        + ".csv.gz"),
                CsvFile.Manner.REGISTER_EXTRACT,
                first ? HEADER : LATER_HEADER,
                rows);
    }

    private static List<String> row(School school, Registration registration, Membership membership, boolean first) {
        Trust trust = membership.trust();
        String opened = DATE.format(trust.opened());
        List<String> row =
                new ArrayList<>(List.of(registration.urn(), trust.uid(), trust.name(), trust.companyNumber()));
        row.add(trust.single() ? "Single-academy trust" : "Multi-academy trust");
        row.addAll(first ? List.of("", "Open") : List.of(trust.single() ? "10" : "06", "", "", opened, "Open", "OPEN"));
        row.addAll(List.of("", DATE.format(membership.joined()), registration.name()));
        row.addAll(List.of(registration.type().code(), registration.type().title()));
        row.addAll(phase(school.phase()));
        row.addAll(List.of(school.authority().code(), school.authority().name()));
        return row;
    }

    private static List<String> phase(EducationPhase phase) {
        return switch (phase) {
            case PRIMARY -> List.of("2", "Primary");
            case SECONDARY -> List.of("4", "Secondary");
            default -> List.of("0", "Not applicable");
        };
    }
}
