// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no schema of a single file can see: names that must exist elsewhere, and statistics that fit the unit. */
final class CrossCheck {
    private final Map<String, TallyDefinition> tallies = new HashMap<>();
    private final Set<String> ownTallies = new HashSet<>();
    private final Set<String> perspectives;
    private final Set<String> indicators;
    private final Set<String> specs;
    private final Map<String, IndicatorDefinition> byId;
    private final Function<IndicatorDefinition, SourceRoute> routes;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private CrossCheck(Catalogue catalogue) {
        perspectives = names(catalogue.perspectives(), Perspective::id);
        indicators = names(catalogue.indicators(), IndicatorDefinition::id);
        specs = catalogue.workedExamples().keySet();
        for (TallyDefinition tally : catalogue.tallies()) {
            twice(tally, tallies.putIfAbsent(tally.id(), tally));
            if (tally.own().isPresent()) {
                ownTallies.add(tally.id());
            }
            problems.addAll(TallySqlCheck.problems(tally));
        }
        routes = catalogue::route;
        byId = catalogue.indicators().stream()
                .collect(Collectors.toMap(IndicatorDefinition::id, each -> each, (one, other) -> one));
    }

    static List<CatalogueProblem> problems(Catalogue catalogue, List<CatalogueFile> indicatorFiles) {
        CrossCheck check = new CrossCheck(catalogue);
        Set<String> places = new HashSet<>();
        for (IndicatorDefinition indicator : catalogue.indicators()) {
            String path = "indicators/" + indicator.perspective() + "/" + indicator.id() + ".yaml";
            check.require(places.add(indicator.perspective() + indicator.order()), path, "order", "taken already");
            check.names(indicator, path);
            check.statistics(indicator, path);
            check.derivation(indicator, path);
            check.governance(indicator, path);
        }
        check.files(indicatorFiles, catalogue);
        return check.problems;
    }

    private void names(IndicatorDefinition indicator, String path) {
        require(
                perspectives.contains(indicator.perspective()),
                path,
                "perspective",
                "unknown perspective " + indicator.perspective());
        known(indicator.numerator(), path, "numerator");
        known(indicator.denominator(), path, "denominator");
        indicator.pupilRules().tallies().forEach(tally -> known(Optional.of(tally), path, tally));
        for (String counter : indicator.counterMeasures()) {
            require(
                    indicators.contains(counter) && !counter.equals(indicator.id()),
                    path,
                    "counter_measures",
                    counter + " is not another indicator; one still to come goes into counter_measures_planned");
        }
    }

    private void known(Optional<String> tally, String path, String key) {
        tally.ifPresent(id -> require(tallies.containsKey(id), path, key, "unknown tally " + id));
    }

    /** A tally may be published and in schools' own files: one quantity, so one unit and one way to add up. */
    private void twice(TallyDefinition second, TallyDefinition first) {
        if (first != null) {
            boolean published = first.own().isEmpty() && second.own().isPresent();
            require(
                    published,
                    "tallies",
                    second.id(),
                    "defined twice; a tally has one definition in each kind of fact");
            require(
                    !published
                            || (first.unit() == second.unit()
                                    && first.addsOver().equals(second.addsOver())),
                    "tallies/" + second.fact() + ".yaml",
                    second.id(),
                    "must have the unit and adds_over of the published tally of the same id");
        }
    }

    private void derivation(IndicatorDefinition indicator, String path) {
        indicator.pupilRules().derived().ifPresent(derived -> {
            if (derived instanceof Derivation.OfGroups groups) {
                Optional<IndicatorDefinition> of = Optional.ofNullable(byId.get(groups.of()));
                require(
                        of.filter(each -> each.numerator().isPresent()
                                        && routes.apply(each).own())
                                .isPresent(),
                        path,
                        "derived.of",
                        groups.of() + " is no indicator with a numerator that schools' own files give");
                require(
                        of.filter(each -> each.breakdowns().contains(groups.topic()))
                                .isPresent(),
                        path,
                        "derived.topic",
                        groups.of() + " has no breakdown " + groups.topic());
                require(!groups.group().equals(groups.against()), path, "derived.against", "is the group itself");
            } else {
                require(
                        ownTallies.containsAll(derived.tallies()),
                        path,
                        "derived",
                        "each of the four tallies must be one of schools' own files");
            }
        });
        require(
                indicator.pupilRules().tallies().isEmpty()
                        || routes.apply(indicator).own(),
                path,
                "numerator",
                "every tally of an indicator with squares, unknown or minimum must be one of schools' own files");
    }

