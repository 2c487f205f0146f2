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
    private final Set<String> perspectives;
    private final Set<String> indicators;
    private final Set<String> specs;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private CrossCheck(Catalogue catalogue) {
        perspectives = names(catalogue.perspectives(), Perspective::id);
        indicators = names(catalogue.indicators(), IndicatorDefinition::id);
        specs = catalogue.workedExamples().keySet();
        for (TallyDefinition tally : catalogue.tallies()) {
            if (tallies.put(tally.id(), tally) != null) {
                problem("tallies", tally.id(), "defined twice; a tally has one definition");
            }
        }
    }

    static List<CatalogueProblem> problems(Catalogue catalogue, List<CatalogueFile> indicatorFiles) {
        CrossCheck check = new CrossCheck(catalogue);
        Set<String> places = new HashSet<>();
        for (IndicatorDefinition indicator : catalogue.indicators()) {
            String path = "indicators/" + indicator.perspective() + "/" + indicator.id() + ".yaml";
            check.require(places.add(indicator.perspective() + indicator.order()), path, "order", "taken already");
            check.names(indicator, path);
            check.statistics(indicator, path);
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

    private void statistics(IndicatorDefinition indicator, String path) {
        List<TallyDefinition> parts = Stream.of(indicator.numerator(), indicator.denominator())
                .flatMap(Optional::stream)
                .filter(tallies::containsKey)
                .map(tallies::get)
                .toList();
        boolean counted = parts.size() == 2;
        TallyUnit unit = counted ? parts.get(0).unit() : null;
        boolean fits = switch (indicator.interval()) {
            case WILSON -> unit == TallyUnit.PUPIL || unit == TallyUnit.ENROLMENT;
            case POISSON_BYAR -> unit == TallyUnit.EVENT;
            case BOOTSTRAP_PUPILS -> unit == TallyUnit.SESSION;
            case NONE -> true;
        };
        require(
                fits,
                path,
                "interval",
                indicator.interval().word() + " does not fit what is counted; wilson is for people and enrolments, "
                        + "poisson-byar for events, none for sessions and printed ratios");
        require(
                indicator.rollup() != Rollup.SUM
                        || parts.stream().allMatch(part -> part.addsOver().contains(AdditiveOver.SCHOOL)),
                path,
                "rollup",
                "sum, but a tally of it does not add over schools; use publisher");
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
