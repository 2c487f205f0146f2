// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.IndicatorValue;
import inclusion.web.chart.Table;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is published of alternative provision in England or an authority: leavers by kind of institution, absence, and who
 * is placed. The kinds and the sources are never added.
 */
record ProvisionFigures(KnownValues known, String place) {
    private static final String PROVISION = "Alternative provision";
    private static final String TWO_TERMS = "Autumn and spring term";
    private static final int YEARS_SHOWN = 6;

    private static final List<String> ABSENCE = List.of(
            "overall-absence-rate", "unauthorised-absence-rate", "persistent-absence-rate", "severe-absence-rate");
    private static final List<String> PLACED_BY_SCHOOLS = List.of(
            "school-placed-registered",
            "school-placed-ehcp",
            "school-placed-sen-support",
            "school-placed-no-sen",
            "school-placed-behaviour",
            "school-placed-mental-health");
    private static final List<Kind> KINDS = List.of(
            new Kind("State-place alternative provision", "", PROVISION),
            new Kind("Other alternative provision", "-other-ap", Phases.TOTAL),
            new Kind("Special schools", "", "Special"),
            new Kind("Mainstream schools", "-mainstream", Phases.TOTAL));

    /** A kind of institution that leavers came from, and what its indicators end in. */
    private record Kind(String name, String ending, String phase) {
        String sustained() {
            return "ks4-dest-sustained" + ending;
        }

        String notSustained() {
            return "ks4-dest-not-sustained" + ending;
        }

        String notFound() {
            return "ks4-dest-not-captured" + ending;
        }
    }

    /** The tables that there are figures for. */
    static List<Told> of(Edition edition, Entity area) {
        List<String> indicators = Stream.of(
                        KINDS.stream()
                                .flatMap(kind -> Stream.of(kind.sustained(), kind.notSustained(), kind.notFound())),
                        ABSENCE.stream(),
                        PLACED_BY_SCHOOLS.stream(),
                        Stream.of("authority-placed-fsm", "authority-placed-registered", "ehcp-share"))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        return new ProvisionFigures(KnownValues.of(edition, area.level(), area.code(), indicators), area.name()).all();
    }

    List<Told> all() {
        return Stream.of(leavers(), absence(), placed())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Sustained, not sustained, not found, and what sustained could be if all who were not found had a destination. */
    Optional<Told> leavers() {
        Optional<String> year = known
                .years(value -> value.indicatorId().equals(KINDS.get(1).sustained()))
                .stream()
                .findFirst();
        List<List<String>> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Kind kind : KINDS) {
            year.flatMap(one -> in(kind.sustained(), kind.phase(), one))
                    .filter(sustained -> sustained.value() != null && sustained.denominator() != null)
                    .ifPresent(sustained -> {
                        Optional<IndicatorValue> notFound = in(kind.notFound(), kind.phase(), year.get());
                        String most = notFound.filter(one -> one.numerator() != null)
                                .map(one -> Numbers.value(
                                        100.0 * (sustained.numerator() + one.numerator()) / sustained.denominator(), 1))
                                .orElse("\u2013");
                        rows.add(List.of(
                                kind.name(),
                                Numbers.count(sustained.denominator()),
                                known.text(Optional.of(sustained)),
                                known.text(in(kind.notSustained(), kind.phase(), year.get())),
                                known.text(notFound),
                                most));
                        said.add("%s of the %s leavers of %s"
                                .formatted(
                                        known.percent(sustained),
                                        Numbers.count(sustained.denominator()),
                                        kind.name().toLowerCase(java.util.Locale.UK)));
                    });
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(
                        "leavers",
                        "After Year 11, by kind of institution",
                        "In %s a destination lasted from October to March for %s."
                                .formatted(Years.name(year.get()), String.join(", ", said)),
                        "Of 100 Year 11 leavers, the year after. Not found: no record of them, so the sustained share could "
                                + "be as high as the last column. State-place provision, other provision and special schools teach "
                                + "different pupils: three rows that are never added, and none is the benchmark of another.",
                        new Table(
                                List.of(
                                        "Left from",
                                        "Leavers",
                                        "Sustained",
                                        "Not sustained",
                                        "Not found",
                                        "Sustained, at most"),
                                rows)));
    }

