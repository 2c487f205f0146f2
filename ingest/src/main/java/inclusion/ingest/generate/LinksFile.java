// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** {@code links_edubasealldata}: which registration follows which. */
final class LinksFile {
    private static final List<String> HEADER = List.of("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private LinksFile() {}

    static void write(Path folder, England england, AcademicYear year) {
        LocalDate day = year.lastDay();
        Stream<List<String>> rows = england.schools().stream()
                .filter(school -> school.registrations().size() > 1)
                .flatMap(school -> rows(school.registrations(), day));
        CsvFile.write(
                folder.resolve("links_edubasealldata" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + ".csv.gz"),
                CsvFile.Manner.REGISTER_EXTRACT,
                HEADER,
                rows);
    }

    private static Stream<List<String>> rows(List<Registration> registrations, LocalDate day) {
        Registration before = registrations.get(0);
        Registration after = registrations.get(1);
        if (!after.begunBy(day)) {
            return Stream.of();
        }
        String date = DATE.format(after.opened());
        return Stream.of(
                List.of(before.urn(), after.urn(), after.name(), "Successor", date),
                List.of(after.urn(), before.urn(), before.name(), "Predecessor", date));
    }
}
