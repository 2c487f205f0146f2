// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Coverage;
import inclusion.api.read.FileAccount;
import inclusion.api.read.Finding;
import inclusion.api.read.Indicator;
import inclusion.api.read.Reconciliation;
import inclusion.api.read.Source;
import inclusion.web.chart.Table;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the books balance, what to put right, who is missing, and ours beside the published figure. */
public record QualityPage(
        Shell shell,
        List<Fact> facts,
        String lead,
        List<File> files,
        File together,
        List<Problem> problems,
        String moreProblems,
        Table missing,
        Optional<OwnGrid> own,
        Table published,
        String publishedNote) {
    private static final int MOST = 60;
    private static final int MOST_BESIDE = 25;
    private static final Pattern PERIOD = Pattern.compile("\\b\\d{6}\\b");

    /**
     * What became of one file's rows.
     *
     * @param balance "balances", or the difference
     * @param isWhole whether every row was accepted, set aside or replaced
     * @param instead the sentence that stands in place of the numbers of a file that was not used; "" otherwise
     */
    public record File(
            String name,
            String as,
            String covers,
            String read,
            String accepted,
            String setAside,
            String replaced,
            String balance,
            boolean isWhole,
            String findings,
            String instead) {}

    /** One problem. */
    public record Problem(String severity, boolean isWorst, String what, String where, String todo) {}

    /** The page. */
    public static QualityPage of(Edition edition, Choices choices) {
        List<FileAccount> accounts = edition.read().findings().accounts();
        List<Finding> findings = edition.read().findings().all();
        List<Reconciliation> beside = edition.read().reconciliations().all();
        long read = total(accounts, FileAccount::rowsRead);
        return new QualityPage(
                edition.shell("Data quality", "/quality"),
                Fact.known(
                        Fact.plain("Snapshot " + edition.snapshotId()),
                        Fact.of(
                                "made on ",
                                Years.day(edition.madeOn()),
                                " from " + Numbers.of(accounts.size(), "file", "files"))),
                lead(accounts, read),
                accounts.stream().map(QualityPage::file).toList(),
                new File(
                        "Together",
                        "",
                        "",
                        Numbers.count(read),
                        Numbers.count(total(accounts, FileAccount::rowsAccepted)),
                        Numbers.count(total(accounts, FileAccount::rowsQuarantined)),
                        Numbers.count(total(accounts, FileAccount::rowsSuperseded)),
                        balance(
                                read,
                                total(accounts, FileAccount::rowsAccepted),
                                total(accounts, FileAccount::rowsQuarantined),
                                total(accounts, FileAccount::rowsSuperseded)),
                        true,
                        Numbers.count(findings.size()),
                        ""),
                findings.stream().limit(MOST).map(QualityPage::problem).toList(),
                findings.size() > MOST
                        ? "%s more are in the table \u201cfinding\u201d."
                                .formatted(Numbers.count(findings.size() - MOST))
                        : "",
                missing(edition),
                OwnGrid.of(edition, choices),
                published(edition, beside),
                beside.size() > MOST_BESIDE
                        ? "The %d largest of %s; all are in the table \u201creconciliation\u201d."
                                .formatted(MOST_BESIDE, Numbers.count(beside.size()))
                        : "");
    }

    private static String lead(List<FileAccount> accounts, long read) {
        long whole = accounts.stream()
                .filter(account ->
                        "accepted".equals(account.status()) && file(account).isWhole())
                .count();
        long setAside = total(accounts, FileAccount::rowsQuarantined);
        long refused = accounts.stream()
                .filter(account -> !"accepted".equals(account.status()))
                .count();
        return "%s read. In %s the books balance%s. %s of %s %s set aside."
                .formatted(
                        Numbers.of(accounts.size(), "file was", "files were"),
                        Numbers.count(whole),
                        refused == 0 ? "" : "; " + Numbers.of(refused, "was not used", "were not used"),
                        setAside == 0 ? "None" : Numbers.count(setAside),
                        Numbers.of(read, "row", "rows"),
                        setAside < 2 ? "was" : "were");
    }

    private static File file(FileAccount account) {
        long read = orZero(account.rowsRead());
        long accepted = orZero(account.rowsAccepted());
        long setAside = orZero(account.rowsQuarantined());
        long replaced = orZero(account.rowsSuperseded());
        String instead = switch (account.status()) {
            case "refused" -> "Refused: it says that it is one of ours and could not be read. Nothing of it was used.";
            case "incomplete" -> "It breaks off. What was complete is used; nobody knows how much is missing.";
            case "unrecognised" -> "Not recognised by its content. Nothing of it was used.";
            case "duplicate" -> "A second copy of another file. It was used once.";
            default -> "";
        };
        return new File(
                account.fileName(),
                account.recognisedAs() == null ? "" : account.recognisedAs(),
                covers(account),
                Numbers.count(read),
                Numbers.count(accepted),
                Numbers.count(setAside),
                Numbers.count(replaced),
                balance(read, accepted, setAside, replaced),
                read == accepted + setAside + replaced,
                account.findings() == null ? "0" : Numbers.count(account.findings()),
                instead);
    }

    private static String covers(FileAccount account) {
        String covers = PERIOD.matcher(Objects.requireNonNullElse(account.covers(), ""))
                .replaceAll(period -> Years.name(period.group()))
                .replaceAll("(?<=/\\d\\d)-(?=\\d{4}/)", " to ");
        String year = account.timePeriod() == null ? "" : Years.name(account.timePeriod());
        return covers.contains(year) ? covers : covers.isEmpty() ? year : covers + " \u00b7 " + year;
    }

    private static String balance(long read, long accepted, long setAside, long replaced) {
        long difference = read - accepted - setAside - replaced;
        return difference == 0 ? "balances" : Numbers.count(difference) + " missing";
    }

    private static Problem problem(Finding finding) {
        List<String> where = new ArrayList<>();
        where.add(finding.fileName() == null ? "no file" : finding.fileName());
        if (finding.sourceColumn() != null && !finding.sourceColumn().isBlank()) {
            where.add("column " + finding.sourceColumn());
        }
        if (finding.sourceRows() != null && !finding.sourceRows().isBlank()) {
            where.add((finding.sourceRows().contains(",") ? "rows " : "row ")
                    + finding.sourceRows()
                    + (finding.rowCount() != null && finding.rowCount() > 3 ? ", \u2026" : ""));
        }
        String severity = finding.severity();
        return new Problem(
                severity.substring(0, 1).toUpperCase(java.util.Locale.UK) + severity.substring(1),
                "must fix".equals(severity),
                "%s%s %s"
                        .formatted(
                                finding.rowCount() == null || finding.rowCount() < 2
                                        ? ""
                                        : Numbers.count(finding.rowCount()) + " rows: ",
                                finding.what(),
                                Objects.requireNonNullElse(finding.meaning(), "")),
                String.join(", ", where),
                finding.guidance());
    }

    private static Table missing(Edition edition) {
        Map<String, String> titles = edition.read().sources().all().stream()
                .collect(Collectors.toMap(Source::id, Source::title, (a, b) -> a));
        List<List<String>> rows = edition.read().coverage().ofEngland().stream()
                .filter(coverage -> "Total".equals(coverage.educationPhase()) && coverage.expected() != null)
                .map(coverage -> row(titles, coverage))
                .toList();
        return new Table(List.of("Source", "Year", "Schools expected", "With a row", "Missing"), rows);
    }

    private static List<String> row(Map<String, String> titles, Coverage coverage) {
        long present = orZero(coverage.present());
        return List.of(
                titles.getOrDefault(coverage.sourceId(), coverage.sourceId()),
                Years.name(coverage.timePeriod()),
                Numbers.count(coverage.expected()),
                Numbers.count(present),
                Numbers.count(Math.max(0, coverage.expected() - present)));
    }

    private static Table published(Edition edition, List<Reconciliation> beside) {
        Map<String, Indicator> indicators = edition.read().indicators().all().stream()
                .collect(Collectors.toMap(Indicator::id, indicator -> indicator));
        List<List<String>> rows = beside.stream()
                .limit(MOST_BESIDE)
                .filter(one -> indicators.containsKey(one.indicatorId()))
                .map(one -> {
                    Measure measure = Shown.measure(indicators.get(one.indicatorId()));
                    String name = edition.read()
                            .entities()
                            .find(one.level(), one.entityCode())
                            .map(entity -> entity.name())
                            .orElse(one.entityCode());
                    String ours = one.ours() != null
                            ? Numbers.value(one.ours(), measure.decimals() + 1)
                            : one.oursLower() == null || one.oursUpper() == null
                                    ? "\u2013"
                                    : Numbers.range(one.oursLower(), one.oursUpper(), measure.decimals() + 1);
                    return List.of(
                            "%s, %s, %s%s"
                                    .formatted(
                                            measure.shortTitle(),
                                            name,
                                            Years.name(one.timePeriod()),
                                            "Total".equals(one.educationPhase())
                                                    ? ""
                                                    : ", "
                                                            + one.educationPhase()
                                                                    .toLowerCase(java.util.Locale.UK)),
                            ours,
                            one.published() == null ? "\u2013" : Numbers.value(one.published(), measure.decimals() + 1),
                            one.difference() == null
                                    ? "\u2013"
                                    : Numbers.value(one.difference(), measure.decimals() + 1),
                            one.reason() == null ? "" : one.reason().replace('-', ' '));
                })
                .toList();
        return new Table(List.of("Figure", "Our sum", "Published", "Difference", "Why"), rows);
    }

    private static long total(List<FileAccount> accounts, java.util.function.Function<FileAccount, Long> rows) {
        ToLongFunction<FileAccount> known = account -> orZero(rows.apply(account));
        return accounts.stream().mapToLong(known).sum();
    }

    private static long orZero(Long number) {
        return number == null ? 0 : number;
    }
}
