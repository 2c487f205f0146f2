// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.Mark;
import inclusion.web.chart.AllSchools;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An indicator: what it is, what it is not, how all schools lie, and the working behind it. */
public record IndicatorPage(
        Shell shell,
        List<Fact> facts,
        String lead,
        Indicator indicator,
        String formula,
        List<Link> readBeside,
        List<Link> phases,
        List<Link> years,
        String markedName,
        String unmark,
        List<Drawn> figures,
        List<Drawn> pair,
        Optional<Drawn> authorities,
        Ranged ranged,
        List<Link> benchmarks,
        String besides,
        boolean judged,
        Optional<IndicatorGroups> groups,
        String caption,
        List<Row> rows,
        List<Link> pages,
        String download,
        String example) {
    private static final int MOST_MARKED = 6;

    /** Which file would fill it. */
    public String wouldFill() {
        return indicator.needs() == null ? "" : " " + PupilSentences.wouldFill(List.of(indicator.needs()));
    }

    /** The head of the column of counts. */
    public String numerator() {
        return indicator.numeratorLabel() == null ? "Count" : capital(indicator.numeratorLabel());
    }

    /** What it is counted out of, as the head of a column. */
    public String denominator() {
        return indicator.denominatorLabel() == null ? "Out of" : capital(indicator.denominatorLabel());
    }

    /** One school of the table. */
    public record Row(
            String name,
            String href,
            String numerator,
            String denominator,
            String value,
            String interval,
            String benchmark,
            String spread,
            String verdict,
            String rank,
            String working) {
        /** The first word of the verdict, for its look. */
        public String kind() {
            return verdict.split(" ", -1)[0];
        }
    }

    /** The page of an indicator; none when the catalogue has none of this id. */
    public static Optional<IndicatorPage> of(Edition edition, Choices choices, String id) {
        return edition.read().indicators().find(id).map(indicator -> of(edition, choices, indicator));
    }

    private static IndicatorPage of(Edition edition, Choices choices, Indicator indicator) {
        Ranged ranged = Ranged.of(edition, indicator.id());
        List<String> phases = ranged.phases();
        String usualPhase = ranged.usualPhase();
        String phase = choices.among("phase", phases, usualPhase);
        List<String> years = ranged.years(phase);
        String usualYear = years.isEmpty() ? edition.newestYear() : years.get(years.size() - 1);
        String year = choices.among("year", years, usualYear);
        Measure measure = Shown.measure(indicator);
        List<ComparedValue> england =
                edition.read().values().over(Level.NATIONAL, Entity.ENGLAND, indicator.id(), phase);
        Double now = value(england, year);
        Optional<Entity> marked = marked(edition, choices.text("mark"));
        Set<String> types = ranged.benchmarkTypes(edition, indicator.id(), year, phase);
        BesideWhom beside = BesideWhom.of(choices, types::contains);
        IndicatorComparisons comparisons = new IndicatorComparisons(edition, indicator, ranged, phase, year, beside);
        List<Mark> marks =
                comparisons.about(edition.read().distributions().marks(ranged.level(), indicator.id(), year, phase));
        List<Mark> named = named(edition, ranged, marked, marks, year);
        List<Mark> byName = (named.isEmpty() ? marks : named)
                .stream()
                        .sorted(Comparator.comparing((Mark mark) -> mark.name() == null)
                                .thenComparing(mark -> mark.name() == null ? mark.code() : mark.name()))
                        .toList();
        int count = Pages.count(byName.size());
        int page = choices.pageOf(count);
        Shell shell = edition.shell(
                indicator.title(), "/indicators", Link.to("Indicators", "/indicators"), Link.plain(indicator.title()));
        if (!years.isEmpty() && Years.isOld(year, edition.today())) {
            shell = shell.warning(Sentences.old(year, edition.today()));
        }
        return new IndicatorPage(
                shell,
                facts(edition, indicator, measure, usualYear, years.isEmpty()),
                lead(edition, indicator, ranged, phase, year, england),
                indicator,
                formula(indicator),
                indicator.counterMeasures().stream()
                        .flatMap(other -> edition.read().indicators().find(other).stream())
                        .map(other -> Link.to(other.title(), Places.indicator(other.id())))
                        .toList(),
                choices.links("phase", phases, phase, usualPhase, AreaPages::phaseName),
                choices.links("year", years, year, usualYear, Years::name),
                marked.map(Entity::name).orElse(""),
                choices.with("mark", null),
                figures(
                        edition,
                        indicator,
                        marks.isEmpty()
                                ? Optional.empty()
                                : Optional.of(all(edition, indicator, ranged, phase, year, now, named)),
                        phase,
                        england),
                marks.isEmpty()
                        ? List.of()
                        : Stream.of(comparisons.funnel(marks, named, now), comparisons.bands(england, named))
                                .flatMap(Optional::stream)
                                .toList(),
                comparisons.authorities(marked.map(IndicatorPage::authority).orElse("")),
                ranged,
                beside.links(choices, types::contains, phase),
                beside.head(phase),
                comparisons.areKnown(),
                IndicatorGroups.of(edition, choices, indicator, marked, year),
                "%s, %s, %s; %s by name"
                        .formatted(
                                measure.title(),
                                measure.unit(),
                                Years.name(year),
                                named.isEmpty()
                                        ? Numbers.count(byName.size()) + " " + comparisons.units()
                                        : "the marked alone"),
                Pages.slice(byName, page).stream()
                        .map(mark -> row(
                                indicator,
                                ranged.level(),
                                mark,
                                comparisons.of(mark),
                                year,
                                phase,
                                beside == BesideWhom.ENGLAND ? now : comparisons.benchmark(mark)))
                        .toList(),
                Pages.links(choices, page, count),
                "/api/v1/values?format=csv&indicator_id=" + indicator.id(),
                indicator.workedExample() == null ? "" : Markdown.html(indicator.workedExample()));
    }

    private static List<Fact> facts(
            Edition edition, Indicator indicator, Measure measure, String newest, boolean isEmpty) {
        return Fact.known(
                Fact.plain(indicator.question()),
                Fact.plain(measure.direction() + (indicator.isContext() ? ": neither good nor bad" : "")),
                Fact.of("", "version " + indicator.version(), ""),
                Fact.plain("reviewed " + day(indicator.reviewedOn()) + ", next review "
                        + due(edition, indicator.nextReview())),
                isEmpty ? null : Fact.of("newest year ", Years.name(newest), ""));
    }

    private static String lead(
            Edition edition,
            Indicator indicator,
            Ranged ranged,
            String phase,
            String year,
            List<ComparedValue> england) {
        Measure measure = Shown.measure(indicator);
        List<String> sentences = new ArrayList<>();
        Double now = value(england, year);
        if (now != null) {
            sentences.add(Sentences.england(
                    measure, Sentences.england(phase), year, now, value(england, Years.before(year))));
        }
        edition.read()
                .distributions()
                .of(ranged.level(), indicator.id(), year, phase)
                .filter(spread -> spread.units() != null && spread.units() >= 10)
                .ifPresent(spread -> sentences.add(Sentences.spread(
                        measure, ranged.plural(phase) + " in England", spread.decile1(), spread.decile9())));
        return sentences.isEmpty()
                ? "No figures of a whole year of this indicator are in the snapshot."
                : String.join(" ", sentences);
    }

    private static String formula(Indicator indicator) {
        if (indicator.numeratorLabel() == null || indicator.denominatorLabel() == null) {
            return "Taken as the publisher prints it, " + indicator.unitLabel() + ".";
        }
        String times = indicator.multiplier() == null || indicator.multiplier() == 1
                ? ""
                : " \u00d7 " + Numbers.value(indicator.multiplier(), 0);
        return "%s \u00f7 %s%s, %s."
                .formatted(
                        capital(indicator.numeratorLabel()),
                        indicator.denominatorLabel(),
                        times,
                        indicator.unitLabel());
    }

    /** All units, England over the years, and where the indicator is of weeks England's weeks; each where it is known. */
    private static List<Drawn> figures(
            Edition edition,
            Indicator indicator,
            Optional<AllSchools.All> all,
            String phase,
            List<ComparedValue> england) {
        List<Drawn> figures = new ArrayList<>();
        all.ifPresent(units -> figures.add(edition.draughtsman().draw(AllSchools.figure("all", units))));
        if (!england.isEmpty()) {
            figures.add(edition.draughtsman()
                    .draw(SchoolFigures.overTime(
                            Shown.measure(indicator), Sentences.england(phase), null, england, indicator.id())));
        }
        edition.read()
                .entities()
                .find(Level.NATIONAL, Entity.ENGLAND)
                .ifPresent(nation -> figures.addAll(ControlFigures.newest(edition, nation, indicator.id())));
        return figures;
    }

    private static AllSchools.All all(
            Edition edition,
            Indicator indicator,
            Ranged ranged,
            String phase,
            String year,
            Double now,
            List<Mark> named) {
        List<AllSchools.Marked> marked = named.stream()
                .limit(MOST_MARKED)
                .map(mark -> new AllSchools.Marked(
                        mark.name(),
                        mark.value() != null
                                ? new inclusion.web.chart.YearValue(mark.value(), mark.lowerCi(), mark.upperCi(), null)
                                : new inclusion.web.chart.YearValue(
                                        null, mark.lowerBound(), mark.upperBound(), "hidden")))
                .toList();
        return Spread.of(
                edition,
                indicator,
                ranged.level(),
                year,
                phase,
                ranged.plural(phase) + " in England",
                Sentences.england(phase),
                now,
                marked);
    }

    private static Row row(
            Indicator indicator, Level level, Mark mark, Judged judged, String year, String phase, Double benchmark) {
        Measure measure = Shown.measure(indicator);
        String value = mark.value() != null
                ? measure.print(mark.value())
                : mark.lowerBound() != null && mark.upperBound() != null
                        ? measure.printRange(mark.lowerBound(), mark.upperBound()) + ", hidden"
                        : "c".equals(mark.symbol()) ? "hidden" : "\u2013";
        java.util.Map<String, String> query = new java.util.LinkedHashMap<>();
        query.put("level", level.word());
        query.put("entity", mark.code());
        query.put("indicator", indicator.id());
        query.put("year", year);
        if (!Phases.TOTAL.equals(phase)) {
            query.put("phase", phase);
        }
        return new Row(
                mark.name() == null ? mark.code() : mark.name(),
                Places.of(level, mark.code()),
                Shown.counted(indicator, mark.numerator()),
                Shown.outOf(indicator, mark.denominator()),
                value,
                mark.value() != null && mark.lowerCi() != null && mark.upperCi() != null
                        ? measure.printRange(mark.lowerCi(), mark.upperCi())
                        : "\u2013",
                benchmark == null ? "\u2013" : measure.print(benchmark),
                judged.spread(measure),
                judged.word(),
                judged.rank(),
                "/working?" + Choices.query(query));
    }

    private static Optional<Entity> marked(Edition edition, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return List.of(Level.MAT, Level.SCHOOL, Level.LOCAL_AUTHORITY).stream()
                .flatMap(level -> edition.read().entities().find(level, code).stream())
                .findFirst()
                .or(() -> {
                    throw new InvalidChoiceException(
                            "mark", code, List.of("the number of a school, trust or authority of this snapshot"));
                });
    }

    /** The authority of what is marked; "" where it has none. */
    private static String authority(Entity marked) {
        return Objects.requireNonNullElse(
                marked.level() == Level.LOCAL_AUTHORITY ? marked.code() : marked.newLaCode(), "");
    }

    private static List<Mark> named(
            Edition edition, Ranged ranged, Optional<Entity> marked, List<Mark> marks, String year) {
        if (marked.isEmpty()) {
            return List.of();
        }
        List<String> codes = ranged.codes(edition, marked.get(), year);
        return marks.stream().filter(mark -> codes.contains(mark.code())).toList();
    }

    private static Double value(List<ComparedValue> values, String year) {
        return values.stream()
                .map(ComparedValue::value)
                .filter(value -> value.timePeriod().equals(year))
                .map(value -> value.value())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String due(Edition edition, String date) {
        if (date == null || date.length() != 10) {
            return "not set";
        }
        boolean overdue = java.time.LocalDate.parse(date).isBefore(edition.today());
        return (overdue ? "overdue since " : "due ") + day(date);
    }

    private static String day(String date) {
        return date == null || date.length() != 10 ? "not yet" : Years.day(java.time.LocalDate.parse(date));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1);
    }
}
