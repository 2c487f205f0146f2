// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.Scorecard;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the pages of England and of its local authorities. */
public final class AreaPages {
    private static final String USUAL = "suspension-rate";
    private static final List<String> LEADING = List.of(USUAL, "permanent-exclusion-rate", "persistent-absence-rate");

    private AreaPages() {}

    /** England. */
    public static Optional<AreaPage> england(Edition edition, Choices choices) {
        return edition.read().entities().all(Level.NATIONAL).stream()
                .findFirst()
                .flatMap(england -> page(edition, choices, england));
    }

    /** A local authority; none when there is no such code. */
    public static Optional<AreaPage> authority(Edition edition, Choices choices, String code) {
        return edition.read()
                .entities()
                .find(Level.LOCAL_AUTHORITY, code)
                .flatMap(authority -> page(edition, choices, authority));
    }

    private static Optional<AreaPage> page(Edition edition, Choices choices, Entity area) {
        List<ComparedValue> history = edition.read().values().history(area.level(), area.code());
        OfferedYears offered = OfferedYears.of(edition, area.level(), area.code());
        List<String> years = offered.all();
        // England's rows each say their newest year; an authority's schools stand in one.
        String usual = Optional.of(offered)
                .filter(one -> area.level() == Level.NATIONAL)
                .flatMap(OfferedYears::newestWhole)
                .or(() -> UsualYear.of(edition, history))
                .orElse(edition.newestYear());
        String year = choices.among("year", years, usual);
        return edition.read()
                .scorecards()
                .of(area.level(), area.code(), year)
                .map(card -> page(
                        edition,
                        choices,
                        card,
                        history,
                        choices.links("year", years, year, usual, offered::name),
                        offered.periods(edition, area.level(), area.code(), year)));
    }

    private static AreaPage page(
            Edition edition,
            Choices choices,
            Scorecard whole,
            List<ComparedValue> all,
            List<Link> years,
            List<String> periods) {
        Entity area = whole.entity();
        boolean isEngland = area.level() == Level.NATIONAL;
        String year = whole.timePeriod();
        List<String> phases = whole.phases().keySet().stream()
                .sorted(Comparator.comparingInt(one -> Phases.TOTAL.equals(one) ? -1 : Phases.order(one)))
                .toList();
        String phase = choices.among("phase", phases, Phases.TOTAL);
        Slice slice = Slice.of(choices, periods);
        List<String> topics = edition.read().groups().topics(area.level(), area.code(), year);
        Scorecard everybody = inPhase(whole, phase);
        Scorecard sliced = slice.of(edition, everybody, phase);
        BesideWhom beside = isEngland ? BesideWhom.ENGLAND : BesideWhom.of(choices, sliced);
        Scorecard card = beside.of(sliced);
        String against = beside.againstArea(phase);
        List<ComparedValue> history = ScoreRows.inPhase(all, phase);
        boolean plain = slice.isEverybodyInAWholeYear();
        ScoreRows rows = new ScoreRows(edition, card, plain ? history : List.of(), against);
        List<String> ids = rows.known().stream().map(Indicator::id).toList();
        String usualIndicator = ids.contains(USUAL) || ids.isEmpty() ? USUAL : ids.get(0);
        String chosen = choices.among("indicator", ids, usualIndicator);
        Optional<Indicator> indicator =
                rows.known().stream().filter(one -> one.id().equals(chosen)).findFirst();
        Shell shell = isEngland
                ? edition.shell(area.name(), "/england")
                : edition.shell(area.name(), "", Places.ENGLAND, Link.plain(area.name()));
        if (!ids.isEmpty() && Years.isOld(year, edition.today())) {
            shell = shell.warning(Sentences.old(year, edition.today()));
        }
        AreaVerdicts changes =
                plain ? new AreaVerdicts(edition, AreaVerdicts.OWN_PAST, phase, AreaSystemRows.years(card)) : null;
        AuthoritySchools schools =
                isEngland ? AuthoritySchools.NONE : AuthoritySchools.of(choices, whole, edition.today());
        return new AreaPage(
                shell,
                facts(edition, whole),
                lead(
                        lead(everybody, history, area.name(), phase),
                        Years.isOld(year, edition.today()),
                        indicator.filter(one -> isEngland && plain && !one.isContext()),
                        card,
                        changes,
                        rows.known()),
                isEngland
                        ? List.of()
                        : StandsOut.ofAuthority(
                                edition,
                                year,
                                whole.indicators(),
                                new StandsOut.Unit(
                                        whole.entity().name(),
                                        "other authorities",
                                        Sentences.england(phase),
                                        everybody.values())),
                isEngland
                        ? "Is the system getting better?"
                        : "Every indicator beside " + (beside == BesideWhom.ENGLAND ? "England\u2019s" : against),
                years,
                choices.links("phase", phases, phase, Phases.TOTAL, AreaPages::phaseName),
                slice.termLinks(choices, periods),
                slice.groupLinks(choices, topics),
                said(slice, year, card, slice.notPublished(topics, area.name(), year)),
                !isEngland,
                isEngland ? List.of() : beside.links(choices, sliced, phase),
                against,
                "%s, %s unless another year is said. All schools of the file together where no phase is chosen."
                        .formatted(
                                (isEngland ? "England" : area.name())
                                        + (slice.isOfAllPupils()
                                                ? ""
                                                : ", " + slice.group().name()),
                                slice.period(year)),
                rows.groups(),
                isEngland && plain
                        ? new AreaSystemRows(edition, card, history, phase, changes).table(rows.known())
                        : null,
                notes(),
                "/api/v1/values?format=csv&geographic_level=%s&entity_code=%s"
                        .formatted(area.level().word().replace(" ", "%20"), area.code()),
                indicator
                        .map(one -> "%s%s"
                                .formatted(
                                        isEngland ? "Where: " : "",
                                        isEngland
                                                ? one.shortTitle().toLowerCase(java.util.Locale.UK)
                                                : "One indicator more closely"))
                        .orElse(""),
                choices.links("indicator", ids, chosen, usualIndicator, id -> title(rows, id)),
                indicator
                        .filter(one -> isEngland && plain)
                        .map(one -> new AreaMap(edition, one, yearOf(card, one), phase).of(choices, changes))
                        .orElse(null),
                indicator
                        .filter(one -> plain)
                        .map(one -> figures(edition, sliced, history, one, phase))
                        .orElse(List.of()),
                indicator
                        .filter(one -> isEngland && plain && Phases.TOTAL.equals(phase))
                        .map(one -> AreaProgramme.of(edition, one))
                        .orElse(List.of()),
                indicator
                        .filter(one -> plain)
                        .map(one -> places(edition, sliced, one, phase))
                        .orElse(List.of()),
                plain ? told(edition, area) : List.of(),
                schools.table(),
                schools.phases(),
                schools.caption(),
                schools.pages(),
                EvenSpreadPage.link(edition, area.level(), area.code()),
                isEngland
                        ? List.of()
                        : edition.read().entities().trustsOfAuthority(area.code(), year).stream()
                                .map(trust -> Link.to(trust.name(), Places.trust(trust.code())))
                                .toList());
    }

