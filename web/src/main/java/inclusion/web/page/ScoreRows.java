// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.Perspective;
import inclusion.api.read.Scorecard;
import inclusion.api.read.ValueState;
import inclusion.web.chart.YearValue;
import inclusion.web.mark.Scale;
import inclusion.web.mark.Spark;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a scorecard, perspective by perspective. */
final class ScoreRows {
    private static final int WIDTH = 190;
    private static final int HEIGHT = 40;
    private static final int FEW = 5;
    private static final String OF_RECEIVING_SCHOOLS = "reintegration-";
    private final Edition edition;
    private final Scorecard card;
    private final Map<String, List<ComparedValue>> history;
    private final String against;
    private final LikeForLikeCell likeForLike;

    /**
     * The rows of a scorecard.
     *
     * @param history every value of the entity in the phase that is shown
     * @param against whose the benchmark is
     */
    ScoreRows(Edition edition, Scorecard card, List<ComparedValue> history, String against) {
        this(edition, card, history, against, false);
    }

    /** The same; {@code withSen} takes the second view of what is expected. */
    ScoreRows(Edition edition, Scorecard card, List<ComparedValue> history, String against, boolean withSen) {
        this.edition = edition;
        this.card = card;
        this.history = history.stream()
                .collect(Collectors.groupingBy(value -> value.value().indicatorId()));
        this.against = against;
        this.likeForLike = LikeForLikeCell.of(card.values().values(), withSen);
    }

    /** One group per perspective that a school is looked at from, empty ones too. */
    List<ScoreGroup> groups() {
        return card.perspectives().stream()
                .filter(perspective -> perspective.order() <= 5
                        || card.indicatorsOf(perspective).stream()
                                .anyMatch(indicator -> hasFigure(card.values().get(indicator.id()))))
                .map(this::group)
                .toList();
    }

    /** The indicators that have a value, in the catalogue's order. */
    List<Indicator> known() {
        return card.indicators().stream()
                .filter(this::belongsHere)
                .filter(indicator -> hasFigure(card.values().get(indicator.id())))
                .toList();
    }

    private ScoreGroup group(Perspective perspective) {
        List<Indicator> indicators = card.indicatorsOf(perspective).stream()
                .filter(this::belongsHere)
                .toList();
        if (indicators.isEmpty()) {
            return new ScoreGroup(
                    perspective.title(),
                    List.of(),
                    orEmpty(perspective.whatWouldFillIt()),
                    PupilSentences.wouldFill(files(perspective, List.of())),
                    "");
        }
        List<Indicator> shown = indicators.stream()
                .filter(indicator -> card.values().containsKey(indicator.id()))
                .toList();
        List<Indicator> absent = indicators.stream()
                .filter(indicator -> !shown.contains(indicator))
                .toList();
        String note = absent.isEmpty() || shown.isEmpty() ? "" : without(absent);
        String nothing =
                shown.isEmpty() ? (orEmpty(perspective.whatWouldFillIt()) + " " + without(absent)).strip() : "";
        return new ScoreGroup(
                perspective.title(),
                shown.stream().map(this::row).toList(),
                nothing,
                shown.isEmpty() ? PupilSentences.wouldFill(files(perspective, absent)) : "",
                note);
    }

    /** The files that would fill it: those that its indicators need, else the one of the perspective. */
    private static List<String> files(Perspective perspective, List<Indicator> absent) {
        List<String> needs = absent.stream()
                .map(Indicator::needs)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return !needs.isEmpty() && needs.size() <= FEW
                ? needs
                : Stream.ofNullable(perspective.fileThatFillsIt()).toList();
    }

    /** How the expected values came about; "" where there are none. */
    String how() {
        return likeForLike.type().isEmpty() ? "" : likeForLike.how();
    }

    /** A return to mainstream is counted for the school that received the pupil, never for alternative provision. */
    private boolean belongsHere(Indicator indicator) {
        return !(Phases.isAlternativeProvision(card.entity().educationPhase())
                && indicator.id().startsWith(OF_RECEIVING_SCHOOLS));
    }

