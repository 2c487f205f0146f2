// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Judgement;
import inclusion.api.read.Level;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Sentences;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a board should look at first: at most three concerns, three strengths and three changes over the schools of a page.
 * A school's indicator stands in one list only, concern before strength before change. Context is never a concern or a
 * strength. Where nobody is to be judged the lists are of higher and lower values.
 */
final class StandsOut {
    private static final int MOST = 3;
    private static final String OWN_PAST = "own-past";
    private static final String OF_ALL_PUPILS = "Only values of all pupils are judged: choose all pupils to see it.";
    private static final double FALSE_DISCOVERIES = 0.05;
    private static final Set<String> COULD_NOT_BE = Set.of("hidden", "range", "too-few-expected");

    private final Edition edition;
    private final String year;
    private final boolean judges;
    private final String like;
    private final List<Candidate> candidates = new ArrayList<>();

    private StandsOut(
            Edition edition, String year, List<Indicator> indicators, List<Unit> units, boolean judges, String like) {
        this.edition = edition;
        this.judges = judges;
        this.like = like;
        this.year = year;
        for (Unit unit : units) {
            for (Indicator indicator : indicators) {
                ComparedValue value = unit.values().get(indicator.id());
                if (value != null && value.value().timePeriod().equals(year)) {
                    candidates.add(new Candidate(
                            unit,
                            indicator,
                            value,
                            Judged.ofTheWhole(value, edition.today()),
                            Judged.of(value.value(), value.benchmark(OWN_PAST).orElse(null), edition.today())));
                }
            }
        }
    }

    /**
     * A school, a trust or an authority.
     *
     * @param peers what it is compared with, as a verdict names them: "secondaries like it"
     * @param against whose the benchmark is: "England’s secondaries"
     */
    record Unit(String name, String peers, String against, Map<String, ComparedValue> values) {}

    private record Candidate(Unit unit, Indicator indicator, ComparedValue value, Judged crude, Judged change) {
        /** In a list of what is worse, or where nobody is judged, of what is higher; else of the opposite. */
        boolean isIn(boolean judges, boolean first) {
            return !indicator.isContext()
                    && crude.verdict().isDifferent()
                    && (judges ? crude.verdict() == (first ? Verdict.WORSE : Verdict.BETTER) : isAbove() == first);
        }

        boolean hasChanged() {
            return change.verdict().isDifferent()
                    && value.value().value() != null
                    && (change.judgement().qValue() == null
                            || change.judgement().qValue() <= FALSE_DISCOVERIES);
        }

        boolean isAbove() {
            return crude.judgement().zScore() == null || crude.judgement().zScore() > 0;
        }
    }

    /** The three lists. */
    static List<Place> of(Edition edition, String year, List<Indicator> indicators, List<Unit> units) {
        return new StandsOut(edition, year, indicators, units, edition.isInternal(), "schools like it").places();
    }

    /** The same of an authority, which is no school and may be judged in public. */
    static List<Place> ofAuthority(Edition edition, String year, List<Indicator> indicators, Unit authority) {
        return new StandsOut(edition, year, indicators, List.of(authority), true, authority.peers()).places();
    }

    /** Of one group of pupils: its values are beside the same group's elsewhere, but nobody is judged by them. */
    static List<Place> ofOneGroup(Edition edition, String year) {
        boolean judges = edition.isInternal();
        return saying(OF_ALL_PUPILS, concerns(judges), strengths(judges), changed(year));
    }

    private static String concerns(boolean judges) {
        return judges ? "concern" : "higher value";
    }

    private static String strengths(boolean judges) {
        return judges ? "strength" : "lower value";
    }

    private static String changed(String year) {
        return "What changed since " + Years.name(Years.before(year));
    }

    private static List<Place> saying(String reason, String concerns, String strengths, String changed) {
        List<String> none = List.of(reason);
        return List.of(
                new Place(PupilSentences.capital(concerns) + "s", List.of(), none),
                new Place(PupilSentences.capital(strengths) + "s", List.of(), none),
                new Place(changed, List.of(), none));
    }

    private List<Place> places() {
        String changed = changed(year);
        String concerns = concerns(judges);
        String strengths = strengths(judges);
        boolean old = Years.isOld(year, edition.today());
        if (old
                || candidates.stream()
                        .allMatch(candidate -> candidate.crude().word().isEmpty()
                                && candidate.change().word().isEmpty())) {
            String none =
                    old ? Objects.requireNonNull(ComparisonSentences.reason("too-old")) : Sentences.NO_COMPARISONS;
            return saying(none, concerns, strengths, changed);
        }
        List<Candidate> listed = new ArrayList<>();
        return List.of(place(concerns, true, listed), place(strengths, false, listed), changes(changed, listed));
    }

