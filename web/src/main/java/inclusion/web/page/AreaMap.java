// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.AreaVerdict;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.ProgrammeMember;
import inclusion.api.read.Variation;
import inclusion.web.chart.Table;
import inclusion.web.chart.TileMap;
import inclusion.web.mark.AreaFill;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Sentences;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where an indicator changes, or where it is high, authority by authority; and how far authorities lie apart. */
final class AreaMap {
    private static final String CHANGE = "change";
    private static final String LEVEL = "level";
    private static final double BAR = 6;

    private final Edition edition;
    private final Indicator indicator;
    private final Measure measure;
    private final String year;
    private final String phase;
    private final Set<String> programme;

    AreaMap(Edition edition, Indicator indicator, String year, String phase) {
        this.edition = edition;
        this.indicator = indicator;
        this.measure = Shown.measure(indicator);
        this.year = year;
        this.phase = phase;
        this.programme = edition.read().programmes().members().stream()
                .map(ProgrammeMember::entityCode)
                .collect(Collectors.toSet());
    }

    AreaWhere of(Choices choices, AreaVerdicts changes) {
        String show = choices.among("show", List.of(CHANGE, LEVEL), CHANGE);
        List<Entity> inForce = changes.inForce(year);
        Map<String, IndicatorValue> values = values(Level.LOCAL_AUTHORITY);
        boolean ofChange = show.equals(CHANGE);
        AreaVerdicts levels = ofChange ? changes : new AreaVerdicts(edition, AreaVerdicts.ENGLAND, phase, Set.of(year));
        List<TileMap.Authority> tiles = inForce.stream()
                .map(area ->
                        tile(area, values.get(area.code()), levels.of(indicator.id(), area.code(), year), ofChange))
                .toList();
        String heading = measure.shortTitle() + ", " + Years.name(year)
                + (ofChange ? " against " + Years.name(Years.before(year)) : " beside " + Sentences.england(phase));
        return new AreaWhere(
                choices.links("show", List.of(CHANGE, LEVEL), show, CHANGE, Function.identity()),
                TileMap.figure("map", heading, sentence(tiles, ofChange, changes), measure.unit(), tiles),
                "%s, %s, by region: authorities improving, cannot tell, worsening, not published"
                        .formatted(measure.shortTitle(), Years.name(year)),
                regions(inForce, changes),
                unequal(variation()),
                table(variation()));
    }

    private String sentence(List<TileMap.Authority> tiles, boolean ofChange, AreaVerdicts changes) {
        if (ofChange && !indicator.isContext()) {
            return changes.says(indicator.id(), year);
        }
        Map<AreaFill, Long> counts =
                tiles.stream().collect(Collectors.groupingBy(TileMap.Authority::fill, Collectors.counting()));
        return "%s higher and %s lower; %s similar or we cannot tell, and %s without a verdict."
                .formatted(
                        Numbers.of(counts.getOrDefault(AreaFill.ACCENT, 0L), "authority is", "authorities are"),
                        Numbers.count(counts.getOrDefault(AreaFill.PALE, 0L)),
                        Numbers.count(counts.getOrDefault(AreaFill.WHITE, 0L)),
                        Numbers.count(counts.getOrDefault(AreaFill.HATCHED, 0L)));
    }

    private TileMap.Authority tile(Entity area, IndicatorValue value, AreaVerdict verdict, boolean ofChange) {
        String text = value == null ? "not published" : Shown.text(measure, value);
        return new TileMap.Authority(
                area.code(),
                area.name(),
                area.regionName() == null ? "" : area.regionName(),
                Places.authority(area.code()),
                "\u2013".equals(text) ? Shown.reason(value) : text,
                verdict == null || verdict.benchmark() == null ? "" : measure.print(verdict.benchmark()),
                ofChange ? AreaVerdicts.changeWord(verdict, indicator.isContext()) : levelWord(value, verdict),
                ofChange ? AreaVerdicts.changeFill(verdict) : AreaFill.ofChange(level(value, verdict)),
                programme.contains(area.code()));
    }

    /** Of a level it is said where it lies, not whether that is good. */
    private static Verdict level(IndicatorValue value, AreaVerdict verdict) {
        return verdict == null || value == null || value.value() == null || verdict.benchmark() == null
                ? Verdict.NONE
                : Verdict.of(verdict.verdict()).unjudged(value.value() > verdict.benchmark());
    }

    private static String levelWord(IndicatorValue value, AreaVerdict verdict) {
        Verdict word = level(value, verdict);
        return word == Verdict.NONE ? "no verdict" : word.word();
    }

    private List<AreaWhere.Region> regions(List<Entity> inForce, AreaVerdicts changes) {
        Map<String, IndicatorValue> values = values(Level.REGIONAL);
        return edition.read().entities().all(Level.REGIONAL).stream()
                .map(region -> {
                    List<Entity> own = inForce.stream()
                            .filter(area -> region.code().equals(area.regionCode()))
                            .toList();
                    var bar = changes.counts(indicator.id(), year, own);
                    IndicatorValue value = values.get(region.code());
                    return new AreaWhere.Region(
                            region.name(),
                            value == null ? "\u2013" : Shown.text(measure, value),
                            indicator.isContext() ? "" : bar.svg(BAR),
                            indicator.isContext() ? "not counted" : changes.says(indicator.id(), year, own));
                })
                .toList();
    }

    private Map<String, IndicatorValue> values(Level level) {
        return edition.read().values().across(level, indicator.id(), year, phase).stream()
                .map(ComparedValue::value)
                .collect(Collectors.toMap(IndicatorValue::entityCode, Function.identity(), (one, other) -> one));
    }

    private List<Variation> variation() {
        return edition.read().areas().variation(Level.LOCAL_AUTHORITY, indicator.id(), phase).stream()
                .filter(one -> one.timePeriod().compareTo(year) <= 0)
                .toList();
    }

    private String unequal(List<Variation> years) {
        return ratio(years, year)
                .map(now -> "The value of the authority at the ninth decile is %s times that of the one at the first%s."
                        .formatted(
                                now,
                                ratio(years, Years.before(year))
                                        .map(before -> " (" + before + " a year before)")
                                        .orElse("")))
                .orElse("");
    }

    private static java.util.Optional<String> ratio(List<Variation> years, String year) {
        return years.stream()
                .filter(one -> one.timePeriod().equals(year) && one.ratio() != null)
                .findFirst()
                .map(one -> Numbers.value(one.ratio(), 1));
    }

    private static Table table(List<Variation> years) {
        return years.isEmpty()
                ? null
                : new Table(
                        List.of("Year", "Authorities", "Ninth decile \u00f7 first", "\u03c4", "I\u00b2, %"),
                        years.stream()
                                .map(one -> List.of(
                                        Years.name(one.timePeriod()),
                                        Numbers.count(one.units()),
                                        number(one.ratio(), 2),
                                        number(one.tau(), 2),
                                        number(one.iSquared(), 1)))
                                .toList());
    }

    private static String number(Double value, int decimals) {
        return value == null ? "\u2013" : Numbers.value(value, decimals);
    }
}
