// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Concentration;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.LocationQuotient;
import inclusion.web.mark.Scale;
import inclusion.web.mark.Strip;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How evenly pupils of a kind are spread over the schools of an authority or a trust ("magnet schools", ASCL ¶109 and case
 * study 1): who has more and who fewer than their share, which is neither good nor bad of a school.
 */
public record EvenSpreadPage(
        Shell shell,
        List<String> lead,
        List<Link> years,
        List<Link> kinds,
        List<Link> phases,
        String caption,
        List<Row> rows,
        Link up) {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 30;

    /**
     * One school.
     *
     * @param expected how many it would have, were they spread evenly by roll
     * @param times its share over that, with the interval
     * @param svg the same as a strip on the scale of ratios
     */
    public record Row(
            Link school, String pupils, String roll, String expected, String times, String interval, String svg) {}

    /** The page of an authority or a trust; none when there is no such entity. */
    public static Optional<EvenSpreadPage> of(Edition edition, Choices choices, Level level, String code) {
        return edition.read().entities().find(level, code).map(entity -> of(edition, choices, entity));
    }

    /** The way to the page, where there is anything on it. */
    static List<Link> link(Edition edition, Level level, String code) {
        return edition.read().concentrations().of(level, code).isEmpty()
                ? List.of()
                : List.of(Link.to(
                        "How evenly pupils who need more are spread over these schools",
                        Places.of(level, code) + "/spread"));
    }

    private static EvenSpreadPage of(Edition edition, Choices choices, Entity entity) {
        List<Concentration> all = edition.read().concentrations().of(entity.level(), entity.code());
        String year = chosen(choices, "year", all, Concentration::timePeriod, "");
        List<Concentration> ofYear =
                all.stream().filter(one -> one.timePeriod().equals(year)).toList();
        String kind = chosen(choices, "indicator", ofYear, Concentration::indicatorId, "ehcp-share");
        List<Concentration> ofKind =
                ofYear.stream().filter(one -> one.indicatorId().equals(kind)).toList();
        String phase = chosen(choices, "phase", ofKind, Concentration::educationPhase, "Secondary");
        Optional<Concentration> found = ofKind.stream()
                .filter(one -> one.educationPhase().equals(phase))
                .findFirst();
        Function<String, String> title = id ->
                edition.read().indicators().find(id).map(Indicator::shortTitle).orElse(id);
        return new EvenSpreadPage(
                edition.shell(
                        "How evenly pupils are spread: " + entity.name(),
                        "",
                        Places.ENGLAND,
                        Link.to(entity.name(), Places.of(entity.level(), entity.code())),
                        Link.plain("How evenly pupils are spread")),
                found.map(one -> lead(edition, entity, one))
                        .orElse(List.of("Too few schools of one phase here, or too few with a figure, to say how evenly"
                                + " pupils are spread: it takes five.")),
                links(choices, "year", all, Concentration::timePeriod, year, "", Years::name),
                links(choices, "indicator", ofYear, Concentration::indicatorId, kind, "ehcp-share", title),
                links(choices, "phase", ofKind, Concentration::educationPhase, phase, "Secondary", Phases::plural),
                found.map(one -> "Schools by name. The upright line is its share by roll; the strip runs from a quarter"
                                + " to four times. Intervals are of chance alone; %s"
                                        .formatted(
                                                one.schoolsHidden() == 0
                                                        ? "no school’s count is hidden."
                                                        : Numbers.of(one.schoolsHidden(), "school", "schools")
                                                                + " with a hidden count left out."))
                        .orElse(""),
                found.map(one -> rows(edition, entity, one)).orElse(List.of()),
                Link.to(entity.name(), Places.of(entity.level(), entity.code())));
    }

    private static String chosen(
            Choices choices,
            String name,
            List<Concentration> among,
            Function<Concentration, String> of,
            String preferred) {
        List<String> there = words(among, of);
        return there.isEmpty() ? "" : choices.among(name, there, usual(there, preferred));
    }

    private static List<Link> links(
            Choices choices,
            String name,
            List<Concentration> among,
            Function<Concentration, String> of,
            String chosen,
            String preferred,
            Function<String, String> words) {
        List<String> there = words(among, of);
        return choices.links(name, there, chosen, there.isEmpty() ? "" : usual(there, preferred), words);
    }

    private static List<String> words(List<Concentration> among, Function<Concentration, String> of) {
        return among.stream().map(of).distinct().toList();
    }

    private static String usual(List<String> there, String preferred) {
        return there.contains(preferred) ? preferred : there.get(0);
    }

    private static List<String> lead(Edition edition, Entity entity, Concentration one) {
        Indicator indicator =
                edition.read().indicators().find(one.indicatorId()).orElseThrow();
        String schools = Phases.plural(one.educationPhase());
        Optional<LocationQuotient> most =
                edition.read().concentrations().schools(entity.level(), entity.code(), one).stream()
                        .max(Comparator.comparing(LocationQuotient::value));
        String even =
                "%s %s of %s have %s %s. For each to have its share by roll, %s of them would be in another school."
                        .formatted(
                                Numbers.count(one.schools()),
                                schools,
                                entity.name(),
                                Numbers.count(one.numerator()),
                                indicator.numeratorLabel(),
                                Numbers.withUnit(Numbers.value(100 * one.dissimilarity(), 1), "%"));
        String magnet = most.filter(school -> school.lowerCi() > 1)
                .map(school -> "%s has %s times its share (%s)."
                        .formatted(
                                school.schoolName(),
                                Numbers.value(school.value(), 1),
                                Numbers.range(school.lowerCi(), school.upperCi(), 1)))
                .orElse("No school has more than its share by more than chance.");
        return List.of(
                even + " " + magnet,
                "Neither good nor bad of a school: families choose, authorities name schools, and a resource base changes the figure. A school that takes far more than its share carries what others do not.");
    }

    private static List<Row> rows(Edition edition, Entity entity, Concentration one) {
        return edition.read().concentrations().schools(entity.level(), entity.code(), one).stream()
                .map(school -> new Row(
                        Link.to(
                                school.schoolName() == null ? "School " + school.schoolUrn() : school.schoolName(),
                                Places.school(school.schoolUrn())),
                        Numbers.count(school.numerator()),
                        Numbers.count(school.denominator()),
                        Numbers.value(school.expected(), 1),
                        Numbers.value(school.value(), 2),
                        Numbers.range(school.lowerCi(), school.upperCi(), 2),
                        Strip.ratio(school.value(), school.lowerCi(), school.upperCi(), Verdict.NONE)
                                .svg(Scale.ratios(), WIDTH, HEIGHT)))
                .toList();
    }
}