    /** The places of England, or an authority among those like it. */
    private static List<AreaTable> places(Edition edition, Scorecard card, Indicator indicator, String phase) {
        ComparedValue value = card.values().get(indicator.id());
        boolean isEngland = card.entity().level() == Level.NATIONAL;
        Double england = isEngland
                ? value.value().value()
                : value.benchmark().map(Benchmark::value).orElse(null);
        AreaTables tables = new AreaTables(edition, indicator, value.value().timePeriod(), phase, england);
        return isEngland ? tables.all() : tables.neighbours(value).stream().toList();
    }

    private static List<Told> told(Edition edition, Entity area) {
        return Stream.concat(ProvisionFigures.of(edition, area).stream(), WeeklyAttendance.of(edition, area).stream())
                .toList();
    }

    private static Scorecard inPhase(Scorecard card, String phase) {
        Map<String, ComparedValue> values = card.phases().getOrDefault(phase, card.values());
        return new Scorecard(
                card.entity(),
                card.timePeriod(),
                card.timePeriods(),
                card.perspectives(),
                card.indicators(),
                values,
                card.phases(),
                List.of(),
                card.pooled(),
                card.coverage());
    }

    private static List<String> said(Slice slice, String year, Scorecard card, String notPublished) {
        List<String> said = new ArrayList<>(slice.says(year, card));
        if (!notPublished.isEmpty()) {
            said.add(notPublished);
        }
        return said;
    }