    /** A few are named, many counted. */
    private static String without(List<Indicator> absent) {
        return absent.size() <= FEW
                ? "No figures here for " + titles(absent) + "."
                : "No figures here for %s and %s."
                        .formatted(
                                titles(absent.subList(0, FEW - 1)),
                                Numbers.of(absent.size() - FEW + 1L, "measure more", "measures more"));
    }

    private ScoreRow row(Indicator indicator) {
        ComparedValue compared = card.values().get(indicator.id());
        IndicatorValue value = compared.value();
        Measure measure = Shown.measure(indicator);
        boolean otherYear = !value.timePeriod().equals(card.timePeriod());
        List<String> below = new ArrayList<>();
        below.add(measure.unit());
        below.add(measure.direction());
        if (otherYear) {
            below.add(Years.name(value.timePeriod())
                    + (Years.isOld(value.timePeriod(), edition.today()) ? ", too old to judge" : ""));
        }
        if ("own".equals(value.evidence())) {
            below.add(PupilSentences.OWN);
        }
        if (value.provisional()) {
            below.add("provisional");
        }
        Double benchmark = Shown.benchmarkValue(compared);
        boolean counted =
                indicator.id().equals(RareCount.INDICATOR) && card.entity().level() == Level.SCHOOL;
        boolean drawn = !counted && (Shown.year(value).highest() > 0 || value.state() == ValueState.VALUE);
        Judged judged = counted || value.state() == ValueState.NOT_AVAILABLE
                ? Judged.of(value, null, edition.today())
                : Judged.ofTheWhole(compared, edition.today());
        Scale scale = Shown.scale(
                measure,
                Stream.concat(
                        Shown.extent(compared),
                        Stream.of(Optional.ofNullable(value.upperCi()), Optional.ofNullable(judged.highest()))
                                .flatMap(Optional::stream)));
        Cell cell = counted
                ? counted(compared)
                : cell(
                        indicator,
                        compared,
                        drawn ? judged.on(Shown.strip(value, benchmark)).svg(scale, WIDTH, HEIGHT) : "");
        return new ScoreRow(
                indicator.title(),
                Places.indicator(indicator.id()),
                String.join(" \u00b7 ", below),
                cell,
                "0",
                drawn ? SchoolsTable.end(scale) : "",
                benchmarkText(measure, compared, counted),
                judged.word(),
                judged.verdict(),
                likeForLike.type().isEmpty() || counted ? null : likeForLike.cell(compared, edition.today()),
                counted ? "" : likeForLike.split(compared, measure, judged.verdict(), edition.today()),
                before(measure, value),
                spark(indicator),
                sparkSays(measure, indicator));
    }

    private Cell cell(Indicator indicator, ComparedValue compared, String svg) {
        IndicatorValue value = compared.value();
        Measure measure = Shown.measure(indicator);
        String text = Shown.text(measure, value);
        if ("\u2013".equals(text)) {
            return Cell.none(reason(value), svg);
        }
        String below = value.state() == ValueState.HIDDEN ? "hidden" : Shown.parts(value, indicator);
        if (value.state() == ValueState.RANGE && text.contains(" to ")) {
            below = "a range: parts are hidden";
        }
        return new Cell(text, Places.working(value), below, Shown.unseen(measure, compared, against), svg);
    }

    /** Permanent exclusions of a school: a number over some years, never a rate. */
    private Cell counted(ComparedValue compared) {
        return RareCount.of(card.pooled(), compared)
                .map(count -> new Cell(count.number(), Places.working(compared.value()), count.years(), "", ""))
                .orElseGet(() -> Cell.none(reason(compared.value()), ""));
    }

    /** Only what is not available can be missing because a source lacks the school. */
    private String reason(IndicatorValue value) {
        if (value.state() != ValueState.NOT_AVAILABLE) {
            return Shown.reason(value);
        }
        return card.coverage().stream()
                .filter(source -> source.present() != null && source.present() == 0 && source.reason() != null)
                .findFirst()
                .map(source -> "not in this source")
                .orElse(Shown.reason(value));
    }

