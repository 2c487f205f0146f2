// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.LandedFile;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the accounts and findings of a run out of what was counted: plain Java, no Spark. */
final class Books {
    private final Landed landed;
    private final Map<Integer, Count> counts;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Opens the books.
     *
     * @param counts by number of the task
     * @param broken what rows broke
     * @param stopped what stops a school's table, or is found of all own files together
     */
    Books(Landed landed, Map<Integer, Count> counts, List<Broken> broken, List<Stopped> stopped) {
        this.landed = landed;
        this.counts = counts;
        for (Recognition recognition : landed.recognitions()) {
            recognition.troubles().forEach(trouble -> findings.add(wholeFile(recognition, trouble)));
            if (landed.duplicates().containsKey(recognition.file())) {
                findings.add(wholeFile(recognition, new Recognition.Trouble(FindingRule.DUPLICATE_FILE, "")));
            }
        }
        broken.forEach(each -> findings.add(rows(each)));
        stopped.forEach(each -> findings.add(stopped(each)));
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::code)
                .thenComparing(Finding::sourceId)
                .thenComparing(Finding::fileChecksum)
                .thenComparing(Finding::sourceColumn)
                .thenComparing(Finding::fileName));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<FileAccount> accounts() {
        return landed.recognitions().stream().map(this::account).toList();
    }

    List<LandedFile> files() {
        return landed.tasks().stream()
                .filter(task -> !counts.get(task.index()).refused())
                .map(task -> new LandedFile(task.name(), task.checksum(), task.sourceId(), task.timePeriod()))
                .toList();
    }

    private FileAccount account(Recognition recognition) {
        Optional<FileTask> task = landed.task(recognition);
        Count count = task.map(read -> counts.get(read.index())).orElse(Count.NOTHING);
        boolean duplicate = landed.duplicates().containsKey(recognition.file());
        boolean refused = count.refused();
        long quarantined = refused ? count.read : duplicate ? 0 : count.quarantined;
        long superseded = refused ? 0 : duplicate ? count.read : count.superseded;
        return new FileAccount(
                recognition.file().checksum(),
                recognition.file().name(),
                recognition.sourceId(),
                task.map(FileTask::recognisedAs).orElse(""),
                count.covers,
                task.map(FileTask::timePeriod).orElse(""),
                recognition.file().encoding().word(),
                count.read,
                count.read - quarantined - superseded,
                quarantined,
                superseded,
                status(recognition, task, refused, duplicate),
                findings.stream()
                        .filter(finding ->
                                finding.fileName().equals(recognition.file().name()))
                        .count());
    }

    private FileAccount.Status status(
            Recognition recognition, Optional<FileTask> task, boolean refused, boolean duplicate) {
        if (recognition.sourceId().isEmpty()) {
            return FileAccount.Status.UNRECOGNISED;
        }
        if (task.isEmpty() || refused) {
            return FileAccount.Status.REFUSED;
        }
        if (duplicate) {
            return FileAccount.Status.DUPLICATE;
        }
        boolean whole = findings.stream()
                .noneMatch(finding -> finding.code().equals(FindingRule.DOCUMENT_BROKEN_OFF.code())
                        && finding.fileName().equals(recognition.file().name()));
        return whole ? FileAccount.Status.ACCEPTED : FileAccount.Status.INCOMPLETE;
    }

    private static Finding wholeFile(Recognition of, Recognition.Trouble trouble) {
        return finding(trouble.rule(), of.file().checksum(), of.file().name(), of.sourceId(), trouble.column(), "", 0);
    }

    private Finding rows(Broken of) {
        FileTask task = landed.tasks().get(of.task);
        return finding(of.rule, task.checksum(), task.name(), task.sourceId(), of.column, of.firstRows, of.rows);
    }

    private Finding stopped(Stopped of) {
        Optional<FileTask> task = of.task.map(landed.tasks()::get);
        Finding finding = finding(
                of.rule,
                task.map(FileTask::checksum).orElse(""),
                task.map(FileTask::name).orElse(""),
                task.map(FileTask::sourceId).orElse(""),
                "",
                "",
                of.rows);
        return of.about.isEmpty() ? finding : finding.about(of.about);
    }

    private static Finding finding(
            FindingRule rule, String checksum, String name, String source, String column, String rows, long count) {
        return new Finding(
                rule.code(),
                rule.severity(),
                checksum,
                name,
                source,
                column,
                rows,
                count,
                rule.what(),
                rule.meaning(),
                rule.guidance());
    }

    /**
     * What was counted of a file.
     *
     * @param covers first and last period of its rows
     * @param refusal the rule for which nothing of it is used
     */
    record Count(long read, long quarantined, long superseded, String covers, Optional<FindingRule> refusal) {
        private static final Count NOTHING = new Count(0, 0, 0, "", Optional.empty());

        /** The same of a school's own file, with what became of its rows later. */
        Count with(long replaced, long refused, String years) {
            return new Count(read, quarantined + refused, replaced, years, refusal);
        }

        /** As a whole, or because not one of its rows can be used. */
        private boolean refused() {
            return refusal.isPresent() || (read > 0 && quarantined == read);
        }
    }

    /** A rule that rows of a file broke. */
    record Broken(int task, FindingRule rule, String column, String firstRows, long rows) {}

    /**
     * What is found of several rows together.
     *
     * @param task the file that it stands in; empty where it is about all own files
     * @param about as in {@code roll of school 900101}; never a pupil
     */
    record Stopped(Optional<Integer> task, FindingRule rule, String about, long rows) {}
}