    private void statistics(IndicatorDefinition indicator, String path) {
        List<TallyDefinition> parts = Stream.of(indicator.numerator(), indicator.denominator())
                .flatMap(Optional::stream)
                .filter(tallies::containsKey)
                .map(tallies::get)
                .toList();
        boolean counted = parts.size() == 2;
        TallyUnit unit = counted ? parts.get(0).unit() : null;
        boolean fits = switch (indicator.interval()) {
            case WILSON -> counted && unit.hasOrHasNot();
            case POISSON_BYAR ->
                parts.stream().findFirst().filter(part -> part.unit().happens()).isPresent();
            case BOOTSTRAP_PUPILS -> unit == TallyUnit.SESSION;
            case STUDENT_T ->
                indicator.valueType() == ValueType.MEAN
                        && indicator.pupilRules().squares().isPresent();
            case NEWCOMBE -> derivedBy(indicator, Derivation.Kind.GAP) && baseHas(indicator, IntervalMethod.WILSON);
            case LOG_RATIO ->
                derivedBy(indicator, Derivation.Kind.RATIO)
                        && (baseHas(indicator, IntervalMethod.WILSON)
                                || baseHas(indicator, IntervalMethod.POISSON_BYAR));
            case EXACT_CONDITIONAL -> derivedBy(indicator, Derivation.Kind.RATE_RATIO);
            case NONE -> true;
        };
        require(
                fits,
                path,
                "interval",
                indicator.interval().word() + " does not fit what is counted; wilson is for people and enrolments, "
                        + "poisson-byar for events, student-t for means with squares, newcombe for gaps, log-ratio for ratios, "
                        + "exact-conditional for rate ratios, none for sessions and printed ratios");
        require(
                indicator.rollup() != Rollup.SUM
                        || parts.stream().allMatch(part -> part.addsOver().contains(AdditiveOver.SCHOOL)),
                path,
                "rollup",
                "sum, but a tally of it does not add over schools; use publisher");
    }

    /** Of the indicator whose groups are set against each other; where there is none, something else is wrong. */
    private boolean baseHas(IndicatorDefinition indicator, IntervalMethod interval) {
        return indicator
                .pupilRules()
                .derived()
                .filter(Derivation.OfGroups.class::isInstance)
                .map(derived -> byId.get(((Derivation.OfGroups) derived).of()))
                .filter(base -> base.interval() != interval)
                .isEmpty();
    }

    private static boolean derivedBy(IndicatorDefinition indicator, Derivation.Kind kind) {
        return indicator
                .pupilRules()
                .derived()
                .filter(each -> each.kind() == kind)
                .isPresent();
    }

    private void governance(IndicatorDefinition indicator, String path) {
        require(
                !indicator.authoredBy().equalsIgnoreCase(indicator.checkedBy()),
                path,
                "checked_by",
                "the author cannot be the checker");
        require(
                indicator.nextReview().isAfter(indicator.reviewedOn()),
                path,
                "next_review",
                "must be later than reviewed_on");
        int newest =
                indicator.changeLog().stream().mapToInt(Change::version).max().orElse(0);
        require(
                newest == indicator.version(),
                path,
                "version",
                "is " + indicator.version() + ", but the newest entry of change_log is for " + newest);
    }

    private void files(List<CatalogueFile> files, Catalogue catalogue) {
        for (CatalogueFile file : files) {
            Optional<IndicatorDefinition> indicator = catalogue.indicator(file.stem());
            require(indicator.isPresent(), file.path(), "id", "must be the name of the file, " + file.stem());
            indicator.ifPresent(each -> require(
                    each.perspective().equals(file.folder()),
                    file.path(),
                    "perspective",
                    "must be the name of the folder, " + file.folder()));
        }
        for (String indicator : indicators) {
            require(
                    specs.contains(indicator),
                    "specs/" + indicator + ".md",
                    "",
                    "missing; every indicator is worked by hand");
        }
        for (String spec : specs) {
            require(indicators.contains(spec), "specs/" + spec + ".md", "", "is the spec of no indicator");
        }
    }

    private void require(boolean holds, String path, String key, String otherwise) {
        if (!holds) {
            problem(path, key, otherwise);
        }
    }

    private void problem(String path, String key, String what) {
        problems.add(new CatalogueProblem(path, key, what));
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toSet());
    }
}
