// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person reads at the end of a run: the books of every file, then every problem with what to do about it. */
final class Summary {
    private static final int WIDEST_NAME = 48;
    private static final String UNRECOGNISED = "file-unrecognised";

    private final List<FileAccount> accounts;
    private final List<Finding> findings;

    Summary(Facts facts) {
        this.accounts = facts.accounts().stream()
                .sorted(Comparator.comparing(FileAccount::fileName))
                .toList();
        this.findings = facts.findings().stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::code)
                        .thenComparing(Finding::fileName))
                .toList();
    }

    /** Whether a file that says it is one of ours, or a whole table of a school, could not be used. */
    boolean rejected() {
        return rejectedNames().findAny().isPresent();
    }

    String rejections() {
        return rejectedNames().distinct().collect(Collectors.joining(", "));
    }

    private Stream<String> rejectedNames() {
        return Stream.concat(
                accounts.stream().filter(account -> account.status().rejected()).map(FileAccount::fileName),
                findings.stream()
                        .filter(finding -> FindingRule.of(finding.code()).stopsTable())
                        .map(Finding::fileName));
    }

    void print(PrintStream out) {
        int width = accounts.stream()
                .mapToInt(account -> shortened(account.fileName()).length())
                .max()
                .orElse(0);
        String line = "%-" + Math.max(width, "File".length()) + "s  %-13s %10s = %10s + %9s + %8s  %8s  %s%n";
        out.printf(Locale.UK, line, "File", "Source", "read", "accepted", "set aside", "replaced", "findings", "");
        for (FileAccount account : accounts) {
            out.printf(
                    Locale.UK,
                    line,
                    shortened(account.fileName()),
                    account.sourceId().isEmpty() ? "-" : account.sourceId(),
                    number(account.rowsRead()),
                    number(account.rowsAccepted()),
                    number(account.rowsQuarantined()),
                    number(account.rowsSuperseded()),
                    number(account.findings()),
                    account.status() == FileAccount.Status.ACCEPTED
                            ? ""
                            : account.status().word());
        }
        for (Finding finding : findings) {
            if (!finding.code().equals(UNRECOGNISED)) {
                out.println();
                out.println(finding.severity().word() + ": " + finding.what() + where(finding));
                out.println("  " + finding.meaning());
                out.println("  What to do: " + finding.guidance());
            }
        }
        String unrecognised = findings.stream()
                .filter(finding -> finding.code().equals(UNRECOGNISED))
                .map(Finding::fileName)
                .collect(Collectors.joining(", "));
        if (!unrecognised.isEmpty()) {
            out.println();
            out.println("note: Nothing recognises these files, and nothing of them was used: " + unrecognised);
        }
        out.println();
    }

    /** As in {@code [census.csv.gz: 7 rows, such as 577, 1043; column NOR]}. */
    private static String where(Finding finding) {
        if (finding.fileName().isEmpty()) {
            return "";
        }
        StringBuilder where = new StringBuilder(" [").append(shortened(finding.fileName()));
        if (!finding.sourceRows().isEmpty()) {
            where.append(": ").append(number(finding.rowCount())).append(finding.rowCount() == 1 ? " row" : " rows");
            where.append(finding.rowCount() == 1 ? ", " : ", such as ").append(finding.sourceRows());
        }
        if (!finding.sourceColumn().isEmpty()) {
            where.append("; column ").append(finding.sourceColumn());
        }
        return where.append(']').toString();
    }

    private static String number(long value) {
        return String.format(Locale.UK, "%,d", value);
    }

    private static String shortened(String name) {
        return name.length() <= WIDEST_NAME ? name : "…" + name.substring(name.length() - WIDEST_NAME + 1);
    }
}
