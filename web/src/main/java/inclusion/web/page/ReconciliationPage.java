// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.Reconciliation;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Years;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ours beside the published figure for the same school and year, with the reason for each difference. */
public record ReconciliationPage(
        Shell shell, String lead, List<Link> years, List<Link> shown, List<Row> rows, String empty, Link up) {
    private static final String DIFFERENT = "different";

    /**
     * One figure twice.
     *
     * @param published with its counts, as "4.8 (24 of 502)"
     * @param ours the same of the school's own files
     */
    public record Row(
            String school, String indicator, String published, String ours, String difference, String reason) {}

    /** The page of a trust's schools or of one school; none when there is no such entity. */
    public static Optional<ReconciliationPage> of(Edition edition, Choices choices, String levelWord, String code) {
        Level level = levelWord.equals("mat") ? Level.MAT : Level.SCHOOL;
        return edition.read().entities().find(level, code).map(entity -> of(edition, choices, entity));
    }

    static String href(Level level, String code) {
        return "/reconciliation/" + (level == Level.MAT ? "mat" : "school") + "/" + code;
    }

    private static ReconciliationPage of(Edition edition, Choices choices, Entity entity) {
        List<Reconciliation> all = (entity.level() == Level.MAT
                        ? edition.read().reconciliations().ofMembers(entity.code())
                        : edition.read().reconciliations().of(entity.level(), entity.code()))
                .stream().filter(one -> one.evidence().equals("own")).toList();
        List<String> years =
                all.stream().map(Reconciliation::timePeriod).distinct().toList();
        String newest = years.isEmpty() ? "" : years.get(0);
        String year = choices.among("year", years, newest);
        List<Reconciliation> ofYear =
                all.stream().filter(one -> one.timePeriod().equals(year)).toList();
        String shown = choices.among("show", List.of(DIFFERENT, "all"), DIFFERENT);
        Map<String, Indicator> indicators = edition.read().indicators().all().stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        Map<String, String> names = names(edition, ofYear);
        List<Row> rows = ofYear.stream()
                .filter(one -> !shown.equals(DIFFERENT) || !same(one))
                .map(one -> row(one, indicators.get(one.indicatorId()), names))
                .filter(Objects::nonNull)
                .sorted((one, other) -> one.school().compareTo(other.school()))
                .toList();
        long agree = ofYear.stream().filter(ReconciliationPage::same).count();
        return new ReconciliationPage(
                edition.shell(
                        "Ours and the published figures: " + entity.name(),
                        "",
                        Places.ENGLAND,
                        Link.to(entity.name(), Places.of(entity.level(), entity.code())),
                        Link.plain("Ours and the published figures")),
                ofYear.isEmpty()
                        ? "Nothing to set side by side."
                        : "In %s, %s of %s are the same from the schools’ own files as the publisher prints them."
                                .formatted(
                                        Years.name(year),
                                        Numbers.count(agree),
                                        Numbers.of(ofYear.size(), "figure", "figures")),
                choices.links("year", years, year, newest, Years::name),
                choices.links("show", List.of(DIFFERENT, "all"), shown, DIFFERENT, ReconciliationPage::word),
                rows,
                ofYear.isEmpty()
                        ? "It needs a year for which there are both published figures and pupil files of the same school."
                        : "None: every figure is the same.",
                Link.to(entity.name(), Places.of(entity.level(), entity.code())));
    }

    private static String word(String shown) {
        return shown.equals(DIFFERENT) ? "only those that differ" : "all";
    }

    private static boolean same(Reconciliation one) {
        return one.sameCounts() || "same".equals(one.reasonCode());
    }

    private static Map<String, String> names(Edition edition, List<Reconciliation> rows) {
        Map<String, String> names = new TreeMap<>();
        rows.stream()
                .map(Reconciliation::entityCode)
                .distinct()
                .forEach(code -> names.put(
                        code,
                        edition.read()
                                .entities()
                                .find(Level.SCHOOL, code)
                                .map(Entity::name)
                                .orElse(code)));
        return names;
    }

    private static Row row(Reconciliation one, Indicator indicator, Map<String, String> names) {
        if (indicator == null) {
            return null;
        }
        Measure measure = Shown.measure(indicator);
        return new Row(
                names.getOrDefault(one.entityCode(), one.entityCode()),
                measure.shortTitle(),
                figure(indicator, one.published(), null, null, one.publishedNumerator(), one.publishedDenominator()),
                figure(
                        indicator,
                        one.ours(),
                        one.oursLower(),
                        one.oursUpper(),
                        one.ourNumerator(),
                        one.ourDenominator()),
                one.difference() == null ? "–" : Numbers.value(one.difference(), measure.decimals() + 1),
                one.reason() == null ? "" : one.reason());
    }

    private static String figure(
            Indicator indicator, Double value, Double lower, Double upper, Long numerator, Long denominator) {
        Measure measure = Shown.measure(indicator);
        String printed = value != null
                ? measure.print(value)
                : lower != null && upper != null ? measure.printRange(lower, upper) : "hidden";
        return numerator == null || denominator == null || !indicator.isShare()
                ? printed
                : printed + " (" + Numbers.count(numerator) + " of " + Numbers.count(denominator) + ")";
    }
}
