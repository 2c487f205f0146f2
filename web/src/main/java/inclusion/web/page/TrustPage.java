// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.SchoolRow;
import inclusion.api.read.Scorecard;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A trust: its schools side by side, each beside schools of its own phase, and how the whole has moved. */
public record TrustPage(
        Shell shell,
        List<Fact> facts,
        List<String> lead,
        List<Place> places,
        List<Link> years,
        List<Link> phases,
        List<Link> terms,
        List<Link> groups,
        List<String> slice,
        List<Link> indicators,
        String caption,
        List<Link> views,
        Optional<Drawn> spine,
        SideBySide schools,
        String cannotTell,
        List<String> notes,
        String download,
        List<Drawn> trends,
        String noTrend,
        String trendNote,
        boolean hasAlternativeProvision,
        List<Drawn> groupRatios,
        Leavers leavers,
        Safeguards safeguards,
        List<Link> spread,
        String reconciliation) {
    private static final int FOLDED_ABOVE = 25;
    static final String[] COLUMNS = {
        "persistent-absence-rate", "suspension-rate", "unauthorised-absence-rate", "sen-support-share", "ehcp-share"
    };

    /** The page of a trust; none when there is no such trust. */
    public static Optional<TrustPage> of(Edition edition, Choices choices, String trustId) {
        Optional<Entity> trust = edition.read().entities().find(Level.MAT, trustId);
        if (trust.isEmpty()) {
            return Optional.empty();
        }
        OfferedYears offered = OfferedYears.of(edition, Level.MAT, trustId);
        List<String> years =
                offered.all().isEmpty() ? edition.read().scorecards().years(Level.MAT, trustId) : offered.all();
        String usual = UsualYear.of(edition.read().values().history(Level.MAT, trustId), List.of(COLUMNS))
                .orElse(years.isEmpty() ? "" : years.get(years.size() - 1));
        String year = choices.among("year", years, usual);
        List<Link> links = choices.links("year", years, year, usual, offered::name);
        List<String> periods = offered.periods(edition, Level.MAT, trustId, year);
        return edition.read()
                .scorecards()
                .of(Level.MAT, trustId, year)
                .map(card -> of(edition, choices, card, links, periods));
    }

    private static TrustPage of(
            Edition edition, Choices choices, Scorecard card, List<Link> years, List<String> periods) {
        Entity trust = card.entity();
        String year = card.timePeriod();
        List<Indicator> columns = SchoolsTable.columns(card.indicators(), COLUMNS);
        List<String> ids = new ArrayList<>(columns.stream().map(Indicator::id).toList());
        ids.add("permanent-exclusion-rate");
        String chosen = choices.among("indicator", ids, "suspension-rate");
        List<String> phases = card.schools().stream()
                .map(SchoolRow::educationPhase)
                .distinct()
                .sorted(Comparator.comparingInt(Phases::order))
                .toList();
        boolean folded = card.schools().size() > FOLDED_ABOVE;
        List<String> openable = new ArrayList<>(phases);
        openable.add(0, "all");
        String phase = choices.among("phase", openable, folded ? phases.get(0) : "all");
        SchoolsTable table = new SchoolsTable(year, columns, chosen, edition.today());
        Slice slice = Slice.of(choices, periods);
        Scorecard shown = slice.of(edition, card);
        List<SchoolRow> open = shown.schools().stream()
                .filter(row -> "all".equals(phase) || phase.equals(row.educationPhase()))
                .toList();
        Scorecard everybody = slice.everybody().of(edition, card);
        FiguresGiven given = FiguresGiven.of(everybody.schools(), columns, year);
        Long pupils = pupils(card);
        List<SideBySide.Row> totals = new ArrayList<>();
        totals.add(table.whole(
                trust.name(),
                wholeBelow(pupils, given),
                shown.values(),
                shown.pooled(),
                ComparisonSentences.EXPECTED_FOR_MIX));
        table.compared(shown.values(), "expected for their mix").ifPresent(totals::add);
        table.likeForLike(shown.values()).ifPresent(totals::add);
        totals.add(table.expected("Expected for its mix of phases", shown.values()));
        SideBySide sideBySide = table.of(open, totals);
        View view = View.of(choices);
        Shell shell = edition.shell(trust.name(), "", Places.ENGLAND, Link.plain("Trusts"), Link.plain(trust.name()));
        if (Years.isOld(year, edition.today())) {
            shell = shell.warning(Sentences.old(year, edition.today()));
        }
        if (card.schools().size() == 1) {
            shell = shell.warning("A trust of one school is not judged as a trust.");
        }
        TrustTrends trends = TrustTrends.of(edition, card, trust);
        return new TrustPage(
                shell,
                facts(edition, card, given, pupils),
                TrustLead.of(edition, everybody, slice.period(year), given),
                slice.isOfAllPupils()
                        ? StandsOut.of(edition, year, card.indicators(), units(everybody))
                        : StandsOut.ofOneGroup(edition, year),
                years,
                folded ? choices.links("phase", openable, phase, phases.get(0), TrustPage::phaseName) : List.of(),
                slice.termLinks(choices, periods),
                slice.groupLinks(choices, edition.read().groups().topics(Level.MAT, trust.code(), year)),
                said(edition, slice, year, shown),
                choices.links("indicator", ids, chosen, "suspension-rate", id -> name(card, id)),
                "Each school beside schools of its own phase in England, %s. The scale is the same down a phase, so look along the black line; England\u2019s value is printed above it."
                        .formatted(slice.period(year)
                                + (slice.isOfAllPupils()
                                        ? ""
                                        : ", " + slice.group().name())),
                view.links(choices),
                view == View.CHART ? Spine.ofTrust(edition, shown) : Optional.empty(),
                sideBySide,
                slice.isOfAllPupils()
                        ? CannotTell.says(
                                units(everybody).stream()
                                        .flatMap(unit -> unit.values().values().stream())
                                        .toList(),
                                year,
                                edition.today(),
                                "schools of one phase, or trusts,")
                        : "",
                notes(shown, columns, edition),
                "/api/v1/values?format=csv&geographic_level=MAT&entity_code=" + trust.code(),
                trends.figures(),
                trends.none(),
                trends.note(),
                phases.stream().anyMatch(Phases::isAlternativeProvision),
                Disproportionality.of(edition, shown),
                Leavers.of(edition, Level.MAT, trust.code(), trust.name(), year),
                Safeguards.of(card),
                EvenSpreadPage.link(edition, Level.MAT, trust.code()),
                ReconciliationPage.href(Level.MAT, trust.code()));
    }

    private static List<String> said(Edition edition, Slice slice, String year, Scorecard shown) {
        List<String> said = new ArrayList<>(slice.says(year, shown));
        List<String> known =
                edition.read().entities().membershipYears(shown.entity().code());
        String newest = known.isEmpty() ? year : known.get(known.size() - 1);
        if (newest.compareTo(year) < 0) {
            said.add(Sentences.membersOf(year, newest));
        }
        return said;
    }

    private static List<Fact> facts(Edition edition, Scorecard card, FiguresGiven given, Long pupils) {
        String year = card.timePeriod();
        return Fact.known(
                edition.yearFact(year),
                edition.madeOnFact(),
                given.fact(),
                pupils == null
                        ? null
                        : Fact.of("", Numbers.of(pupils, "pupil", "pupils"), " in January " + Years.january(year)));
    }

    /** The trust's schools, and the trust itself where it has more than one. */
    private static List<StandsOut.Unit> units(Scorecard card) {
        List<StandsOut.Unit> units = new ArrayList<>();
        for (SchoolRow row : card.schools()) {
            String phase = row.educationPhase() == null ? Phases.TOTAL : row.educationPhase();
            units.add(new StandsOut.Unit(
                    row.school().name(),
                    Phases.plural(phase) + " like it",
                    Shown.usuallyAgainst(row.values().values(), phase),
                    row.values()));
        }
        if (card.schools().size() > 1) {
            units.add(new StandsOut.Unit(
                    card.entity().name(), ComparisonSentences.TRUSTS_LIKE_IT, "expected for its mix", card.values()));
        }
        return units;
    }

    private static List<String> notes(Scorecard card, List<Indicator> columns, Edition edition) {
        List<String> notes = new ArrayList<>();
        for (Indicator indicator : columns) {
            ComparedValue value = card.values().get(indicator.id());
            if (value != null && value.value().timePeriod().equals(card.timePeriod())) {
                TrustLead.whyRange(Shown.measure(indicator), value)
                        .ifPresent(why -> notes.add(indicator.shortTitle() + ": " + why));
            }
        }
        Map<String, List<String>> leftOut = new TreeMap<>();
        for (Indicator indicator : columns) {
            ComparedValue value = card.values().get(indicator.id());
            if (value != null && value.value().timePeriod().equals(card.timePeriod())) {
                Shown.ofAPart(value)
                        .ifPresent(part -> leftOut.computeIfAbsent(part.note(), note -> new ArrayList<>())
                                .add(indicator.shortTitle()));
            }
        }
        leftOut.forEach((note, titles) -> notes.add(String.join(", ", titles) + ": " + note));
        notes.add("Destinations after Year 11 and pupils per teacher have no trust value: no publisher gives one, and "
                + "they cannot be added up from schools. They stand on each school\u2019s page.");
        if (card.schools().stream().anyMatch(row -> Phases.isAlternativeProvision(row.educationPhase()))) {
            edition.read().sources().all().stream()
                    .map(source -> source.note())
                    .filter(note -> note != null && note.contains("lternative-provision"))
                    .findFirst()
                    .ifPresent(note -> notes.add(
                            "Of the trust\u2019s schools in alternative provision: " + Sentences.clause(note) + "."));
        }
        return notes;
    }

    private static Long pupils(Scorecard card) {
        return inclusion.api.read.Pupils.of(card.values(), card.indicators(), card.timePeriod());
    }

    private static String wholeBelow(Long pupils, FiguresGiven given) {
        String schools = "%d of %s".formatted(given.present(), Numbers.of(given.all(), "school", "schools"));
        return pupils == null ? schools : Numbers.of(pupils, "pupil", "pupils") + ", " + schools;
    }

    private static String name(Scorecard card, String id) {
        return card.indicators().stream()
                .filter(one -> one.id().equals(id))
                .map(Indicator::shortTitle)
                .findFirst()
                .orElse(id);
    }

    private static String phaseName(String phase) {
        return "all".equals(phase) ? "all" : phase.toLowerCase(java.util.Locale.UK);
    }
}