    private static List<Fact> facts(Edition edition, Scorecard card) {
        Long pupils = inclusion.api.read.Pupils.of(card.values(), card.indicators(), card.timePeriod());
        boolean isEngland = card.entity().level() == Level.NATIONAL;
        return Fact.known(
                edition.yearFact(card.timePeriod()),
                edition.madeOnFact(),
                isEngland
                        ? Fact.of(
                                "",
                                Numbers.count(AreaVerdicts.inForce(
                                                        edition.read()
                                                                .entities()
                                                                .all(Level.LOCAL_AUTHORITY),
                                                        card.timePeriod())
                                                .size())
                                        + " local authorities",
                                "")
                        : Fact.plain(
                                card.entity().regionName() == null
                                        ? ""
                                        : card.entity().regionName()),
                isEngland
                        ? Fact.plain(Numbers.of(edition.read().entities().size(Level.SCHOOL), "school", "schools"))
                        : Fact.plain(Numbers.of(card.schools().size(), "school", "schools")),
                pupils == null
                        ? null
                        : Fact.of(
                                "",
                                Numbers.of(pupils, "pupil", "pupils"),
                                " in January " + Years.january(card.timePeriod())),
                Fact.plain("published statistics"));
    }

    private static List<String> lead(Scorecard card, List<ComparedValue> history, String area, String phase) {
        String who = Phases.TOTAL.equals(phase) ? area : Sentences.of(area) + " " + Phases.plural(phase);
        List<String> lead = LEADING.stream()
                .flatMap(id -> card.indicators().stream().filter(one -> one.id().equals(id)))
                .flatMap(indicator -> sentence(card, history, indicator, who))
                .toList();
        return lead.isEmpty()
                ? List.of("No figures of %s on suspensions or absence up to %s."
                        .formatted(who, Years.name(card.timePeriod())))
                : List.of(String.join(" ", lead));
    }

    private static Stream<String> sentence(
            Scorecard card, List<ComparedValue> history, Indicator indicator, String who) {
        ComparedValue value = card.values().get(indicator.id());
        if (value == null || value.value().value() == null) {
            return Stream.empty();
        }
        Measure measure = Shown.measure(indicator);
        String year = value.value().timePeriod();
        String before = Years.before(year);
        Double earlier = history.stream()
                .map(ComparedValue::value)
                .filter(one -> one.indicatorId().equals(indicator.id())
                        && one.timePeriod().equals(before))
                .map(one -> one.value())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Stream.of(Sentences.england(measure, who, year, value.value().value(), earlier));
    }

    /** The sentences of the figures, then in how many places England's chosen one moved, or how many of an authority's did. */
    private static List<String> lead(
            List<String> said,
            boolean old,
            Optional<Indicator> indicator,
            Scorecard card,
            AreaVerdicts changes,
            List<Indicator> known) {
        if (card.entity().level() == Level.LOCAL_AUTHORITY) {
            return changes == null || old
                    ? said
                    : Stream.concat(said.stream(), Stream.of(changes.ofOne(card, known)))
                            .toList();
        }
        return Stream.concat(
                        said.stream(),
                        indicator.stream()
                                .map(one -> "%s in %s against the year before: %s"
                                        .formatted(
                                                one.shortTitle(),
                                                Years.name(yearOf(card, one)),
                                                changes.says(one.id(), yearOf(card, one)))))
                .toList();
    }

    private static String yearOf(Scorecard card, Indicator indicator) {
        return card.values().get(indicator.id()).value().timePeriod();
    }

    private static List<String> notes() {
        return List.of(
                "Pupils per teacher has no value for regions, authorities or trusts, and destinations none for regions or "
                        + "trusts: nobody publishes them, and they do not add up from schools. The free-school-meal percentages of 2016/17 are printed "
                        + "without counts, so nothing is summed from them.");
    }

    private static List<Drawn> figures(
            Edition edition, Scorecard card, List<ComparedValue> history, Indicator indicator, String phase) {
        if (card.entity().level() != Level.NATIONAL) {
            return SchoolFigures.of(edition, card, history, indicator.id(), phase);
        }
        ComparedValue value = card.values().get(indicator.id());
        List<Drawn> figures = new ArrayList<>();
        figures.add(edition.draughtsman()
                .draw(SchoolFigures.overTime(
                        Shown.measure(indicator), Sentences.england(phase), null, history, indicator.id())));
        figures.add(edition.draughtsman()
                .draw(inclusion.web.chart.AllSchools.figure(
                        "all",
                        Spread.of(
                                edition,
                                indicator,
                                Level.LOCAL_AUTHORITY,
                                value.value().timePeriod(),
                                phase,
                                "local authorities",
                                Sentences.england(phase),
                                value.value().value(),
                                List.of()),
                        545)));
        return figures;
    }

    private static String title(ScoreRows rows, String id) {
        return rows.known().stream()
                .filter(one -> one.id().equals(id))
                .map(Indicator::shortTitle)
                .findFirst()
                .orElse(id);
    }

    static String phaseName(String phase) {
        return Phases.TOTAL.equals(phase) ? "all schools" : phase.toLowerCase(java.util.Locale.UK);
    }
}
