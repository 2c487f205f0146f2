// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static inclusion.metrics.job.MarkedPupil.BORN;
import static inclusion.metrics.job.MarkedPupil.FORENAME;
import static inclusion.metrics.job.MarkedPupil.FORMER_UPN;
import static inclusion.metrics.job.MarkedPupil.POSTCODE;
import static inclusion.metrics.job.MarkedPupil.STAFF;
import static inclusion.metrics.job.MarkedPupil.SURNAME;
import static inclusion.metrics.job.MarkedPupil.UPN;
import static inclusion.metrics.job.MarkedPupil.WRONG_UPN;

import inclusion.ingest.source.CsvRows;
import inclusion.ingest.source.contract.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The marked pupil in every file of a trust's own, {@code own/}: made of the examples of the contract, so that a file or
 * a column which comes to it later is here by itself. Each file has a good row of the pupil and, for each column, rows in
 * which a name, a number or the date of birth stands where that column's cell should.
 */
final class MarkedLanding {
    /** A small school with nothing unusual in its files: four pupils, two suspended, one of each the marked one. */
    static final String PLAIN_SCHOOL = "900105";

    private static final Set<String> SETTINGS = Set.of("delivery.csv", "column_names.csv", "sensitive_columns.csv");
    private static final String DELIVERY = "school_urn,table,covers_from,covers_to,extracted_at,scope\n";
    private static final String PUPILS =
            "school_urn,pupil_key,dob,sex,nc_year,enrol_status,entry_date,leaving_date,sen_provision,in_care\n";

    private MarkedLanding() {}

    static void write(Path folder) throws IOException {
        Path templates = folder.resolveSibling("templates");
        Templates.write(templates);
        List<String> tables = new ArrayList<>();
        try (Stream<Path> examples = Files.list(templates.resolve("example"))) {
            for (Path example : examples.sorted().toList()) {
                String name = example.getFileName().toString();
                if (!SETTINGS.contains(name)) {
                    put(
                            folder,
                            "own/" + name,
                            marked(Files.readString(example).replace("Admission date", "entry_date")));
                    tables.add(name.replace(".csv", ""));
                }
            }
        }
        put(folder, "own/delivery.csv", DELIVERY + covering(tables));
        put(folder, "own/the same again.csv", Files.readString(folder.resolve("own/suspensions.csv")));
        plain(folder);
        MarkedDocuments.write(folder.resolve("census"));
        MarkedDamage.write(folder.resolve("damaged"), PUPILS);
        TinyLanding.write(folder.resolve("published.csv"), "202324");
    }

    static void put(Path folder, String name, String content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private static String covering(List<String> tables) {
        return tables.stream()
                .map(table -> "," + table + ",2023-09-01,2025-07-31,2025-07-31,full\n")
                .collect(Collectors.joining());
    }

    private static void plain(Path folder) throws IOException {
        String row = PLAIN_SCHOOL + ",%s,%s,F,8,C,%s,%s,N,%s\n";
        put(
                folder,
                "plain/pupils.csv",
                PUPILS
                        + row.formatted(UPN, BORN, "2022-09-05", "", "N")
                        + row.formatted("Q1", "2012-05-05", "2022-09-05", "", "Y")
                        + row.formatted("Q2", "2012-06-06", "2022-09-05", "", "N")
                        + row.formatted("Q3", "2012-07-07", "2024-09-02", "", "N")
                        + row.formatted("Q4", "2012-08-08", "2022-09-05", "2024-07-19", "N"));
        String event = PLAIN_SCHOOL + ",%s,SUSP,%s,4,DB\n";
        put(
                folder,
                "plain/suspensions.csv",
                "school_urn,pupil_key,category,start_date,sessions,reason1\n"
                        + event.formatted(UPN.toLowerCase(Locale.ROOT), "2024-11-12")
                        + event.formatted("Q1", "2024-11-13")
                        + event.formatted("Q4", "2024-02-06"));
        put(folder, "plain/delivery.csv", DELIVERY + covering(List.of("pupils", "suspensions")));
        put(folder, "plain/sensitive_columns.csv", "sensitive_column,why\nin_care,a test\n");
    }

    /** The example as it is, then the pupil in a good row, then in a row with a flaw for each kind of flaw and column. */
    private static String marked(String example) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows read = CsvRows.of(example)) {
            while (read.hasNext()) {
                rows.add(new ArrayList<>(read.next()));
            }
        }
        List<String> columns = rows.remove(0);
        List<List<String>> all = new ArrayList<>(rows);
        List<String> good = good(columns, rows.get(0));
        all.add(good);
        all.add(good);
        for (int at = 0; at < columns.size(); at++) {
            for (String text : List.of(SURNAME + " " + FORENAME, UPN, dayFirst(), "")) {
                all.add(with(good, at, text));
            }
            if (columns.get(at).endsWith("_key")) {
                all.add(with(good, at, WRONG_UPN));
            }
            if (columns.get(at).matches(".*(leaving|end|_end).*")
                    && !columns.get(at).contains("reason")) {
                all.add(with(good, at, "2001-01-01"));
            }
        }
        StringBuilder text = new StringBuilder(line(columns, "surname", "forename", "postcode", SURNAME, SURNAME));
        all.forEach(row -> text.append(line(row, SURNAME, FORENAME, POSTCODE, UPN, BORN.toString())));
        text.append(line(good.subList(0, Math.min(2, good.size())))).append(",,,\n");
        return text.append(line(good, SURNAME, FORENAME, POSTCODE, UPN, SURNAME, UPN))
                .toString();
    }

    private static List<String> good(List<String> columns, List<String> example) {
        List<String> row = new ArrayList<>(example);
        for (int at = 0; at < columns.size(); at++) {
            switch (columns.get(at)) {
                case "pupil_key" -> row.set(at, UPN);
                case "former_pupil_key" -> row.set(at, FORMER_UPN);
                case "dob" -> row.set(at, BORN.toString());
                case "staff_key" -> row.set(at, STAFF);
                case "class_key" -> row.set(at, SURNAME + "'s class");
                default -> {
                    // as in the example
                }
            }
        }
        return row;
    }

    private static List<String> with(List<String> row, int at, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(at, text);
        return changed;
    }

    private static String line(List<String> cells, String... more) {
        return Stream.concat(cells.stream(), Stream.of(more))
                        .map(cell -> cell.matches(".*[,\"\\\\].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String dayFirst() {
        return BORN.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK));
    }
}