    private static String benchmarkText(Measure measure, ComparedValue compared, boolean counted) {
        Benchmark benchmark = compared.benchmark().orElse(null);
        if (benchmark == null || benchmark.value() == null) {
            return "not published";
        }
        String year =
                Objects.equals(benchmark.timePeriod(), compared.value().timePeriod()) || benchmark.timePeriod() == null
                        ? ""
                        : " (" + Years.name(benchmark.timePeriod()) + ")";
        return measure.print(benchmark.value()) + (counted ? " a year per 100" : "") + year;
    }

    private String before(Measure measure, IndicatorValue value) {
        String year = Years.before(value.timePeriod());
        return history.getOrDefault(value.indicatorId(), List.of()).stream()
                .map(ComparedValue::value)
                .filter(one -> one.timePeriod().equals(year))
                .findFirst()
                .map(one -> Shown.text(measure, one))
                .orElse("\u2013");
    }

    private String spark(Indicator indicator) {
        Map<String, Double> values = values(indicator);
        if (values.size() < 2) {
            return "";
        }
        List<Double> course = new ArrayList<>();
        Course.withoutGaps(List.copyOf(values.keySet())).forEach(year -> course.add(values.get(year)));
        return new Spark(course).svg(96, 28);
    }

    private String sparkSays(Measure measure, Indicator indicator) {
        Map<String, Double> values = values(indicator);
        return values.size() < 2
                ? values.isEmpty() ? "" : "one year"
                : values.entrySet().stream()
                        .map(entry -> Years.name(entry.getKey()) + " " + measure.print(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private Map<String, Double> values(Indicator indicator) {
        Map<String, Double> values = new TreeMap<>();
        for (ComparedValue value : history.getOrDefault(indicator.id(), List.of())) {
            YearValue year = Shown.year(value.value());
            if (year.value() != null && value.value().timePeriod().compareTo(card.timePeriod()) <= 0) {
                values.put(value.value().timePeriod(), year.value());
            }
        }
        return values;
    }

    private static boolean hasFigure(ComparedValue value) {
        return value != null
                && value.value().state() != ValueState.NOT_AVAILABLE
                && value.value().state() != ValueState.NOT_APPLICABLE;
    }

    private static String titles(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::shortTitle).collect(Collectors.joining(", "));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The values of one phase, or of the entity's own phase where it is a school, which a file may have changed. */
    static List<ComparedValue> inPhase(List<ComparedValue> history, String phase) {
        Map<String, ComparedValue> chosen = new TreeMap<>();
        for (ComparedValue value : history) {
            String key = value.value().indicatorId() + value.value().timePeriod();
            boolean own = phase == null
                    ? !Phases.TOTAL.equals(value.value().educationPhase())
                    : phase.equals(value.value().educationPhase());
            if (own || phase == null) {
                chosen.merge(key, value, (one, other) -> own ? other : one);
            }
        }
        return List.copyOf(chosen.values());
    }

    /** A sentence of the value of one indicator; nothing where it has no figure in the page's year. */
    Stream<String> sentence(String indicatorId, String who) {
        ComparedValue value = card.values().get(indicatorId);
        if (!hasFigure(value) || !value.value().timePeriod().equals(card.timePeriod())) {
            return Stream.empty();
        }
        Sentences.Said said = Shown.said(value);
        Measure measure = card.indicators().stream()
                .filter(indicator -> indicator.id().equals(indicatorId))
                .map(Shown::measure)
                .findFirst()
                .orElseThrow();
        if (value.value().state() == ValueState.HIDDEN) {
            return Stream.of("%s at %s in %s: hidden."
                    .formatted(
                            measure.shortTitle(), who, Years.name(value.value().timePeriod())));
        }
        return Stream.of(Sentences.value(measure, who, said, against));
    }
}
