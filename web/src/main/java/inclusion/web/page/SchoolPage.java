// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Coverage;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.Pupils;
import inclusion.api.read.Scorecard;
import inclusion.api.read.Source;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A school: the balanced scorecard, one indicator over time and among all schools of its phase, the measures that must be
 * read together, and who is affected.
 *
 * @param otherPeers with whom the school is not compared though they share its phase; empty for a usual one
 * @param slice what has to be said where not all pupils or not the whole year are shown; empty for both
 * @param together none where no file of the school is there
 * @param affected none where no figures of groups are there
 * @param more pages of the same school from its own files
 * @param noGroups why, where the school has given files of the year; empty where it has not
 */
public record SchoolPage(
        Shell shell,
        List<Fact> facts,
        List<Link> related,
        List<String> lead,
        List<Place> places,
        List<Link> years,
        List<Link> terms,
        List<Link> groups,
        List<String> slice,
        List<Link> benchmarks,
        String otherPeers,
        String against,
        String caption,
        List<Link> views,
        Optional<Drawn> spine,
        List<ScoreGroup> scores,
        List<Link> sen,
        String how,
        String cannotTell,
        String secondView,
        boolean judges,
        String download,
        List<Link> indicators,
        List<Drawn> figures,
        List<String> notes,
        Optional<Drawn> together,
        Optional<Affected> affected,
        String noGroups,
        Optional<SimilarSchools> similar,
        List<Link> more) {
    private static final String USUAL = "suspension-rate";

    /** The page of a school; none when there is no such school. */
    public static Optional<SchoolPage> of(Edition edition, Choices choices, String typed) {
        String code = typed.startsWith("LAESTAB-") ? typed.replace('-', ' ') : typed;
        Optional<Entity> found = edition.read().entities().find(Level.SCHOOL, code);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<ComparedValue> history = edition.read().values().history(Level.SCHOOL, code);
        OfferedYears offered = OfferedYears.of(edition, Level.SCHOOL, code);
        List<String> years = offered.all();
        String usual = UsualYear.of(edition, history).orElse(years.isEmpty() ? null : years.get(years.size() - 1));
        String year = choices.among("year", years, usual == null ? edition.newestYear() : usual);
        List<Link> links = choices.links("year", years, year, usual, offered::name);
        List<String> periods = offered.periods(edition, Level.SCHOOL, code, year);
        return edition.read()
                .scorecards()
                .of(Level.SCHOOL, code, year)
                .map(card -> of(edition, choices, card, ScoreRows.inPhase(history, null), links, periods));
    }

    private static SchoolPage of(
            Edition edition,
            Choices choices,
            Scorecard whole,
            List<ComparedValue> history,
            List<Link> years,
            List<String> periods) {
        Entity school = whole.entity();
        String year = whole.timePeriod();
        Slice slice = Slice.of(choices, periods);
        Scorecard sliced = slice.of(edition, whole);
        BesideWhom beside = BesideWhom.of(choices, sliced);
        BesideWhom usual = BesideWhom.usual(sliced);
        Scorecard card = beside.of(sliced);
        String phase = school.educationPhase() == null ? Phases.TOTAL : school.educationPhase();
        String against = beside.against(phase);
        boolean hasSecondView = LikeForLikeCell.hasSecondView(card.values().values());
        List<String> views = hasSecondView ? List.of("without", "with") : List.of("without");
        String sen = choices.among("sen", List.of("without", "with"), "without");
        ScoreRows rows = new ScoreRows(
                edition,
                card,
                slice.isEverybodyInAWholeYear() ? history : List.of(),
                against,
                hasSecondView && "with".equals(sen));
        View view = View.of(choices);
        List<Link> crumbs = new ArrayList<>(Places.above(school));
        crumbs.add(Link.plain(school.name()));
        Shell shell = edition.shell(school.name(), "", crumbs);
        if (school.isClosed()) {
            shell = shell.warning("This school has closed."
                    + (school.closeDate() == null ? "" : " It closed on " + Years.day(school.closeDate()) + "."));
        }
        if (!rows.known().isEmpty() && Years.isOld(year, edition.today())) {
            shell = shell.warning(Sentences.old(year, edition.today()));
        }
        List<String> ids = rows.known().stream().map(Indicator::id).toList();
        String chosen = ids.isEmpty() ? "" : choices.among("indicator", ids, ids.contains(USUAL) ? USUAL : ids.get(0));
        return new SchoolPage(
                shell,
                facts(edition, whole, phase),
                edition.read().entities().relatives(school.code()).stream()
                        .map(other -> Link.to(
                                (Objects.equals(other.code(), school.successorCode()) ? "Now " : "Before: ")
                                        + other.name(),
                                Places.school(other.code())))
                        .toList(),
                lead(sliced, new ScoreRows(edition, usual.of(sliced), List.of(), usual.against(phase)), slice),
                slice.isOfAllPupils()
                        ? StandsOut.of(
                                edition,
                                year,
                                whole.indicators(),
                                List.of(new StandsOut.Unit(
                                        school.name(),
                                        Phases.plural(phase) + " like it",
                                        usual.against(phase),
                                        whole.values())))
                        : StandsOut.ofOneGroup(edition, year),
                years,
                slice.termLinks(choices, periods),
                slice.groupLinks(choices, edition.read().groups().topics(Level.SCHOOL, school.code(), year)),
                slice.says(year, card),
                beside.links(choices, sliced, phase),
                Phases.isApart(school.peerGroup()) ? ComparisonSentences.otherPeers(school.peerGroup(), phase) : "",
                against,
                "Each value beside %s, %s%s unless another year is said. Every drawing begins at 0."
                        .formatted(
                                against,
                                slice.period(year),
                                slice.isOfAllPupils()
                                        ? ""
                                        : ", " + slice.group().name()),
                view.links(choices),
                view == View.CHART ? Spine.ofSchool(edition, card, phase, against) : Optional.empty(),
                rows.groups(),
                hasSecondView ? choices.links("sen", views, sen, "without", way -> way + " SEN") : List.of(),
                rows.how(),
                slice.isOfAllPupils() && beside != BesideWhom.PAST
                        ? CannotTell.says(card.values().values(), year, edition.today(), Phases.plural(phase))
                        : "",
                hasSecondView && "with".equals(sen) ? ComparisonSentences.WITH_SEN : "",
                edition.isInternal(),
                "/api/v1/values?format=csv&geographic_level=School&entity_code=" + school.code(),
                choices.links(
                        "indicator",
                        ids,
                        chosen,
                        ids.contains(USUAL) ? USUAL : ids.isEmpty() ? "" : ids.get(0),
                        id -> rows.known().stream()
                                .filter(indicator -> indicator.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .shortTitle()),
                chosen.isEmpty() || !slice.isEverybodyInAWholeYear()
                        ? List.of()
                        : SchoolFigures.of(edition, card, history, chosen, phase),
                notes(edition, card),
                Continuum.isKnown(history, year)
                        ? Optional.of(Continuum.of(edition, school.name(), history, year))
                        : Optional.empty(),
                Affected.of(edition, choices, whole),
                edition.read().ownCoverage().of(school.code()).stream()
                                .anyMatch(covered -> covered.timePeriod().equals(year))
                        ? PupilSentences.noGroupsYet(year)
                        : "",
                SimilarSchools.of(edition, whole, phase),
                more(edition, school));
    }

    private static List<Link> more(Edition edition, Entity school) {
        List<Link> more = new ArrayList<>();
        if (Phases.isAlternativeProvision(school.educationPhase())) {
            more.add(Link.to("Five outcomes, and who sends pupils", "/alternative-provision/" + school.code()));
        }
        if (!edition.read().movements().years(Level.SCHOOL, school.code()).isEmpty()) {
            more.add(Link.to("Who came and who left: the ledger", Leavers.href(Level.SCHOOL, school.code())));
        }
        if (!edition.read().reconciliations().of(Level.SCHOOL, school.code()).isEmpty()) {
            more.add(Link.to(
                    "Ours and the published figures for the same year", "/reconciliation/school/" + school.code()));
        }
        return more;
    }

    private static List<Fact> facts(Edition edition, Scorecard card, String phase) {
        Entity school = card.entity();
        Long pupils = Pupils.of(card.values(), card.indicators(), card.timePeriod());
        String ages = school.lowestAge() == null || school.highestAge() == null
                ? ""
                : ", ages %d to %d".formatted(school.lowestAge(), school.highestAge());
        Long compared = edition.read()
                .distributions()
                .of(Level.SCHOOL, USUAL, card.timePeriod(), phase)
                .map(distribution -> distribution.units())
                .orElse(null);
        return Fact.known(
                Fact.plain((Phases.TOTAL.equals(phase) ? "Phase not known" : phase) + ages),
                school.establishmentType() == null ? null : Fact.plain(school.establishmentType()),
                pupils == null
                        ? null
                        : Fact.of(
                                "",
                                Numbers.of(pupils, "pupil", "pupils"),
                                " in January " + Years.january(card.timePeriod())),
                Fact.of(
                        "school year ",
                        Years.name(card.timePeriod()),
                        " (" + Years.ended(card.timePeriod(), edition.today()) + ")"),
                edition.madeOnFact(),
                compared == null || Phases.isApart(school.peerGroup())
                        ? null
                        : Fact.of("beside ", Numbers.count(compared) + " " + Phases.plural(phase), " in England"),
                school.peerGroup() == null || "Unknown".equals(school.peerGroup())
                        ? Fact.plain("peer group not known")
                        : Fact.plain("peer group: " + Phases.peers(school.peerGroup(), phase)),
                Fact.plain("school number " + school.code()));
    }

    private static List<String> lead(Scorecard card, ScoreRows rows, Slice slice) {
        String who = card.entity().name();
        if (!slice.isEverybodyInAWholeYear()) {
            String of = PupilSentences.capital(slice.group().name()) + ", "
                    + PupilSentences.small(slice.period(card.timePeriod()));
            List<String> said = Stream.of(USUAL, "persistent-absence-rate")
                    .flatMap(id -> rows.sentence(id, who))
                    .map(sentence -> of + ": " + PupilSentences.small(sentence))
                    .toList();
            return said.isEmpty()
                    ? List.of(PupilSentences.noGroup(slice.group().name(), who, slice.period(card.timePeriod())))
                    : said;
        }
        List<String> lead = Stream.of(USUAL, "persistent-absence-rate")
                .flatMap(id -> rows.sentence(id, who))
                .toList();
        if (!lead.isEmpty()) {
            return lead;
        }
        return card.coverage().stream()
                .filter(source -> source.reason() != null)
                .map(Coverage::reason)
                .distinct()
                .map(reason -> "%s is not in the exclusion or absence figures for %s: %s."
                        .formatted(who, Years.name(card.timePeriod()), Sentences.clause(reason)))
                .findFirst()
                .map(List::of)
                .orElse(List.of("No figures of %s on suspensions or absence for %s."
                        .formatted(who, Years.name(card.timePeriod()))));
    }

    private static List<String> notes(Edition edition, Scorecard card) {
        return card.coverage().stream()
                .filter(source -> source.reason() != null)
                .map(source -> "Not in the source \u201c%s\u201d: %s."
                        .formatted(
                                edition.read().sources().all().stream()
                                        .filter(one -> one.id().equals(source.sourceId()))
                                        .map(Source::title)
                                        .findFirst()
                                        .orElse(source.sourceId()),
                                Sentences.clause(source.reason())))
                .distinct()
                .toList();
    }
}