    /** Absence of two terms, newest year first. */
    Optional<Told> absence() {
        List<String> years = known.years(value -> value.timeIdentifier().equals(TWO_TERMS)
                && value.educationPhase().equals(PROVISION)
                && value.value() != null);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> rows = years.stream()
                .limit(YEARS_SHOWN)
                .map(year -> row(
                        Years.name(year),
                        ABSENCE.stream().map(id -> known.text(known.in(id, PROVISION, TWO_TERMS, year)))))
                .toList();
        return known.in(ABSENCE.get(0), PROVISION, TWO_TERMS, years.get(0))
                .map(newest -> new Told(
                        "absence",
                        "Absence in state alternative provision",
                        "In autumn and spring term %s pupils of state alternative provision in %s missed %s of their sessions%s."
                                .formatted(Years.name(years.get(0)), place, known.percent(newest), yearBefore(newest)),
                        "Of 100 possible sessions; of 100 pupils for persistent (10 % or more missed) and severe absence "
                                + "(50 % or more). Two terms, so no whole year stands beside it, and no mainstream school. "
                                + "Pupils arrive at their lowest point.",
                        new Table(
                                List.of("Year", "Absence", "Unauthorised", "Persistently absent", "Severely absent"),
                                rows)));
    }

    private String yearBefore(IndicatorValue newest) {
        return known.in(newest.indicatorId(), PROVISION, TWO_TERMS, Years.before(newest.timePeriod()))
                .map(before -> ", %s a year before".formatted(known.percent(before)))
                .orElse("");
    }

    /** Pupils in January by who placed them; a pupil may be in more than one row. */
    Optional<Told> placed() {
        List<List<String>> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        known.newest("ehcp-share", PROVISION)
                .filter(one -> one.denominator() != null)
                .ifPresent(state -> {
                    rows.add(row(
                            "In state-place provision",
                            Stream.of(
                                    january(state),
                                    Numbers.count(state.denominator()),
                                    "\u2013",
                                    known.text(Optional.of(state)))));
                    said.add("%s were on the roll of state-place provision"
                            .formatted(Numbers.count(state.denominator())));
                });
        known.newest("authority-placed-fsm", Phases.TOTAL)
                .filter(one -> one.denominator() != null)
                .ifPresent(pupils -> {
                    rows.add(row(
                            "Placed by authorities",
                            Stream.of(
                                    january(pupils),
                                    Numbers.count(pupils.denominator()),
                                    known.text(known.newest("authority-placed-registered", Phases.TOTAL)),
                                    "\u2013")));
                    said.add("authorities paid for places of %s".formatted(Numbers.count(pupils.denominator())));
                });
        known.newest("school-placed-ehcp", Phases.TOTAL)
                .filter(one -> one.denominator() != null)
                .ifPresent(pupils -> {
                    rows.add(row(
                            "Placed by schools",
                            Stream.of(
                                    january(pupils),
                                    Numbers.count(pupils.denominator()),
                                    known.text(known.newest("school-placed-registered", Phases.TOTAL)),
                                    known.text(Optional.of(pupils)))));
                    said.add("schools had placed %s who stay on their roll%s"
                            .formatted(Numbers.count(pupils.denominator()), why()));
                });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(
                        "placed",
                        "Who is in alternative provision: three sources that overlap",
                        "In %s %s.".formatted(place, String.join("; ", said)),
                        "Pupils in January. In a registered school: of 100 placements that authorities pay for, or pupils "
                                + "whom schools place. Two sources may count the same pupil, so the rows are never added.",
                        new Table(List.of("Source", "January", "Pupils", "In a registered school", "EHC plan"), rows)));
    }

    /** The reasons and needs of those whom schools place. */
    private String why() {
        List<String> parts = Stream.of(
                        part("school-placed-behaviour", "for behavioural support"),
                        part("school-placed-mental-health", "for a mental health need"),
                        part("school-placed-sen-support", "with SEN support"),
                        part("school-placed-no-sen", "without identified SEN"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private Optional<String> part(String indicator, String words) {
        return known.newest(indicator, Phases.TOTAL)
                .filter(one -> one.value() != null)
                .map(one -> known.percent(one) + " " + words);
    }

    private Optional<IndicatorValue> in(String indicator, String phase, String year) {
        return known.in(indicator, phase, KnownValues.WHOLE_YEAR, year);
    }

    private static String january(IndicatorValue value) {
        return Integer.toString(Years.january(value.timePeriod()));
    }

    private static List<String> row(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells).toList();
    }
}