    /** The list of one kind; {@code listed} holds what stands in the list before it, which it joins. */
    private Place place(String list, boolean first, List<Candidate> listed) {
        List<Candidate> before = List.copyOf(listed);
        List<Candidate> chosen = candidates.stream()
                .filter(candidate -> candidate.isIn(judges, first))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> size(candidate.crude()))
                        .reversed())
                .limit(MOST)
                .toList();
        listed.addAll(chosen);
        long checked = candidates.stream()
                .filter(candidate ->
                        !candidate.indicator().isContext() && candidate.crude().verdict() != Verdict.NONE)
                .count();
        List<String> notes = new ArrayList<>();
        if (chosen.isEmpty()) {
            notes.add(ComparisonSentences.nothingStandsOut(list, like, checked));
        } else if (chosen.size() < MOST) {
            notes.add(ComparisonSentences.noMore(list, chosen.size(), like, checked));
        }
        if (listed.size() == chosen.size() && checked > 0) {
            notes.add(ComparisonSentences.falseFlags(checked));
        }
        String title = chosen.isEmpty()
                ? PupilSentences.capital(list) + "s"
                : PupilSentences.capital(Numbers.inWords(chosen.size())) + " " + list + (chosen.size() == 1 ? "" : "s");
        return new Place(
                title,
                chosen.stream()
                        .map(candidate -> item(candidate, readBeside(candidate, before)))
                        .toList(),
                notes);
    }

    /** A value in the second list whose counter-measure stands in the first of the same school: which it is. */
    private String readBeside(Candidate candidate, List<Candidate> first) {
        return IntStream.range(0, first.size())
                .filter(at -> first.get(at).unit().equals(candidate.unit())
                        && candidate
                                .indicator()
                                .counterMeasures()
                                .contains(first.get(at).indicator().id()))
                .mapToObj(at -> " " + ComparisonSentences.readBeside(concerns(judges), at + 1))
                .findFirst()
                .orElse("");
    }

    /** How far outside the usual spread, and then how many events more or fewer than expected. */
    private static double size(Judged judged) {
        Judgement judgement = judged.judgement();
        double z = judgement.zScore() == null ? 0 : Math.abs(judgement.zScore());
        double excess = judgement.excess() == null ? 0 : Math.abs(judgement.excess());
        return z + excess / 1e9;
    }

    private Place.Item item(Candidate candidate, String beside) {
        Benchmark benchmark = candidate.value().benchmark().orElseThrow();
        Measure measure = Shown.measure(candidate.indicator());
        String said = ComparisonSentences.verdict(new ComparisonSentences.Compared(
                measure,
                candidate.unit().name(),
                candidate.unit().peers(),
                candidate.unit().against(),
                candidate.value().value().value(),
                candidate.value().value().lowerCi(),
                candidate.value().value().upperCi(),
                benchmark.value(),
                candidate.crude().verdict(),
                candidate.crude().reason(),
                true));
        if (candidate.hasChanged()) {
            double before = candidate.value().benchmark(OWN_PAST).orElseThrow().value();
            said += " %s from %s."
                    .formatted(candidate.value().value().value() > before ? "Up" : "Down", measure.print(before));
        }
        said += beside;
        Indicator indicator = candidate.indicator();
        return new Place.Item(said, ask(candidate, candidate.isAbove() ? indicator.askHigher() : indicator.askLower()));
    }

    /** The question of the catalogue with the school, the year and, where it is known, the number filled in. */
    private static String ask(Candidate candidate, String question) {
        if (question == null) {
            return "";
        }
        Long count = candidate.value().value().numerator();
        return question.replace("{count} ", count == null ? "" : Numbers.count(count) + " ")
                .replace("{school}", candidate.unit().name())
                .replace("{year}", Years.name(candidate.value().value().timePeriod()));
    }

    private Place changes(String title, List<Candidate> listed) {
        List<Candidate> changed = candidates.stream()
                .filter(candidate -> candidate.hasChanged() && !listed.contains(candidate))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> size(candidate.change()))
                        .reversed())
                .toList();
        long compared = candidates.stream()
                .filter(candidate -> candidate.change().verdict() != Verdict.NONE && !couldNotBe(candidate))
                .count();
        long tooSmall = candidates.stream().filter(StandsOut::couldNotBe).count();
        List<Place.Item> items = changed.stream().limit(MOST).map(this::change).toList();
        List<String> notes = new ArrayList<>();
        if (changed.size() > MOST) {
            notes.add("%s in the table below."
                    .formatted(Numbers.of(changed.size() - MOST, "more change is", "more changes are")));
        } else {
            notes.add(ComparisonSentences.nothingChanged(
                    !items.isEmpty() || listed.stream().anyMatch(Candidate::hasChanged), compared, tooSmall));
        }
        return new Place(title, items, notes);
    }

    private static boolean couldNotBe(Candidate candidate) {
        return candidate.change().reason() != null
                && COULD_NOT_BE.contains(candidate.change().reason());
    }

    private Place.Item change(Candidate candidate) {
        Benchmark past = candidate.value().benchmark(OWN_PAST).orElseThrow();
        double now = candidate.value().value().value();
        String said = ComparisonSentences.change(
                Shown.measure(candidate.indicator()),
                candidate.unit().name(),
                past.value(),
                now,
                england(candidate, past.timePeriod()),
                england(candidate, candidate.value().value().timePeriod()));
        if (candidate.indicator().isContext()) {
            said += " " + Sentences.CONTEXT;
        }
        return new Place.Item(
                said, now > past.value() ? ask(candidate, candidate.indicator().askRising()) : "");
    }

    /** England's value of the same phase in a year; null of what is not set beside England's own figure. */
    private Double england(Candidate candidate, String timePeriod) {
        IndicatorValue value = candidate.value().value();
        return candidate
                .value()
                .benchmark()
                .filter(benchmark -> AreaVerdicts.ENGLAND.equals(benchmark.type()))
                .flatMap(benchmark -> edition
                        .read()
                        .values()
                        .over(Level.NATIONAL, Entity.ENGLAND, value.indicatorId(), value.educationPhase())
                        .stream()
                        .map(ComparedValue::value)
                        .filter(national -> national.timePeriod().equals(timePeriod) && national.value() != null)
                        .findFirst())
                .map(IndicatorValue::value)
                .orElse(null);
    }
}
