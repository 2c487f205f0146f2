// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.Lineage;
import inclusion.api.read.Mark;
import inclusion.api.read.Reconciliation;
import inclusion.api.read.Tally;
import inclusion.api.read.ValueState;
import inclusion.api.read.Working;
import inclusion.web.chart.Table;
import inclusion.web.words.Beside;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How one number was made.
 *
 * @param sum the sum in one line: "690 suspensions ÷ 978 pupils × 100 = 70.55, shown as 70.6 per 100 pupils"
 */
public record WorkingPage(
        Shell shell, String of, String sum, List<Step> steps, Table comparisons, List<Part> parts, String sql) {
    /**
     * One step of the working.
     *
     * @param href where the term leads; null for nowhere
     */
    public record Step(String term, List<String> lines, String href) {}

    /** One school of a trust's sum. */
    public record Part(String name, String href, String numerator, String denominator, String value) {}

    /**
     * The page of the value that the address names.
     *
     * @throws InvalidChoiceException when the address names something that there is not
     */
    public static Optional<WorkingPage> of(Edition edition, Choices choices) {
        Level level = Level.of(choices.text("level").isEmpty() ? "School" : choices.text("level"))
                .orElseThrow(() -> new InvalidChoiceException(
                        "level",
                        choices.text("level"),
                        Arrays.stream(Level.values()).map(Level::word).toList()));
        Slice slice = Slice.of(choices);
        String phase = choices.text("phase").isEmpty() ? Phases.TOTAL : choices.text("phase");
        return edition.read()
                .workings()
                .of(
                        level,
                        choices.text("entity"),
                        choices.text("indicator"),
                        choices.text("year"),
                        phase,
                        slice.timeIdentifier(),
                        slice.group().topic(),
                        slice.group().breakdown())
                .map(working -> of(edition, working, slice));
    }

    private static WorkingPage of(Edition edition, Working working, Slice slice) {
        Entity entity = working.entity();
        Indicator indicator = working.indicator();
        IndicatorValue value = working.value().value();
        Measure measure = Shown.measure(indicator);
        String home = Places.of(entity.level(), entity.code());
        List<Link> crumbs =
                new ArrayList<>(entity.level() == Level.SCHOOL ? Places.above(entity) : List.of(Places.ENGLAND));
        if (entity.level() != Level.NATIONAL) {
            crumbs.add(Link.to(entity.name(), home));
        }
        crumbs.add(Link.to(indicator.title(), Places.indicator(indicator.id())));
        crumbs.add(Link.plain("working"));
        String phase = Phases.TOTAL.equals(value.educationPhase())
                ? "all schools of the file"
                : Phases.plural(value.educationPhase());
        return new WorkingPage(
                edition.shell("How this number was made", "", crumbs),
                "%s, %s, %s, %s%s"
                        .formatted(
                                indicator.title(),
                                entity.name(),
                                slice.period(value.timePeriod()),
                                phase,
                                slice.isOfAllPupils()
                                        ? ""
                                        : ", " + slice.group().name()),
                sum(indicator, measure, value),
                steps(edition, working, measure),
                Comparisons.table(working.value(), measure, edition.today()),
                working.parts().stream().map(part -> part(indicator, part)).toList(),
                "./inclusion sql --lake DIR \"" + working.sql() + "\"");
    }

    private static String sum(Indicator indicator, Measure measure, IndicatorValue value) {
        String over = value.denominator() == null
                ? ""
                : " \u00f7 %s %s%s"
                        .formatted(
                                Numbers.count(value.denominator()),
                                label(indicator.denominatorLabel()),
                                indicator.multiplier() == null || indicator.multiplier() == 1
                                        ? ""
                                        : " \u00d7 " + Numbers.value(indicator.multiplier(), 0));
        String shown = Numbers.withUnit(Shown.text(measure, value), measure.unit());
        if (value.value() != null && !indicator.isShare() && !"printed".equals(value.valueSource())) {
            return OwnWorking.sum(indicator, value, shown);
        }
        return switch (value.state()) {
            case VALUE -> {
                boolean printed = "printed".equals(value.valueSource()) || value.numerator() == null || over.isEmpty();
                if (printed) {
                    yield "%s, as the publisher prints it".formatted(shown);
                }
                yield "%s %s%s = %s, shown as %s"
                        .formatted(
                                Numbers.count(value.numerator()),
                                label(indicator.numeratorLabel()),
                                over,
                                Numbers.value(value.value(), measure.decimals() + 1),
                                shown);
            }
            case RANGE, HIDDEN -> {
                if (value.numeratorLowerBound() == null || value.numeratorUpperBound() == null || over.isEmpty()) {
                    yield value.symbolReason() == null
                            ? "The count is hidden, so there is no sum to show."
                            : value.symbolReason();
                }
                String bounds = value.lowerBound() == null || value.upperBound() == null
                        ? ""
                        : " = "
                                + Numbers.withUnit(
                                        measure.printRange(value.lowerBound(), value.upperBound()), measure.unit());
                if ("u".equals(value.symbol())) {
                    yield value.symbolReason() + bounds;
                }
                yield "%s to %s %s%s%s: a range, because a part is hidden"
                        .formatted(
                                Numbers.count(value.numeratorLowerBound()),
                                Numbers.count(value.numeratorUpperBound()),
                                label(indicator.numeratorLabel()),
                                over,
                                bounds);
            }
            case LOW -> "More than 0, but it rounds to 0.";
            case NOT_APPLICABLE -> "The question does not arise here, so there is no number.";
            case CANNOT_TELL ->
                value.symbolReason() == null ? "Too little is known for one figure." : value.symbolReason();
            case NOT_AVAILABLE -> "No publisher gives this number, so there is none here. It is not a zero.";
        };
    }

    private static List<Step> steps(Edition edition, Working working, Measure measure) {
        IndicatorValue value = working.value().value();
        Indicator indicator = working.indicator();
        List<Step> steps = new ArrayList<>();
        working.numerator()
                .ifPresent(tally -> steps.add(tally(
                        indicator.isShare() ? count(value.numerator(), value) : "",
                        indicator.numeratorLabel(),
                        tally)));
        working.denominator()
                .ifPresent(tally -> steps.add(tally(
                        value.denominator() == null ? "" : Numbers.count(value.denominator()),
                        indicator.denominatorLabel(),
                        tally)));
        steps.add(new Step("Evidence", List.of(evidence(value)), null));
        if (value.value() != null && value.hasInterval()) {
            steps.add(new Step(
                    measure.printRange(value.lowerCi(), value.upperCi()),
                    List.of(interval(indicator)),
                    "/methods#intervals"));
        } else if (value.state() == ValueState.VALUE && "none".equals(indicator.interval())) {
            steps.add(new Step("No interval", List.of(interval(indicator)), "/methods#intervals"));
        }
        benchmark(working, measure).ifPresent(steps::add);
        LikeForLikeCell.records(working.value())
                .ifPresent(note -> steps.add(new Step(
                        "Expected of its pupils", List.of(note, ComparisonSentences.ALIKE), "/methods#like-for-like")));
        steps.add(new Step("Verdict", List.of(verdict(edition, working, measure)), "/methods#verdicts"));
        if (!working.files().isEmpty()) {
            steps.add(new Step(
                    "Files", working.files().stream().map(WorkingPage::file).toList(), "/quality"));
        } else if ("own".equals(value.evidence())) {
            steps.add(new Step("Files", OwnWorking.files(working.ownFiles(), value), "/quality"));
        }
        for (Reconciliation beside : working.reconciliations()) {
            steps.add(new Step("Ours and the published", List.of(beside(measure, beside)), "/quality#published"));
        }
        if (!working.others().isEmpty()) {
            steps.add(new Step(
                    "Also in the snapshot",
                    working.others().stream()
                            .map(other -> "%s: %s (%s)"
                                    .formatted(
                                            "summed".equals(other.evidence())
                                                    ? "our sum of its schools"
                                                    : other.evidence(),
                                            Shown.text(measure, other),
                                            "the publisher\u2019s own row is preferred"))
                            .toList(),
                    null));
        }
        steps.add(new Step(
                "Definition",
                List.of("%s, version %s, reviewed %s. %s"
                        .formatted(
                                indicator.id(),
                                indicator.version(),
                                indicator.reviewedOn() == null ? "not yet" : indicator.reviewedOn(),
                                indicator.changeLog() == null ? "" : indicator.changeLog())),
                Places.indicator(indicator.id())));
        steps.add(new Step("Snapshot", List.of(edition.snapshotId()), "/quality"));
        return steps;
    }

    private static Step tally(String count, String label, Tally tally) {
        List<String> lines = new ArrayList<>();
        if (!tally.title().equalsIgnoreCase(label(label))) {
            lines.add(tally.title() + ".");
        }
        if (tally.sourceNote() != null && !tally.sourceNote().isBlank()) {
            lines.add(tally.sourceNote());
        }
        if (tally.attributedTo() != null) {
            lines.add("Belongs to: " + tally.attributedTo().replace('_', ' ') + ". Adds up over: "
                    + (tally.addsOver() == null || tally.addsOver().isBlank() ? "nothing" : tally.addsOver()) + ".");
        }
        lines.addAll(OwnWorking.filter(tally));
        return new Step((count + " " + label(label)).strip(), lines, null);
    }

    private static String count(Long count, IndicatorValue value) {
        return count != null
                ? Numbers.count(count)
                : Sentences.hidden(value.numeratorLowerBound(), value.numeratorUpperBound());
    }

    private static String evidence(IndicatorValue value) {
        if ("own".equals(value.evidence())) {
            return OwnWorking.evidence(value);
        }
        if ("summed".equals(value.evidence())) {
            String covered = value.schoolsPresent() == null || value.schoolsExpected() == null
                    ? ""
                    : ": %s of %s have a figure"
                            .formatted(
                                    Numbers.count(value.schoolsPresent()),
                                    Numbers.of(value.schoolsExpected(), "school", "schools"));
            String hidden = value.schoolsHidden() == null || value.schoolsHidden() == 0
                    ? ""
                    : ", %s of them hidden".formatted(Numbers.count(value.schoolsHidden()));
            return "Added up from its schools\u2019 published figures" + covered + hidden + ".";
        }
        String row = value.sourceRow() == null ? "" : ", row " + Numbers.count(value.sourceRow()) + " of its file";
        return "printed".equals(value.valueSource())
                ? "The publisher\u2019s own printed value" + row + "."
                : "The publisher\u2019s own counts" + row + ".";
    }

    private static String interval(Indicator indicator) {
        return switch (indicator.interval() == null ? "none" : indicator.interval()) {
            case "wilson" ->
                "95 % interval for a share of people (Wilson): how far the value could be from the underlying level by chance.";
            case "poisson-byar" ->
                "95 % interval for a count of events (Byar; exact Poisson for small counts): how far the count could be from the underlying level by chance.";
            case "student-t" ->
                "95 % interval for a mean (Student\u2019s t, from the spread between pupils): how far the mean could be from the underlying level by chance.";
            case "newcombe" ->
                "95 % interval for the difference between two shares (Newcombe, from the Wilson interval of each): how far the difference could be from the underlying one by chance.";
            case "log-ratio" ->
                "95 % interval for one rate over another (on its logarithm; exact for small counts): how far the ratio could be from the underlying one by chance.";
            case "exact-conditional" ->
                "95 % interval for one rate over another (exact, given all that happened on both sides; Clopper and Pearson): how far the ratio could be from the underlying one by chance.";
            default ->
                "No interval: a pupil\u2019s half days are not independent of one another, or the value is printed without its parts.";
        };
    }

    private static Optional<Step> benchmark(Working working, Measure measure) {
        Optional<Benchmark> found = working.value().benchmark();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Benchmark benchmark = found.get();
        if (benchmark.value() == null) {
            return Optional.of(new Step(
                    "Beside", List.of(benchmark.note() == null ? Sentences.NO_BENCHMARK : benchmark.note()), null));
        }
        String what = "expected-for-phase-mix".equals(benchmark.type())
                ? "What England\u2019s schools of each phase would give for the trust\u2019s mix of phases, %s."
                : PupilSentences.capital(Beside.name(benchmark.type(), benchmark.educationPhase())) + ", %s.";
        List<String> lines = new ArrayList<>();
        lines.add(what.formatted(Years.name(benchmark.timePeriod())));
        if (benchmark.numerator() != null && benchmark.denominator() != null) {
            lines.add("%s of %s."
                    .formatted(Numbers.count(benchmark.numerator()), Numbers.count(benchmark.denominator())));
        }
        if (benchmark.isOfAPart()) {
            lines.add("In the phases that England publishes, the value is %s. %s"
                    .formatted(measure.print(benchmark.compared()), benchmark.note()));
        }
        return Optional.of(new Step("Beside " + measure.print(benchmark.value()), lines, null));
    }

    private static String verdict(Edition edition, Working working, Measure measure) {
        String steps = working.value()
                .benchmark()
                .filter(benchmark -> benchmark.value() != null)
                .map(benchmark -> Comparisons.steps(working.value(), benchmark, measure, edition.today()))
                .orElse("");
        return steps.isEmpty() ? Sentences.NO_VERDICT : steps;
    }

    private static String file(Lineage file) {
        return "%s (%s), %s of this level and year \u00b7 checksum %s"
                .formatted(
                        file.fileName(),
                        file.role(),
                        Numbers.of(file.rows() == null ? 0 : file.rows(), "row", "rows"),
                        checksum(file.fileChecksum()));
    }

    /** So much of a checksum that a reader can tell two files apart. */
    static String checksum(String whole) {
        return whole == null || whole.length() < 12
                ? String.valueOf(whole)
                : whole.substring(0, 6) + "\u2026" + whole.substring(whole.length() - 4);
    }

    private static String beside(Measure measure, Reconciliation beside) {
        String ours = beside.ours() != null
                ? measure.print(beside.ours())
                : beside.oursLower() != null && beside.oursUpper() != null
                        ? measure.printRange(beside.oursLower(), beside.oursUpper())
                        : "not known";
        return "Published %s; our sum of the schools %s%s."
                .formatted(
                        beside.published() == null ? "nothing" : measure.print(beside.published()),
                        ours,
                        beside.reason() == null ? "" : " (" + beside.reason().replace('-', ' ') + ")");
    }

    private static Part part(Indicator indicator, Mark part) {
        Measure measure = Shown.measure(indicator);
        String value = part.value() != null
                ? measure.print(part.value())
                : part.lowerBound() != null && part.upperBound() != null
                        ? measure.printRange(part.lowerBound(), part.upperBound()) + ", hidden"
                        : "c".equals(part.symbol()) ? "hidden" : "not in this source";
        return new Part(
                part.name() == null ? part.code() : part.name(),
                Places.school(part.code()),
                Shown.counted(indicator, part.numerator()),
                Shown.outOf(indicator, part.denominator()),
                value);
    }

    private static String label(String label) {
        return label == null ? "" : label;
    }
}
