// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The contract in plain English, as a page of Markdown. */
final class Explained {
    private static final int MOST_CODES = 60;

    private static final String BEGINNING = """
            # A trust's own files

            These are the files that the Inclusion Scorecard reads beside the school census return. Fill in what you
            have; a file that is missing only means that its figures are not there. `example/` holds each of them with
            a few made-up rows that belong together, `schema/` and `datapackage.json` describe them for tools that
            check CSV files.

            - CSV in UTF-8, one header row. A file is known by its columns: call it what you like, put it where you
              like below the landing folder, zip it if you like.
            - Dates are `2025-01-16` or, as Excel saves them, `16/01/2025`. Yes and no are `Y` and `N`. Codes may be in
              small letters. Nothing is a blank cell, never `0`.
            - A pupil has the same key in all files: the UPN, or a key of your own. Keys are replaced by pseudonyms as
              the files are read. Leave names, addresses and everything else that is not listed here out.
            - If your export calls a column otherwise, say so in `column_names.csv` instead of editing every export.
            - Say in `delivery.csv` what the files cover and when they were taken. Without it, a second extract of the
              same school cannot be put in order with the first.

            `./inclusion check --landing DIR` says what is wrong with files and writes nothing.
            """;

    private Explained() {}

    static String page() {
        StringBuilder page = new StringBuilder(BEGINNING);
        Map<String, String> sets = new LinkedHashMap<>();
        for (ContractFile file : Contract.files()) {
            page.append("\n## ")
                    .append(file.id())
                    .append(".csv: ")
                    .append(file.title())
                    .append("\n\n");
            page.append("One row")
                    .append(file.grain().substring("one row".length()))
                    .append(".");
            if (!file.note().isEmpty()) {
                page.append(' ').append(file.note());
            }
            if (!file.oneOf().isEmpty()) {
                page.append(" At least one of the columns ")
                        .append(file.oneOf().stream()
                                .map(name -> '`' + name + '`')
                                .collect(Collectors.joining(", ")))
                        .append(" must be there.");
            }
            page.append("\n\n| column | must be | what it is | values |\n|---|---|---|---|\n");
            for (ContractColumn column : file.columns()) {
                page.append(line(column));
                if (!column.codes().isEmpty()) {
                    sets.put(column.codes(), codes(column.codes()));
                }
            }
        }
        page.append("\n## Codes\n");
        sets.forEach((name, codes) -> page.append("\n**")
                .append(title(name))
                .append("**: ")
                .append(codes)
                .append("\n"));
        return page.toString();
    }

    private static String line(ContractColumn column) {
        String must = column.filled() ? "there and filled" : column.required() ? "there" : "";
        String values = column.codes().isEmpty() ? column.is().inWords() : "codes: " + title(column.codes());
        String also = column.also().isEmpty() ? "" : " (or `" + String.join("`, `", column.also()) + "`)";
        String sensitive = column.sensitive() ? "; read only when `sensitive_columns.csv` names it" : "";
        return "| `%s`%s | %s | %s%s | %s |%n"
                .formatted(column.name(), also, must, column.means(), sensitive, values)
                .replace("\r", "");
    }

    private static String title(String set) {
        return set.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String codes(String set) {
        Map<String, String> codes = Contract.codes(set);
        if (codes.size() > MOST_CODES) {
            return codes.size() + " codes, those of the census, such as "
                    + codes.keySet().stream().limit(5).collect(Collectors.joining(", "));
        }
        return codes.entrySet().stream()
                .map(code -> '`' + code.getKey() + '`' + (code.getValue().isEmpty() ? "" : " " + code.getValue()))
                .collect(Collectors.joining("; "));
    }
}
